/// "███████░░░".
package enum ProgressBar {
  package static func text(done: Int, of target: Int, width: Int) -> String {
    guard width > 0, target > 0 else { return "" }
    // Rounded down, so that only a met target is a full bar.
    let filled = min(width, max(0, done) * width / target)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}

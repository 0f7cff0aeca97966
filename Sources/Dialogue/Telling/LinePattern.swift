/// A pattern of words that is made once; a regular expression written where it is used is parsed anew for each line.
///
/// Unchecked, since `Regex` says nothing of threads: it is never changed, and prepares itself for matching behind an
/// atomic exchange.
struct LinePattern: @unchecked Sendable {
  private let regex: Regex<Substring>

  init(_ regex: Regex<Substring>) {
    self.regex = regex
  }

  func isIn(_ line: some StringProtocol) -> Bool {
    String(line).firstRange(of: regex) != nil
  }
}

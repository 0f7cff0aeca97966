import Language

/// Chair rises against the clock.
extension LineScan {
  /// "11 chair stands in thirty secs", "13 sit to stands in the half minute": the test, not a set.
  func markChairTest(in mentions: inout [Mention]) {
    for index in mentions.indices.dropFirst().dropLast() {
      let (count, rises, time) = (mentions[index - 1], mentions[index], mentions[index + 1])
      guard count.kind == .number, count.tokens.upperBound == rises.tokens.lowerBound,
        rises.kind == .exercise, rises.id?.hasPrefix("sit_to_stand") == true,
        time.kind == .duration, time.seconds == 30, isWithin(time)
      else { continue }
      let tokens = rises.tokens.lowerBound..<time.tokens.upperBound
      mentions.replaceSubrange(index...(index + 1), with: [Mention(.test, tokens, .name("cst30"))])
      return
    }
  }

  private func isWithin(_ time: Mention) -> Bool {
    let before = time.tokens.lowerBound - 1
    return word(word(before) == .theWord ? before - 1 : before) == .inside
  }
}

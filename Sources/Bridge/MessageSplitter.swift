/// Cuts a text into messages of at most so many bytes, at spaces where it can, never inside a grapheme.
package struct MessageSplitter {
  /// Bytes of UTF-8 of one message; nil leaves the text whole.
  let bytes: Int?
  /// The most messages; the last one ends in "…" when more would be needed.
  let messages: Int?

  package init(bytes: Int?, messages: Int?) {
    self.bytes = bytes
    self.messages = messages
  }

  package func split(_ text: String) -> [String] {
    guard let bytes, bytes >= 16, text.utf8.count > bytes else { return [text] }
    var out: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      if let messages, out.count == max(messages, 1) - 1, rest.utf8.count > bytes {
        out.append(prefix(of: rest, within: bytes - 3).trimmed + "…")
        return out
      }
      let piece = prefix(of: rest, within: bytes)
      out.append(piece.trimmed)
      rest = rest[piece.endIndex...].drop { $0 == " " || $0 == "\n" }
    }
    return out
  }

  /// The longest start that fits, cut back to a line's end or a space in its second half.
  private func prefix(of text: Substring, within bytes: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    var space: String.Index?
    while end < text.endIndex {
      let size = text[end].utf8.count
      if used + size > bytes { break }
      if text[end] == " " || text[end] == "\n", used > bytes / 2 { space = end }
      used += size
      end = text.index(after: end)
    }
    if end == text.endIndex { return text }
    if end == text.startIndex { return text.prefix(1) }
    return text[..<(space ?? end)]
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var out = self
    while let last = out.last, last == " " || last == "\n" { out.removeLast() }
    return String(out)
  }
}

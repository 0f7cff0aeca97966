/// A content file's text with its `examples:` list, to which lines are added; every other byte stays.
package struct ExampleList: Sendable {
  private let lines: [ArraySlice<UInt8>]

  package init(text: String) {
    lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The text with one more example at the end of the list; nil where no block list of that name stands.
  package func adding(_ example: String) -> String? {
    guard let key = lines.firstIndex(where: Self.opensExamples) else { return nil }
    var end = key + 1
    var indent: Int?
    for place in lines.indices.dropFirst(key + 1) {
      let line = Self.content(lines[place])
      let depth = line.prefix { $0 == UInt8(ascii: " ") }.count
      let rest = line.dropFirst(depth)
      if rest.isEmpty || rest.first == UInt8(ascii: "#") { continue }
      let isItem = rest.starts(with: "- ".utf8) || rest.elementsEqual("-".utf8)
      let isContinued = indent.map { depth > $0 } ?? false
      guard isContinued || (isItem && depth == indent ?? depth) else { break }
      indent = indent ?? depth
      end = place + 1
    }
    var new = Array(String(repeating: " ", count: indent ?? 2).utf8)
    new += "- \(YAMLText(example).written)".utf8
    if lines[key].last == UInt8(ascii: "\r") { new.append(UInt8(ascii: "\r")) }
    var out = lines
    out.insert(new[...], at: end)
    return String(decoding: Array(out.joined(separator: [0x0A])), as: UTF8.self)
  }

  /// `examples:` with nothing behind it but a remark.
  private static func opensExamples(_ line: ArraySlice<UInt8>) -> Bool {
    let line = content(line)
    let key = Array("examples:".utf8)
    guard line.starts(with: key) else { return false }
    let rest = line.dropFirst(key.count)
    let text = rest.drop { $0 == UInt8(ascii: " ") }
    return text.isEmpty || (text.first == UInt8(ascii: "#") && text.count < rest.count)
  }

  /// The line without the carriage return and the spaces at its end.
  private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") {
      line.removeLast()
    }
    return line
  }
}

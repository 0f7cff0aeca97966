/// A `*name` that repeats what stands under `&name`: a few lines of them make a tree without end.
struct YAMLAlias {
  let name: String
  /// From 1.
  let line: Int
  let column: Int

  /// The first place of a text that repeats another; nil in a text without.
  init?(firstIn text: String) {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var names: Set<Substring> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      for (column, sign, name) in Self.marks(in: line) {
        if sign == "&" {
          names.insert(name)
        } else if names.contains(name) {
          self.name = String(name)
          self.line = place + 1
          self.column = column
          return
        }
      }
    }
    return nil
  }

  /// Every `&name` and `*name` of a line.
  private static func marks(
    in line: Substring
  ) -> [(column: Int, sign: Character, name: Substring)] {
    var out: [(Int, Character, Substring)] = []
    for (column, place) in line.indices.enumerated() where "&*".contains(line[place]) {
      let name = line[line.index(after: place)...].prefix { !" \t\r,[]{}".contains($0) }
      if !name.isEmpty { out.append((column + 1, line[place], name)) }
    }
    return out
  }
}

import Yams

/// A node of a YAML file that knows where it stands and reports what is wrong with it.
package struct DataNode {
  let node: Node
  let path: String

  package var location: SourceLocation {
    SourceLocation(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The file's root; a syntax error becomes one mistake and nil.
  package static func compose(_ text: String, path: String, mistakes: MistakeList) -> DataNode? {
    if let alias = YAMLAlias(firstIn: text) {
      mistakes.add(
        SourceLocation(path: path, line: alias.line, column: alias.column),
        "'*\(alias.name)' repeats another place", remedy: "write out what stands there")
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text, .basic) else {
        mistakes.add(
          SourceLocation(path: path), "the file is empty",
          remedy: "README.md in the folder shows the format")
        return nil
      }
      return DataNode(node: node, path: path)
    } catch let error as YamlError {
      let (problem, mark) = describe(error)
      mistakes.add(
        SourceLocation(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1),
        "not readable as YAML: \(problem)",
        remedy: "text with `: ` or ` #` in it, or starting with a sign, needs quotes")
    } catch {
      mistakes.add(SourceLocation(path: path), "not readable as YAML")
    }
    return nil
  }

  private static func describe(_ error: YamlError) -> (String, Mark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("the key '\(duplicates.joined(separator: ", "))' stands twice", context.mark)
    case .reader(let problem, _, _, _): (problem, nil)
    default: ("the text could not be read", nil)
    }
  }

  package var string: String? {
    if case .scalar(let scalar) = node { return scalar.string }
    return nil
  }

  /// True for `key:` with nothing behind it and for `null`.
  package var isNull: Bool {
    if case .scalar(let scalar) = node { return scalar.style == .plain && scalar.string.isEmpty }
    return false
  }

  /// The items of a list; nil when the node is no list.
  package var items: [DataNode]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.map { DataNode(node: $0, path: path) }
  }

  /// Keys and values in file order; nil when the node is no mapping.
  package var pairs: [(key: DataNode, value: DataNode)]? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.map {
      (key: DataNode(node: $0.key, path: path), value: DataNode(node: $0.value, path: path))
    }
  }

  package subscript(_ key: String) -> DataNode? {
    guard case .mapping(let mapping) = node, let value = mapping[key] else { return nil }
    let found = DataNode(node: value, path: path)
    return found.isNull ? nil : found
  }
}

extension DataNode {
  package func requiredString(_ key: String, _ mistakes: MistakeList) -> String? {
    guard let found = self[key] else {
      mistakes.add(location, "'\(key)' is missing", remedy: "add a line `\(key): …`")
      return nil
    }
    return found.text(key, mistakes)
  }

  package func optionalString(_ key: String, _ mistakes: MistakeList) -> String? {
    self[key]?.text(key, mistakes)
  }

  /// The text under `key` with its place.
  package func optionalText(_ key: String, _ mistakes: MistakeList) -> LocatedString? {
    guard let found = self[key], let text = found.text(key, mistakes) else { return nil }
    return LocatedString(text: text, location: found.location)
  }

  package func optionalNumber(_ key: String, _ mistakes: MistakeList) -> Double? {
    guard let found = self[key] else { return nil }
    guard let number = found.string.flatMap(Double.init) else {
      mistakes.add(found.location, "'\(key)' must be a number")
      return nil
    }
    return number
  }

  package func optionalWholeNumber(_ key: String, _ mistakes: MistakeList) -> Int? {
    guard let number = optionalNumber(key, mistakes) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    mistakes.add(self[key]?.location ?? location, "'\(key)' must be a whole number")
    return nil
  }

  /// The strings of a list under `key`, each with its place; empty when the key is absent.
  package func strings(_ key: String, _ mistakes: MistakeList) -> [LocatedString] {
    guard let found = self[key] else { return [] }
    guard let items = found.items else {
      mistakes.add(found.location, "'\(key)' must be a list", remedy: "write `\(key): [a, b]`")
      return []
    }
    return items.compactMap { item in
      item.text(key, mistakes).map { LocatedString(text: $0, location: item.location) }
    }
  }

  private func text(_ key: String, _ mistakes: MistakeList) -> String? {
    guard let text = string else {
      mistakes.add(location, "'\(key)' must be text", remedy: "put it into quotes")
      return nil
    }
    return text
  }

  /// Names every key that the format does not have, so that a typing mistake is not silently ignored.
  package func allowOnly(_ keys: Set<String>, _ mistakes: MistakeList) {
    guard let pairs else {
      mistakes.add(
        location, "a mapping with \(keys.sorted().joined(separator: ", ")) is wanted here")
      return
    }
    for (key, _) in pairs {
      guard let name = key.string, !keys.contains(name) else { continue }
      mistakes.add(
        key.location, "unknown key '\(name)'",
        remedy: "known here: \(keys.sorted().joined(separator: ", "))")
    }
  }
}

/// A piece of content text and where it stands.
package struct LocatedString: Sendable, Hashable, Codable {
  package let text: String
  package let location: SourceLocation

  package init(text: String, location: SourceLocation) {
    self.text = text
    self.location = location
  }
}

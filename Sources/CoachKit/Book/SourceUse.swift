import Content

/// Every place of `seeds/` that names a source, and what there rests on it.
struct SourceUse {
  /// One naming of a source.
  struct Naming {
    let key: Source.Key
    /// The id of the fact or red flag around it, else the file's name: "F-092", "RF-08", "norms.yaml".
    let user: String
    let location: SourceLocation
  }

  /// In the order of the files.
  private(set) var namings: [Naming] = []
  /// Lists of sources that name none.
  private(set) var emptyLists: [(user: String, location: SourceLocation)] = []

  init(files: [ContentFile]) {
    for file in files where Self.mayName(file.path) {
      guard let text = file.text,
        // What is wrong with a file is told by its reader.
        let root = DataNode.compose(text, path: file.path, mistakes: MistakeList())
      else { continue }
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      walk(root, user: name)
    }
  }

  /// What rests on each source, each user once and in order.
  var users: [Source.Key: [String]] {
    var out: [Source.Key: [String]] = [:]
    for naming in namings where out[naming.key]?.contains(naming.user) != true {
      out[naming.key, default: []].append(naming.user)
    }
    return out.mapValues { $0.sorted { Self.order($0) < Self.order($1) } }
  }

  /// Ids before file names, F-9 before F-10.
  private static func order(_ user: String) -> (Int, String, Int) {
    let parts = user.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]) else { return (1, user, 0) }
    return (0, String(parts[0]), number)
  }

  private static func mayName(_ path: String) -> Bool {
    let others = ["seeds/sources.yaml", "seeds/red-flags/words.yaml"]
    let folders = ["seeds/answers/", "seeds/phrases/", "seeds/exercises/"]
    return path.hasPrefix("seeds/") && !others.contains(path)
      && !folders.contains(where: path.hasPrefix)
  }

  private mutating func walk(_ node: DataNode, user: String) {
    for item in node.items ?? [] { walk(item, user: user) }
    let owner = node["id"]?.string ?? user
    for (key, value) in node.pairs ?? [] {
      switch key.string {
      case "sources":
        if value.items?.isEmpty == true { emptyLists.append((owner, value.location)) }
        for item in value.items ?? [] { add(item, owner) }
      case "source": add(value, owner)
      default: walk(value, user: owner)
      }
    }
  }

  private mutating func add(_ node: DataNode, _ user: String) {
    guard let key = node.string else { return }
    namings.append(Naming(key: key, user: user, location: node.location))
  }
}

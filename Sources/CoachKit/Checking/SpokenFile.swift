import Content

/// The replies of files that are decoded whole, so that their sentences keep their places: red flags, cards.
enum SpokenFile {
  static func replies(in files: [ContentFile]) -> [SpokenReply] {
    files.flatMap { file -> [SpokenReply] in
      guard let root = root(of: file) else { return [] }
      return switch file.path {
      case let path where path.hasPrefix("seeds/red-flags/rf-"): redFlag(root)
      case let path where path.hasPrefix("seeds/exercises/"):
        cards(root["exercises"], ["name", "cue", "how"])
      case "seeds/aerobic-modes.yaml": cards(root["modes"], ["name", "good_when"])
      default: []
      }
    }
  }

  private static func root(of file: ContentFile) -> DataNode? {
    let folders = ["seeds/red-flags/rf-", "seeds/exercises/", "seeds/aerobic-modes.yaml"]
    guard folders.contains(where: file.path.hasPrefix), let text = file.text else { return nil }
    // What is wrong with a file is told by its reader.
    return DataNode.compose(text, path: file.path, mistakes: MistakeList())
  }

  /// One reply for each part: what to do, why, what is held back, the question.
  private static func redFlag(_ root: DataNode) -> [SpokenReply] {
    let why = (root["why"]?.items ?? []).compactMap { text($0["text"]) }
    return (root["parts"]?.items ?? []).map { part in
      let first = text(part["do"]) ?? text(root["do"])
      let last = [text(root["meanwhile"]), text(part["ask"]) ?? text(root["ask"])]
      return SpokenReply(
        kind: .redFlag, texts: ([first] + why + last).compactMap(\.self))
    }
  }

  private static func cards(_ list: DataNode?, _ keys: [String]) -> [SpokenReply] {
    (list?.items ?? []).map { card in
      SpokenReply(kind: .card, texts: keys.compactMap { text(card[$0]) })
    }
  }

  private static func text(_ node: DataNode?) -> LocatedString? {
    guard let node, let text = node.string else { return nil }
    return LocatedString(text: text, location: node.location)
  }
}

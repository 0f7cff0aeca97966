import Content
import Language

/// Everything a source can be called by: its first author, the others, the words of an institution.
struct SourceNames: Sendable {
  /// A source under one of its names.
  struct Named: Sendable, Equatable {
    let key: Source.Key
    /// As typed in the short name, with its letter: "2017b".
    let year: String?
  }

  private var byName: [[String]: [Named]] = [:]
  /// Lengths of the names that start with a word, the longest first.
  private var lengths: [String: [Int]] = [:]
  /// Single names, for names with a slip.
  private var authors: [String] = []

  init(_ sources: [Source]) {
    for source in sources.sorted(by: { $0.key < $1.key }) where source.key != Source.ownRule {
      let year = Self.words(source.short).last.flatMap { Self.isYear($0) ? $0 : nil }
      for name in Self.names(of: source, hasYear: year != nil) {
        let named = Named(key: source.key, year: year)
        if byName[name]?.contains(named) != true { byName[name, default: []].append(named) }
        let known = lengths[name[0]] ?? []
        if !known.contains(name.count) { lengths[name[0]] = (known + [name.count]).sorted(by: >) }
      }
    }
    authors = byName.keys.filter { $0.count == 1 && $0[0].utf8.count >= 4 }.map { $0[0] }.sorted()
  }

  /// The longest name that starts at a place.
  func match(_ words: [String], at place: Int) -> (length: Int, sources: [Named])? {
    for length in lengths[words[place]] ?? [] where place + length <= words.count {
      if let found = byName[Array(words[place..<(place + length)])] { return (length, found) }
    }
    return nil
  }

  /// The author whose name is one slip away, two in a long name.
  func nearest(to word: String) -> [Named]? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 5 else { return nil }
    let limit = bytes.count >= 8 ? 2 : 1
    let near = authors.filter {
      $0.first == word.first && EditDistance.isWithin(limit, bytes, Array($0.utf8))
    }
    return near.count == 1 ? byName[[near[0]]] : nil
  }

  private static func names(of source: Source, hasYear: Bool) -> Set<[String]> {
    // "ACSM, Riebe 2015": what stands before the comma is an institution with many papers.
    let short = hasYear ? String(source.short.split(separator: ",").last ?? "") : source.short
    var full = words(short)
    if hasYear { full.removeLast() }
    var out: Set<[String]> = [full]
    if hasYear, full.count == 2, particles.contains(full[0]) { out.insert([full[1]]) }
    for author in authors(of: source.cite) { out.insert(author) }
    return out.filter { !$0.isEmpty }
  }

  /// "Wall BT", "Dal Bello-Haas V": surnames before initials, in the part that lists the authors.
  private static func authors(of cite: String) -> [[String]] {
    // Cut by bytes: a citation is long, and only its names need to be seen as letters.
    cite.utf8.split(separator: UInt8(ascii: ";")).flatMap { work -> [[String]] in
      let list = work.split(separator: UInt8(ascii: "."), maxSplits: 1).first ?? work[...]
      return list.split(separator: UInt8(ascii: ",")).compactMap { person in
        let parts = person.split(separator: UInt8(ascii: " ")).map { Substring($0) }
          .prefix { $0 != "et" }
        guard parts.count >= 2, let initials = parts.last, initials.count <= 4,
          initials.allSatisfy(\.isUppercase), let surname = parts.dropLast().last,
          surname.contains(where: \.isLowercase), surname.first?.isUppercase == true
        else { return nil }
        return words(String(surname))
      }
    }
  }

  private static let particles: Set<String> = ["von", "van", "de", "dal", "da", "del"]

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  static func isYear(_ word: String) -> Bool {
    guard let first = word.utf8.first, first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
    else { return false }
    let digits = word.prefix(4)
    guard digits.count == 4, let year = Int(digits), (1900...2099).contains(year) else {
      return false
    }
    return word.count == 4 || (word.count == 5 && word.last?.isLetter == true)
  }

  /// Lower case, without accents and signs.
  static func words(_ text: String) -> [String] {
    let folded = Normalizer.fold(text)
    if folded.allSatisfy({ $0 < 0x80 }) {
      return folded.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
    return String(decoding: folded, as: UTF8.self)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

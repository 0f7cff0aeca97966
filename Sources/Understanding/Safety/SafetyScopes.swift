import Archive

/// Which words of a line are denied, past, supposed or about others.
struct SafetyScopes: Sendable {
  /// A cue in the line.
  private struct Span {
    let cue: SafetyCue
    let range: Range<Int>
  }

  private var all: [Span] = []
  /// The cues that stand anywhere in the line.
  private var present: SafetyCues = []
  /// For each word the first of its sentence, and the first of its part between two turns ("but", "now").
  private var sentenceStarts: [Int32] = []
  private var stretchStarts: [Int32] = []
  var denied: [Bool]
  /// For each word the place of the "no" right before it that denies it even as a companion.
  var refusals: [Int?]
  let view: SafetyView
  let joints: JointWords

  init(_ view: SafetyView, rules: SafetyRules) {
    self.view = view
    joints = rules.joints
    denied = Array(repeating: false, count: view.atoms.count)
    refusals = Array(repeating: nil, count: view.atoms.count)
    var found: [Span] = []
    found.reserveCapacity(16)
    func look(for word: Int32, at index: Int) {
      rules.cuesByWord.forEach(in: word) { phrase in
        guard let cue = rules.cue(of: phrase) else { return }
        rules.tables.forEachPlace(of: phrase, near: index, in: view) { range in
          if !found.contains(where: { $0.cue == cue && $0.range == range }) {
            found.append(Span(cue: cue, range: range))
          }
        }
      }
    }
    for index in view.atoms.indices {
      look(for: view.atoms[index].word, at: index)
      look(for: view.atoms[index].exact, at: index)
      look(for: view.atoms[index].kin, at: index)
    }
    // "it does not hurt" and "morphine does nothing" ask nothing.
    if found.contains(where: { $0.cue == .hollow }) {
      found.removeAll { [found] asked in
        asked.cue == .general && asked.range.count == 1
          && found.contains { $0.cue == .hollow && $0.range.lowerBound == asked.range.lowerBound }
      }
    }
    all = found
    for span in found { present.insert(SafetyCues(span.cue)) }
    for span in found where span.cue == .negator { deny(from: span.range) }
    for span in found where span.cue == .sound { clear(before: span.range) }
  }

  /// Tokens of the line that are denied.
  var deniedTokens: [Int] {
    denied.indices.filter { denied[$0] }.map { view.atoms[$0].token }
  }

  /// Where a cue stands.
  func spans(_ cue: SafetyCue) -> some Sequence<Range<Int>> {
    all.lazy.filter { $0.cue == cue }.map(\.range)
  }

  func has(_ cue: SafetyCue, at index: Int) -> Bool {
    present.contains(SafetyCues(cue)) && spans(cue).contains { $0.contains(index) }
  }

  func starts(_ cue: SafetyCue, at index: Int) -> Bool {
    present.contains(SafetyCues(cue)) && spans(cue).contains { $0.lowerBound == index }
  }

  func isDenied(_ range: Range<Int>) -> Bool {
    // A "not" that belongs to the sign itself ("cannot feel") does not deny it.
    denied[range.lowerBound]
  }

  /// Walks through the line once, so that what holds a word is not looked for again at each sign; to be called
  /// before `isLive`.
  mutating func findStretches() {
    var turning = [Bool](repeating: false, count: view.atoms.count)
    for start in spans(.subject).map(\.lowerBound) where view.atoms[start].softBreak {
      turning[start] = true
    }
    for start in spans(.contrast).map(\.lowerBound) where !turning[start] && !inTimeCue(start) {
      turning[start] = true
    }
    sentenceStarts.reserveCapacity(view.atoms.count)
    stretchStarts.reserveCapacity(view.atoms.count)
    for index in view.atoms.indices {
      let goesOn = index > 0 && view.atoms[index - 1].sentence == view.atoms[index].sentence
      sentenceStarts.append(goesOn ? sentenceStarts[index - 1] : Int32(index))
      stretchStarts.append(
        goesOn && !turning[index] ? stretchStarts[index - 1] : Int32(index))
    }
  }

  /// The words from the first to the last that begin where this one does.
  private func run(_ starts: [Int32], around index: Int) -> Range<Int> {
    let start = starts[index]
    // The end is the next start after it, which binary search finds: starts only grow.
    var low = index + 1
    var high = starts.count
    while low < high {
      let middle = (low + high) >> 1
      if starts[middle] > start { high = middle } else { low = middle + 1 }
    }
    return Int(start)..<low
  }

  /// The part of a sentence between two turns that holds an atom.
  private func stretch(around index: Int) -> Range<Int> { run(stretchStarts, around: index) }

  /// The words between two commas, with a neighbour of three words at most ("in the spring").
  private func clause(around index: Int, in near: Range<Int>) -> Range<Int> {
    let edges =
      [near.lowerBound] + near.dropFirst().filter { view.atoms[$0].softBreak }
      + [near.upperBound]
    let place = edges.lastIndex { $0 <= index } ?? 0
    guard place + 1 < edges.count else { return near }
    var low = place
    var high = place + 1
    if low > 0, edges[low] - edges[low - 1] <= 3 { low -= 1 }
    if high + 1 < edges.count, edges[high + 1] - edges[high] <= 3 { high += 1 }
    return edges[low]..<edges[high]
  }

  private func inTimeCue(_ index: Int) -> Bool {
    has(.gone, at: index) || has(.past, at: index) || has(.chronic, at: index)
      || has(.dealt, at: index)
  }

  private func any(_ cue: SafetyCue, in range: Range<Int>) -> Bool {
    present.contains(SafetyCues(cue)) && spans(cue).contains { range.overlaps($0) }
  }

  private func sentenceRange(_ index: Int) -> Range<Int> { run(sentenceStarts, around: index) }

  /// Whether a sign at this place is said of a real person, here and now.
  func isLive(_ range: Range<Int>, keeps: SafetyCues) -> Bool {
    if !keeps.contains(SafetyCues(.negator)), isDenied(range) { return false }
    let whole = sentenceRange(range.lowerBound)
    let near = stretch(around: range.lowerBound)
    if !keeps.contains(SafetyCues(.curious)), any(.curious, in: whole) { return false }
    if !keeps.contains(SafetyCues(.general)), !any(.personal, in: whole) {
      // A question that comes first asks about the sign; one that follows is asked because of it.
      let asked = spans(.general).contains {
        whole.overlaps($0) && $0.lowerBound <= range.lowerBound
      }
      if asked { return false }
    }
    if !keeps.contains(SafetyCues(.others)), any(.others, in: whole), !any(.personal, in: whole) {
      return false
    }
    if isAside(range, in: whole, keeps: keeps) { return false }
    if !keeps.contains(SafetyCues(.hypothetical)), supposed(range, in: near) { return false }
    return isCurrent(range, whole: whole, near: near, keeps: keeps)
  }

  private func supposed(_ range: Range<Int>, in near: Range<Int>) -> Bool {
    spans(.hypothetical).contains { cue in
      near.contains(cue.lowerBound) && cue.lowerBound <= range.lowerBound
        && range.lowerBound - cue.upperBound < 10
    }
  }

  private func isCurrent(
    _ range: Range<Int>, whole: Range<Int>, near: Range<Int>, keeps: SafetyCues
  ) -> Bool {
    let recent = any(.recent, in: near)
    if !recent {
      if !keeps.contains(SafetyCues(.past)),
        any(.past, in: clause(around: range.lowerBound, in: near))
      {
        return false
      }
      if !keeps.contains(SafetyCues(.chronic)), any(.chronic, in: near) { return false }
      if !keeps.contains(SafetyCues(.dealt)), any(.dealt, in: near) { return false }
    }
    if !keeps.contains(SafetyCues(.gone)) {
      let ends = spans(.gone).contains { whole.overlaps($0) && $0.lowerBound >= range.lowerBound }
      if ends { return false }
    }
    return true
  }
}

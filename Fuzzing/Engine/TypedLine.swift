package import CoachKit
import Content
package import FuzzDriver

/// Lines as people type them, put together from words, numbers and whole examples by the bytes of an input.
///
/// Mutated bytes then say new sentences instead of misspelling the old ones.
package struct TypedLine {
  private let samples: [String]

  /// One example of every intent comes from the content.
  package init(content: CompiledContent) {
    samples = content.library.intents.compactMap(\.sample)
  }

  /// The rest of the input: as it stands, or each byte a piece.
  package func text(_ input: inout FuzzedInput) -> String {
    if input.flag() { return input.text() }
    var out: [UInt8] = []
    while !input.isEmpty, out.count < Self.mostBytes {
      let byte = input.byte()
      switch byte {
      case 0x80..<0xA0: out += sample(Int(byte & 0x1F) << 8 | Int(input.byte())).utf8
      case 0xA0..<0xC0: out.append(input.byte())
      case 0xC0...: out += "\(Int(byte & 0x3F))".utf8
      default:
        let piece = Self.pieces[Int(byte) % Self.pieces.count]
        // A sign stands where it is put, a word among spaces.
        if piece.utf8.count > 1, let last = out.last, last != UInt8(ascii: " ") {
          out.append(UInt8(ascii: " "))
        }
        out += piece.utf8
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Longer than nearly every line that people type; the rest of the input is left.
  private static let mostBytes = 160

  private func sample(_ place: Int) -> String {
    samples.isEmpty ? "" : samples[place % samples.count]
  }

  /// Units, numbers, days, signs, sides and the words around them; a place is a byte, so the order stays.
  private static let pieces: [String] = """
    kg|lb|lbs|stone|st|pounds|oz|g|grams|cm|mm|m|km|miles|yards|ft|feet|in|inches|sec|seconds|min|minutes|h|hours|\
    day|days|week|weeks|month|months|year|years|kcal|kJ|calories|protein|%|bpm|am|pm|half|quarter|a|an|and|or|of|\
    one|two|three|five|ten|twelve|twenty|hundred|thousand|dozen|couple|once|twice|first|21st|sets|reps|set|x|times|\
    each|per|side|left|right|both|knee|hip|ankle|back|calf|quads|squat|lunges|calf raises|bridge|walk|cycling|\
    chair stand|pain|hurts|out of|rpe|rir|i weigh|i am|years old|born|today|yesterday|tomorrow|monday|last week|ago|\
    in march|2026-03-02|3/4|to|from|by|until|lose|gain|deficit|not|no|never|chest pain|can't feel|swollen|my mum|\
    actually|i mean|sorry|then|done|as planned|easy|hard|.|,|:|;|-|/|'|"|+|~|(|)|?|!|#|=|½|é
    """
    .split(separator: "|").map(String.init)
}

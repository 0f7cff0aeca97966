import Content
import Foundation
import Testing

struct CardTests {
  private static let good = """
    exercises:
      - id: hop
        name: Hop
        also: []
        muscles: [calves]
        kit: []
        position: stand
        free_leg: false
        level: 3
        pattern: CF
        skip: []
        dose: 2x10
        cue: Land softly.
        how: Hop on one leg.
    """

  private func mistake(_ from: String, _ to: String) throws -> String? {
    let text = Self.good.replacing(from, with: to)
    let file = ContentFile(path: "seeds/exercises/a.yaml", bytes: Data(text.utf8))
    let (library, mistakes) = ContentLoader().load([file])
    #expect(mistakes == [])
    let card = try #require(library.exercises.first)
    do {
      _ = try card.exercise()
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("position: stand", "position: floating", "'hop': unknown position 'floating'"),
    ("level: 3", "level: 9", "'hop': level 9 is not 0 to 4"),
    ("pattern: CF", "pattern: wobble", "'hop': unknown pattern 'wobble'"),
    ("dose: 2x10", "dose: plenty", "'hop': the dose 'plenty' is not readable"),
    ("skip: []", "skip: [rain]", "'hop': unknown skip code 'rain'"),
  ])
  func `a card the planner cannot use says why`(from: String, to: String, why: String) throws {
    #expect(try mistake(from, to) == why)
  }

  @Test(arguments: ["[3]", "[4, 1]", "[0, 9]"])
  func `levels of a mode are two ascending numbers`(levels: String) throws {
    let text = """
      modes:
        - {id: walk, name: Walking, also: [], levels: \(levels), owned: false, ruled_out: [],
           start: [5, 10], legs: [calves], good_when: always}
      """
    let file = ContentFile(path: "seeds/aerobic-modes.yaml", bytes: Data(text.utf8))
    let (library, mistakes) = ContentLoader().load([file])
    #expect(mistakes == [])
    let card = try #require(library.modes.first)
    let error = #expect(throws: CardMistake.self) { try card.mode() }
    #expect(error?.description == "'walk': levels must be two numbers from 0 to 4")
  }
}

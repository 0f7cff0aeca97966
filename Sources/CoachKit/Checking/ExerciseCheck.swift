import Coaching
import Content

/// Cards the planner cannot use, and links between exercises that lead nowhere.
struct ExerciseCheck {
  let library: Library
  let mistakes: MistakeList

  func run() {
    var exercises: [Exercise] = []
    for card in library.exercises {
      do { exercises.append(try card.exercise()) } catch {
        mistakes.add(SourceLocation(path: "seeds/exercises"), error.problem)
      }
    }
    do { _ = try ExerciseLibrary(exercises) } catch {
      mistakes.add(SourceLocation(path: "seeds/exercises"), Self.text(of: error))
    }
    for card in library.modes {
      do { _ = try card.mode() } catch {
        mistakes.add(SourceLocation(path: "seeds/aerobic-modes.yaml"), error.problem)
      }
    }
    if library.norms?.selfTestNorms == nil {
      mistakes.add(
        SourceLocation(path: "seeds/norms.yaml"), "a range is not two ascending numbers")
    }
    for code in library.mets?.missingCodes ?? [] {
      mistakes.add(
        SourceLocation(path: "seeds/mets.yaml"), "the code \(code) has no row",
        remedy: "add it under `rows`")
    }
  }

  private static func text(of mistake: LibraryMistake) -> String {
    switch mistake {
    case .idTwice(let id): "the exercise '\(id.rawValue)' stands twice"
    case .unknownLink(let id, let link):
      "'\(id.rawValue)' names '\(link.rawValue)' as easier or harder, which does not exist"
    case .circle(let id): "the `easier` links of '\(id.rawValue)' run in a circle"
    }
  }
}

package import Coaching
package import Content
package import Understanding

/// Everything that stays the same from turn to turn: content, engine and planner tables.
///
/// A class, so that a turn that is handed on copies one reference and not its hundred fields.
package final class CoachTools: Sendable {
  package let library: Library
  package let recognizer: Recognizer
  package let sources: SourceReader
  package let exercises: ExerciseLibrary
  package let modes: AerobicModeList
  package let norms: SelfTestNorms
  package let mets: METTable
  let saidWords = SaidWordLists()
  /// Looks for a fact where no intent fits; nil where nobody handed one in.
  package let search: (any FactSearch)?

  package init(
    library: Library, recognizer: Recognizer, exercises: ExerciseLibrary, modes: AerobicModeList,
    norms: SelfTestNorms, mets: METTable, search: (any FactSearch)? = nil
  ) {
    self.library = library
    self.recognizer = recognizer
    sources = SourceReader(library)
    self.exercises = exercises
    self.modes = modes
    self.norms = norms
    self.mets = mets
    self.search = search
  }
}

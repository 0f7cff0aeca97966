package import Coaching
package import Content
package import Understanding

/// Everything that stays the same from turn to turn: content, engine and planner tables.
package struct CoachTools: Sendable {
  package let library: Library
  package let recognizer: Recognizer
  package let sources: SourceReader
  package let exercises: ExerciseLibrary
  package let modes: AerobicModeList
  package let norms: SelfTestNorms
  package let mets: METTable

  package init(
    library: Library, recognizer: Recognizer, exercises: ExerciseLibrary, modes: AerobicModeList,
    norms: SelfTestNorms, mets: METTable
  ) {
    self.library = library
    self.recognizer = recognizer
    sources = SourceReader(library)
    self.exercises = exercises
    self.modes = modes
    self.norms = norms
    self.mets = mets
  }
}

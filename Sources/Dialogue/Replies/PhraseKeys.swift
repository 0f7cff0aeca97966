import Record

/// Every key of `seeds/phrases` that a topic may say, for `coach check`.
package enum PhraseKeys {
  package static var all: [String] {
    keys(ChatPhrase.self) + keys(Feeling.self) + keys(SafetyPhrase.self) + keys(FormPhrase.self)
      + keys(TestPhrase.self)
      + keys(LivePhrase.self)
      + keys(SourcePhrase.self)
      + keys(ProfilePhrase.self) + keys(DayPhrase.self) + keys(LogPhrase.self)
      + keys(WorkoutPhrase.self) + keys(GoalPhrase.self) + keys(ProgressPhrase.self)
      + keys(ReportPhrase.self) + keys(ExercisePhrase.self)
      + TestName.all.map { TestName(test: $0).rawValue }
      + Absence.Reason.allCases.map { AbsenceName(reason: $0).rawValue }
      + ProfileField.allCases.map { ProfileFieldName(field: $0).rawValue }
  }

  private static func keys<Key: PhraseKey & CaseIterable>(_ type: Key.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }
}

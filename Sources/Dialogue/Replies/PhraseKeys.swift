/// Every key of `seeds/phrases` that a topic may say, for `coach check`.
package enum PhraseKeys {
  package static var all: [String] {
    keys(ChatPhrase.self) + keys(SafetyPhrase.self) + keys(FormPhrase.self)
      + keys(ProfilePhrase.self) + keys(DayPhrase.self) + keys(LogPhrase.self)
  }

  private static func keys<Key: PhraseKey & CaseIterable>(_ type: Key.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }
}

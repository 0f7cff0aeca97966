import Content

/// The ids of exercises and aerobic modes by everything they are called.
struct ExerciseNames {
  private var ids: [String: String] = [:]

  init(_ library: Library) {
    for mode in library.modes { add([mode.id, mode.name] + mode.also, as: mode.id) }
    for card in library.exercises { add([card.id, card.name] + card.also, as: card.id) }
  }

  private mutating func add(_ names: [String], as id: String) {
    for name in names where ids[name.lowercased()] == nil { ids[name.lowercased()] = id }
  }

  func id(of name: String) -> String? { ids[name.lowercased()] }
}

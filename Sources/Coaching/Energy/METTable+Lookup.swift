extension METTable {
  package func row(code: String) -> Row? { rowByCode[code] }

  /// By speed where one is known and the mode has speeds, else by effort; nil for an unknown mode.
  package func row(mode: String, effort: Effort = .moderate, kmPerHour: Double? = nil) -> Row? {
    if let kmPerHour, let row = row(mode: mode, kmPerHour: kmPerHour) { return row }
    return modes.first { $0.mode == mode }.flatMap { row(code: $0.code(effort)) }
  }

  /// Strength work at a training level from 0 (bed) to 4 (gym); nil as level: a free name.
  package func strengthRow(level: Int?) -> Row? {
    guard let level, strength.levels.indices.contains(level) else {
      return row(code: strength.unknown)
    }
    return row(code: strength.levels[level])
  }

  /// Chair stands at a pace.
  package func chairStandRow(perMinute: Double) -> Row? {
    row(in: chairStands, at: perMinute)
  }

  /// Codes that are used but have no row; empty in a sound table.
  package var missingCodes: [String] {
    var used: Set<String> = Set(strength.levels)
    used.insert(strength.unknown)
    for mode in modes { used.formUnion(Effort.allCases.map { mode.code($0) }) }
    for entry in speeds { used.formUnion(entry.steps.map(\.code)) }
    used.formUnion(chairStands.map(\.code))
    return used.filter { rowByCode[$0] == nil }.sorted()
  }

  private func row(mode: String, kmPerHour: Double) -> Row? {
    guard let entry = speeds.first(where: { $0.mode == mode }) else { return nil }
    if let row = row(in: entry.steps, at: kmPerHour) { return row }
    // Only one step aside: a table in which two modes point at each other must not loop.
    guard let slower = speeds.first(where: { $0.mode == entry.slower }) else { return nil }
    return row(in: slower.steps, at: kmPerHour)
  }

  private func row(in steps: [Step], at value: Double) -> Row? {
    steps.last { value.reaches($0.from) }.flatMap { row(code: $0.code) }
  }
}

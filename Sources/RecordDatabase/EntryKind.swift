import Record

/// The word of `entry.kind`, one per case of `Entry.Body`.
enum EntryKind: String, CaseIterable {
  case weight, activity, pain, test, food, goal, flag, card, absence

  init(_ body: Entry.Body) {
    self =
      switch body {
      case .weight: .weight
      case .activity: .activity
      case .pain: .pain
      case .test: .test
      case .food: .food
      case .goal: .goal
      case .flag: .flag
      case .card: .card
      case .absence: .absence
      }
  }
}

import Testing

import Coaching

@Suite struct ExerciseLibraryTests {
  private let library: ExerciseLibrary

  init() throws { library = try SeedLibrary.exercises.get() }

  @Test func `there are 110 exercises, counted by level and pattern`() {
    #expect(library.exercises.count == 110)
    let byLevel = Dictionary(grouping: library.exercises, by: \.level.rawValue)
    #expect(byLevel.mapValues(\.count) == [0: 18, 1: 19, 2: 33, 3: 24, 4: 16])
    let byPattern = Dictionary(grouping: library.exercises, by: \.pattern.rawValue)
    #expect(
      byPattern.mapValues(\.count) == [
        "Q": 31, "H": 17, "CF": 13, "HC": 12, "GA": 12, "TA": 6, "CO": 6, "AD": 5, "BA": 4, "PW": 4,
      ])
  }

  @Test func `easier is never at a higher level and harder never at a lower one`() throws {
    for exercise in library.exercises {
      if let id = exercise.easier { #expect(try #require(library[id]).level <= exercise.level) }
      if let id = exercise.harder { #expect(try #require(library[id]).level >= exercise.level) }
    }
  }

  @Test func `harder links run in no circle`() {
    for exercise in library.exercises {
      var steps = 0
      var link = exercise.harder
      while let id = link, steps <= library.exercises.count {
        steps += 1
        link = library[id]?.harder
      }
      #expect(steps <= library.exercises.count)
    }
  }

  @Test(
    arguments: [
      ["quad_set", "short_arc_quad", "straight_leg_raise", "seated_knee_ext"],
      [
        "sit_to_stand_hands", "sit_to_stand_high", "sit_to_stand", "slow_sit_to_stand", "squat",
        "goblet_squat", "back_squat",
      ],
      ["step_up_low", "step_up", "db_step_up", "bulgarian", "db_walking_lunge", "leg_press"],
      ["glute_set", "bridge", "bridge_march", "single_leg_bridge", "hip_thrust"],
      ["hip_hinge", "db_rdl", "rdl", "trap_deadlift"],
      ["ham_set", "heel_slide", "prone_knee_curl", "standing_curl", "band_leg_curl"],
      ["ankle_pump", "ankle_band_bed", "seated_heel_raise", "supported_heel_raise", "heel_raise"],
      ["band_dorsiflexion", "seated_toe_raise", "supported_toe_raise", "wall_tibialis_raise"],
      ["supine_abduction", "sidelying_abduction", "band_sidelying_abduction", "band_side_walk"],
      ["weight_shift", "tandem_stance", "single_leg_stance", "single_leg_rdl"],
    ])
  func `the main chains hold`(_ chain: [String]) {
    for (id, next) in zip(chain, chain.dropFirst()) {
      #expect(library[Exercise.ID(rawValue: id)]?.harder?.rawValue == next)
    }
  }

  @Test func `depth counts the easier links`() {
    #expect(library.depth(of: "quad_set") == 0)
    #expect(library.depth(of: "sit_to_stand") == 5)
    #expect(library.depth(of: "not_there") == 0)
  }

  @Test func `a link into the void and a circle are refused`() throws {
    func exercise(_ id: Exercise.ID, easier: Exercise.ID?) -> Exercise {
      Exercise(
        id: id, muscles: [], kit: [], position: .bed, allowsFreeLeg: false, level: .bed,
        pattern: .core, easier: easier, harder: nil, skip: [], dose: Dose(sets: 1, count: 8))
    }
    #expect(throws: LibraryMistake.unknownLink("a", "b")) {
      try ExerciseLibrary([exercise("a", easier: "b")])
    }
    #expect(throws: LibraryMistake.circle("a")) {
      try ExerciseLibrary([exercise("a", easier: "b"), exercise("b", easier: "a")])
    }
    #expect(throws: LibraryMistake.idTwice("a")) {
      try ExerciseLibrary([exercise("a", easier: nil), exercise("a", easier: nil)])
    }
  }

  @Test(
    arguments: [
      ("3x8", 8, 12), ("2x6", 6, 10), ("2x15", 15, 20), ("2x20 s each", 10, 30),
      ("2x10 steps", 10, 20), ("4x15 m", 15, 30), ("1x20 hourly", 20, 25),
    ])
  func `a dose has its range`(_ text: String, low: Int, high: Int) throws {
    #expect(try #require(Dose(text)).range == CountRange(low, high))
  }

  @Test(arguments: ["", "3", "3x", "x8", "0x8", "3x8 often", "2x10 hold s"])
  func `what is no dose is refused`(_ text: String) {
    #expect(Dose(text) == nil)
  }

  @Test func `every exercise has three to eight other names, and no name stands for two`() throws {
    var owners: [String: String] = [:]
    for row in try SeedLibrary.rows() {
      #expect((3...8).contains(row.also.count), "\(row.id)")
      for name in Set(row.also + [row.name.lowercased()]) {
        let owner = owners.updateValue(row.id, forKey: name)
        #expect(owner == nil, "\(name): \(row.id) and \(owner ?? "")")
      }
    }
  }
}

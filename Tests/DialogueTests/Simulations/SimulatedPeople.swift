import Coaching
import Record

extension SimulatedPerson {
  /// The eight years that are kept as tables.
  static let all = [
    bedBound, inCast, afterACL, desk, gym, wheelchair, postPolio, pregnant,
  ]

  /// 80, in bed after pneumonia; sits after seven weeks, stands after eleven.
  static let bedBound = SimulatedPerson(
    name: "bed-bound 80", seed: 80,
    told: [
      0: Told.adult(80, "F") + [.flag(.bedBound, true), .flag(.hasHelper, true)],
      49: [
        .flag(.bedBound, false), .flag(.canSit5Minutes, true), .flag(.needsHands, true),
        .flag(.canStand10Seconds, false),
      ],
      77: [.flag(.canStand10Seconds, true)],
      150: [.absence(.fever), .absence(.bed)], 151: [.absence(.fever), .absence(.bed)],
      152: [.absence(.ill), .absence(.bed)], 153: [.absence(.ill), .absence(.bed)],
      200: [.flag(.needsHands, false)],
    ],
    adherence: 0.75, gain: 0.35, spare: 2, strongestKG: 35, away: [150...158],
    tests: [
      77: SelfTests(chairStands: 0, stance: 1), 150: SelfTests(chairStands: 3, stance: 3),
      200: SelfTests(chairStands: 6, stance: 4), 280: SelfTests(chairStands: 9, stance: 6),
    ],
    sore: [110: Sore(joint: .knee, score: 4), 240: Sore(joint: .knee, score: 5)])

  /// 30, lower leg in a cast for six weeks, then partial and full weight; a gym from week 22.
  static let inCast = SimulatedPerson(
    name: "cast 30", seed: 30,
    told: [
      0: Told.adult(30, "M") + [
        .texts(.conditions, "cast"), .text(.operatedLeg, "left"), .number(.operatedStage, 1),
        .texts(.equipment, "bands"), .flag(.needsHands, false),
      ],
      42: [.texts(.conditions), .number(.operatedStage, 3)],
      63: [.number(.operatedStage, 4)],
      150: [.texts(.equipment, "bands", "gym")],
    ],
    adherence: 0.8, gain: 0.8, strongestKG: 140, away: [220...236],
    tests: [
      0: SelfTests(), 80: SelfTests(chairStands: 14, stance: 8, squats: 12),
      120: SelfTests(chairStands: 18, stance: 20, squats: 20),
      180: SelfTests(chairStands: 22, stance: 40, squats: 30),
    ],
    sore: [75: Sore(joint: .ankle, score: 4, nextMorning: 2), 130: Sore(joint: .ankle, score: 3)])

  /// 24, two weeks after a new ACL; partial weight in week 3, full in week 9, a gym from week 17.
  static let afterACL = SimulatedPerson(
    name: "ACL 24", seed: 24,
    told: [
      0: Told.adult(24, "F") + [
        .texts(.conditions, "acl reconstruction"), .text(.operatedLeg, "right"),
        .number(.operatedStage, 2), .texts(.equipment, "bands", "bike"),
        .flag(.needsHands, false),
      ],
      14: [.number(.operatedStage, 3)],
      56: [.number(.operatedStage, 4)],
      112: [.texts(.equipment, "bands", "bike", "gym")],
    ],
    adherence: 0.9, gain: 0.8, strongestKG: 110,
    tests: [
      84: SelfTests(chairStands: 15, stance: 12, squats: 14),
      140: SelfTests(chairStands: 20, stance: 25, squats: 25),
    ],
    sore: [
      35: Sore(joint: .knee, score: 3, nextMorning: 2), 98: Sore(joint: .knee, score: 4),
      170: Sore(joint: .knee, score: 2, nextMorning: 3),
    ])

  /// 45, desk, no kit; dumbbells and bands from week 20.
  static let desk = SimulatedPerson(
    name: "desk 45", seed: 45,
    told: [
      0: Told.adult(45, "M") + [.flag(.needsHands, false), .texts(.conditions, "desk_job")],
      140: [.texts(.equipment, "dumbbells", "bands")],
      200: [.absence(.fever)], 201: [.absence(.fever)], 202: [.absence(.ill)],
    ],
    adherence: 0.65, gain: 0.8, spare: 5, strongestKG: 150,
    away: [100...113, 200...206, 300...333],
    tests: [
      0: SelfTests(chairStands: 16, stance: 30, squats: 25),
      140: SelfTests(chairStands: 20, stance: 40, squats: 35),
    ],
    sore: [60: Sore(joint: .back, score: 4)])

  /// 25, two years in the gym.
  static let gym = SimulatedPerson(
    name: "gym 25", seed: 25,
    told: [
      0: Told.adult(25, "M") + [
        .flag(.needsHands, false), .texts(.equipment, "gym"), .number(.strengthMonths, 24),
        .number(.daysPerWeek, 5),
      ]
    ],
    adherence: 0.92, gain: 0.9, strongestKG: 220, away: [180...191],
    tests: [0: SelfTests(chairStands: 25, stance: 45, squats: 30)],
    sore: [130: Sore(joint: .knee, score: 6), 132: Sore(joint: .knee, score: 4)])

  /// 50, in a wheelchair, some force in both legs, cannot stand; bands and an arm bike.
  static let wheelchair = SimulatedPerson(
    name: "wheelchair 50", seed: 50,
    told: [
      0: Told.adult(50, "M") + [
        .texts(.conditions, "wheelchair"), .texts(.equipment, "bands"), .texts(.modes, "a_arm"),
      ]
    ],
    adherence: 0.8, gain: 0.5, spare: 3, strongestKG: 40, away: [240...262],
    sore: [90: Sore(joint: .hip, score: 4)])

  /// 66, post-polio.
  static let postPolio = SimulatedPerson(
    name: "post-polio 66", seed: 66,
    told: [
      0: Told.adult(66, "F") + [.texts(.conditions, "post-polio"), .flag(.needsHands, false)]
    ],
    adherence: 0.85, gain: 0.3, spare: 6, strongestKG: 50, away: [210...221],
    tests: [
      0: SelfTests(chairStands: 9, stance: 7), 100: SelfTests(chairStands: 10, stance: 9),
      200: SelfTests(chairStands: 11, stance: 11),
    ],
    sore: [30: Sore(joint: .knee, score: 2, nextMorning: 3)])

  /// 32, week 10 of a pregnancy; birth in week 40, back eight weeks later.
  static let pregnant = SimulatedPerson(
    name: "pregnant 32", seed: 32,
    told: [
      0: Told.adult(32, "F") + [
        .texts(.conditions, "pregnancy"), .number(.pregnancyWeek, 10),
        .texts(.equipment, "bands"), .flag(.needsHands, false),
      ],
      210: [.texts(.conditions, "breastfeeding"), .fact(.pregnancyWeek, nil)],
    ],
    adherence: 0.7, gain: 0.6, strongestKG: 90, away: [204...266],
    tests: [
      0: SelfTests(chairStands: 17, stance: 30, squats: 18),
      150: SelfTests(chairStands: 14, stance: 20, squats: 12),
      266: SelfTests(chairStands: 15, stance: 25, squats: 15),
    ],
    sore: [140: Sore(joint: .back, score: 4), 175: Sore(joint: .hip, score: 5)])
}

// swift-tools-version: 6.1
import PackageDescription

// The targets stand in the order in which one chat line passes them; imports go one way (ARCHITECTURE.md).
let package = Package(
  name: "coach",
  products: [.executable(name: "coach", targets: ["CoachCommand"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "LineIO"),
    .target(name: "Archive"),
    .target(name: "Language"),
    .target(name: "Coaching"),
    .target(
      name: "Content",
      dependencies: [
        "Archive", "Language", "Coaching", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("../../intents"), .copy("../../seeds")]),
    .target(name: "Understanding", dependencies: ["Archive", "Language", "Content", "Coaching"]),
    .target(name: "Record", dependencies: ["Coaching"]),
    .target(
      name: "RecordDatabase",
      dependencies: ["Record", "Coaching", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Exchange",
      dependencies: ["Record", "Coaching", .product(name: "SwiftCSV", package: "SwiftCSV")]),
    .target(
      name: "SearchIndex",
      dependencies: ["Content", "Language", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Dialogue",
      dependencies: ["Understanding", "Content", "Coaching", "Record", "Language"]),
    .target(
      name: "CoachKit",
      dependencies: [
        "Dialogue", "Understanding", "Content", "Archive", "Record", "Coaching", "Language",
      ]),
    .target(name: "Report", dependencies: ["Dialogue", "Content", "Coaching"]),
    .target(
      name: "Bridge",
      dependencies: ["CoachKit", "Dialogue", "Understanding", "Content", "Record", "LineIO"]),
    .target(
      name: "ModelContext",
      dependencies: ["CoachKit", "Dialogue", "Understanding", "Content", "Record", "LineIO"]),
    .target(
      name: "TerminalUI",
      dependencies: ["CoachKit", "Dialogue", "Understanding", "Content", "Language", "LineIO"]),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "LineEditing", dependencies: ["CEditLine", "LineIO"]),
    .executableTarget(
      name: "CoachCommand",
      dependencies: [
        "Bridge", "CoachKit", "Content", "Exchange", "ModelContext", "Understanding", "Dialogue",
        "Record", "RecordDatabase", "SearchIndex", "LineIO", "LineEditing", "TerminalUI",
        "Report", "Coaching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "TestSupport", dependencies: ["CoachKit", "Content"],
      path: "Tests/TestSupport"),
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(
      name: "CoachingTests",
      dependencies: ["Coaching", "SeededRandom", .product(name: "Yams", package: "Yams")]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "SeededRandom"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Record", "Coaching"]),
    .testTarget(name: "LineIOTests", dependencies: ["LineIO"]),
    .testTarget(name: "ContentTests", dependencies: ["Content", "TestSupport"]),
    .testTarget(
      name: "CoachKitTests",
      dependencies: [
        "CoachKit", "Coaching", "Content", "Dialogue", "Understanding", "Record",
        "RecordDatabase", "TestSupport",
      ]),
    .testTarget(
      name: "TerminalUITests",
      dependencies: [
        "TerminalUI", "CoachKit", "Content", "Dialogue", "Understanding", "Record",
        "RecordDatabase", "TestSupport",
      ],
      exclude: ["screens"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", "TestSupport"]),
    .testTarget(
      name: "BridgeTests",
      dependencies: [
        "Bridge", "CoachKit", "Coaching", "Content", "LineIO", "Record", "RecordDatabase",
        "TestSupport",
      ]),
    .testTarget(
      name: "ModelContextTests",
      dependencies: [
        "ModelContext", "CoachKit", "LineIO", "Record", "RecordDatabase", "TestSupport",
      ]),
    .testTarget(
      name: "TranscriptTests",
      dependencies: [
        "CoachKit", "Content", "Dialogue", "Understanding", "LineIO", "Record", "RecordDatabase",
        "SearchIndex", "TestSupport", "Coaching", "SeededRandom",
      ]),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "Report", "CoachKit", "Coaching", "Dialogue", "Record", "RecordDatabase", "TestSupport",
      ],
      exclude: ["Pages"]),
    .testTarget(
      name: "SearchIndexTests",
      dependencies: ["SearchIndex", "CoachKit", "Content", "Understanding", "TestSupport"],
      exclude: ["near.txt"]),
    .testTarget(
      name: "QuestionTests", dependencies: ["CoachKit", "Content", "Understanding", "TestSupport"]),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: [
        "Understanding", "CoachKit", "Archive", "Content", "Coaching", "Language", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Safety/lines"]),
    .testTarget(
      name: "DialogueTests",
      dependencies: [
        "Dialogue", "Understanding", "Content", "Coaching", "Record", "Language", "SeededRandom",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Simulations/tables"]),
    .testTarget(
      name: "RecordDatabaseTests",
      dependencies: [
        "RecordDatabase", "Record", "Coaching", "SeededRandom",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` sets the variable. Without it there are no fuzz targets: their main function is libFuzzer's.
if Context.environment["COACH_FUZZ"] != nil {
  let engine: [Target.Dependency] = ["FuzzDriver", "FuzzEngine", "CoachKit", "Coaching", "Content"]
  package.targets += [
    .target(name: "FuzzDriver", path: "Fuzzing/Driver"),
    .target(
      name: "FuzzEngine",
      dependencies: ["FuzzDriver", "CoachKit", "Coaching", "Content", "Understanding"],
      path: "Fuzzing/Engine"),
    .executableTarget(
      name: "FuzzLineReader", dependencies: ["FuzzDriver", "LineIO"], path: "Fuzzing/LineReader"),
    .executableTarget(
      name: "FuzzJSONMessage",
      dependencies: engine + ["Bridge", "LineIO", "ModelContext", "Record"],
      path: "Fuzzing/JSONMessage"),
    .executableTarget(
      name: "FuzzParser", dependencies: engine + ["Language", "Understanding"],
      path: "Fuzzing/Parser"),
    .executableTarget(
      name: "FuzzSlotGrammar", dependencies: engine + ["Language", "Understanding"],
      path: "Fuzzing/SlotGrammar"),
    .executableTarget(
      name: "FuzzContentLoader",
      dependencies: ["FuzzDriver", "Archive", "CoachKit", "Content", "Understanding"],
      path: "Fuzzing/ContentLoader"),
    .executableTarget(
      name: "FuzzSession",
      dependencies: engine + ["Bridge", "LineIO", "Record", "RecordDatabase"],
      path: "Fuzzing/Session"),
  ]
}

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
for target in package.targets {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}

// swift-tools-version: 6.1
import PackageDescription

// The arrows between the rooms go one way only: the model knows nobody, the screens know no SQL,
// and only the program at the top knows everybody.
let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .library(name: "SessionModel", targets: ["SessionModel"]),
    .library(name: "Agendas", targets: ["Agendas"]),
    .library(name: "SessionStore", targets: ["SessionStore"]),
    .library(name: "Minutes", targets: ["Minutes"]),
    .library(name: "Templates", targets: ["Templates"]),
    // The screens without a terminal: what measures them needs no more.
    .library(name: "Facilitator", targets: ["Facilitator", "Terminal", "ThemeLibrary"]),
    // Of the tests alone, to be preloaded.
    .library(name: "DiskFaults", type: .dynamic, targets: ["DiskFaults"]),
    .library(name: "ClockFaults", type: .dynamic, targets: ["ClockFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
  ],
  targets: [
    .target(name: "SessionModel"),
    .target(
      name: "TOMLText", dependencies: ["SessionModel", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(
      name: "Agendas",
      dependencies: ["SessionModel", "TOMLText"],
      resources: [
        .embedInCode("joint-90.toml"), .embedInCode("joint-60.toml"), .embedInCode("check-in-30.toml"),
      ]),
    .target(
      name: "SessionStore",
      dependencies: [
        "SessionModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Minutes", dependencies: ["SessionModel"]),
    .target(
      name: "Templates",
      dependencies: [
        "SessionModel", "TOMLText", "Minutes", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("summary.mustache"), .embedInCode("summary.zh-Hans.mustache")]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "Themes", path: "themes",
      resources: [
        .embedInCode("dark.toml"), .embedInCode("light.toml"), .embedInCode("contrast.toml"),
        .embedInCode("terminal.toml"), .embedInCode("mono.toml"),
      ]),
    .target(name: "Terminal", dependencies: ["CNcurses"]),
    .target(name: "ThemeLibrary", dependencies: ["SessionModel", "TOMLText", "Terminal", "Themes"]),
    .target(name: "Facilitator", dependencies: ["SessionModel", "Minutes", "Terminal"]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "SessionModel", "TOMLText", "Agendas", "SessionStore", "Minutes", "Templates", "Terminal",
        "ThemeLibrary", "Facilitator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      // At a fixed address nothing is left to be relocated at each start: a fourteenth of the time to the first frame.
      linkerSettings: [
        .unsafeFlags(
          ["-use-ld=lld", "-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    // How hard the tests of faults try, and their figures.
    .target(name: "Campaign", path: "Tests/Campaign"),
    // Texts that would act on a terminal, and what may be written to one.
    .target(name: "HostileTexts", path: "Tests/HostileTexts"),
    // Makes the disk fail under a program that is started with it.
    .target(name: "DiskFaults", path: "Tests/DiskFaults"),
    // Sets the clocks of a program that is started with it.
    .target(name: "ClockFaults", path: "Tests/ClockFaults"),
    // TOMLKit gives every array a second subscript; who doesn't import it mustn't see that.
    .testTarget(
      name: "SessionModelTests", dependencies: ["SessionModel", "Agendas"],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")]),
    .testTarget(name: "AgendasTests", dependencies: ["Agendas"]),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: [
        "SessionStore", "Agendas", "StoreProbe", "Campaign",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]),
    // Another process on the same store, to be killed, or to have fewer rights than the tests.
    .executableTarget(
      name: "StoreProbe",
      dependencies: ["SessionModel", "SessionStore", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/StoreProbe"),
    // What the least program of this kind costs.
    .executableTarget(
      name: "CursesFloor", path: "Tests/CursesFloor", linkerSettings: [.linkedLibrary("ncursesw")]),
    // Runs the program on terminals of its own, and tells how soon it shows what it should.
    .executableTarget(
      name: "TerminalBench", dependencies: ["SessionModel", "Agendas", "SessionStore", "Minutes"],
      path: "Tests/TerminalBench"),
    .testTarget(name: "MinutesTests", dependencies: ["Minutes", "Templates", "Agendas", "Campaign"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "SessionModel", "HostileTexts"]),
    .testTarget(name: "ThemeLibraryTests", dependencies: ["ThemeLibrary", "Terminal", "SessionModel"]),
    .testTarget(
      name: "FacilitatorTests",
      dependencies: ["Facilitator", "Agendas", "ThemeLibrary", "HostileTexts", "Campaign"],
      exclude: ["Golden"]),
    .testTarget(name: "DoctorTests", dependencies: ["entente", "SessionModel", "Terminal"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "entente", "Agendas", "Minutes", "SessionModel", "SessionStore", "TerminalBench", "Campaign",
        "HostileTexts",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

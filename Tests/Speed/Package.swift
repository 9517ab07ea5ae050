// swift-tools-version: 6.1
import PackageDescription

// How long things take against the size of a meeting, and of the store. A package of its own, so that nobody who
// builds the program builds the harness. From here: swift package benchmark
let package = Package(
  name: "Speed",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "entente", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Growth",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Agendas", package: "entente"),
        .product(name: "Facilitator", package: "entente"),
        .product(name: "Minutes", package: "entente"),
        .product(name: "SessionModel", package: "entente"),
        .product(name: "SessionStore", package: "entente"),
      ],
      path: "Benchmarks/Growth",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)

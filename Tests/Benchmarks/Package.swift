// swift-tools-version: 6.3
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "tweetal", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Tweetal", package: "tweetal"),
      ],
      path: "Benchmarks/Stages",
      swiftSettings: swiftSettings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .target(name: "CatalogFiles", path: "CatalogFiles", swiftSettings: swiftSettings),
    .executableTarget(
      name: "CatalogMaker",
      dependencies: ["CatalogFiles", .product(name: "Tweetal", package: "tweetal")],
      path: "CatalogMaker", swiftSettings: swiftSettings),
    .executableTarget(
      name: "CatalogSpeed",
      dependencies: ["CatalogFiles", .product(name: "Catalogs", package: "tweetal")],
      path: "CatalogSpeed", swiftSettings: swiftSettings),
    .executableTarget(
      name: "CheckSpeed",
      dependencies: ["CatalogFiles", .product(name: "Tweetal", package: "tweetal")],
      path: "CheckSpeed", swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.3
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "tweetal", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzzer",
      dependencies: [.product(name: "Tweetal", package: "tweetal")],
      path: ".",
      exclude: ["Inputs", "Regressions", "run.sh", "README.md", "words.dict"],
      sources: ["Fuzzer", "Properties"],
      swiftSettings: swiftSettings)
  ],
  swiftLanguageModes: [.v6]
)

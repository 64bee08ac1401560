// swift-tools-version: 6.3
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the house: a library target in `Sources/NAME`.
func room(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

/// The tests of a room, in `Tests/NAMETests`; the files in `Golden` are read where they stand.
func tests(
  of name: String, with dependencies: [Target.Dependency] = [], golden: Bool = false
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: golden ? ["Golden"] : [], swiftSettings: swiftSettings)
}

/// The stages, in the order of the way data takes.
let stages = [
  "Extraction", "LanguageIdentification", "Segmentation", "Alignment", "Terminology",
  "QualityAssurance", "Catalogs", "Merging", "Reporting",
]

let stageDependencies = stages.map { Target.Dependency(stringLiteral: $0) }

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// What the page that people look at is made of; it is compiled in by CEmbeddedData.
let pageFiles = [
  "base.css", "consistency.js", "copying.js", "data.js", "done.js", "element.js",
  "explanation.js", "filters.js", "findings.css", "findings.js", "frame.css", "keyboard.js",
  "list.js", "marks.js", "media.css", "overview.css", "overview.js", "page.mustache", "post.css",
  "post.js", "routes.js", "sentences.js", "settings.js", "start.js", "visits.js",
]

let package = Package(
  name: "tweetal",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Tweetal", targets: ["Tweetal", "Bitext", "Markup", "EmbeddedData"] + stages),
    .library(name: "Catalogs", targets: ["Catalogs", "Bitext"]),
    .executable(name: "tweetal", targets: ["Main"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CByteScan"),
    .target(name: "CEmbeddedData", exclude: ["README.md", "Licences"]),

    room("EmbeddedData", ["CEmbeddedData"]),
    room("Bitext", []),
    room("Markup", ["CByteScan", "CLibXML2", "Bitext"]),
    room("Extraction", ["Bitext", "Markup"]),
    room("LanguageIdentification", ["Bitext"]),
    room("Segmentation", ["Bitext", "Markup"]),
    room("Alignment", ["Bitext"]),
    room("Terminology", ["Bitext", "EmbeddedData", "Markup"]),
    room("QualityAssurance", ["Bitext", "Terminology"]),
    room("Catalogs", ["Bitext", "Markup"]),
    room("Merging", ["Bitext"]),
    room(
      "Reporting", [mustache, "Bitext", "EmbeddedData", "Markup"],
      exclude: ["report.schema.json"] + pageFiles.map { "HTML/" + $0 }),
    room("Tweetal", ["Bitext", "EmbeddedData"] + stageDependencies),
    room(
      "Commands",
      [argumentParser, flyingFox, yams, "Bitext", "EmbeddedData", "Tweetal"] + stageDependencies),
    .executableTarget(name: "Main", dependencies: ["Commands"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "TrainLanguageModel", dependencies: ["Bitext", "LanguageIdentification"],
      exclude: ["corpus.sh", "extract-text.py", "medical-words.py", "held-out.txt"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "CompileTerms", dependencies: ["Terminology"],
      exclude: ["word-list.sh", "extra-parts.txt", "no-parts.txt"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "TrainLexicon", dependencies: ["Alignment"],
      exclude: ["corpus.sh", "extract-pairs.py"], swiftSettings: swiftSettings),

    .target(
      name: "TestSupport", dependencies: ["Bitext"], path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: swiftSettings),
    tests(of: "Bitext"),
    tests(of: "Markup", with: ["Bitext"]),
    tests(of: "Extraction", with: ["Bitext"]),
    tests(of: "LanguageIdentification", with: ["Bitext", "EmbeddedData"]),
    tests(of: "Segmentation", with: ["Bitext"]),
    tests(of: "Alignment", with: ["Bitext"]),
    tests(of: "Terminology", with: ["Bitext", "EmbeddedData", "Markup"]),
    tests(of: "QualityAssurance", with: ["Bitext", "Terminology", "EmbeddedData"]),
    tests(of: "Catalogs", with: ["Bitext", "Markup"], golden: true),
    tests(of: "Merging", with: ["Bitext", "Extraction"]),
    tests(of: "Reporting", with: ["Bitext", "Markup"], golden: true),
    tests(
      of: "Tweetal",
      with: [
        "Bitext", "Catalogs", "EmbeddedData", "Extraction", "LanguageIdentification", "Merging",
        "Terminology",
      ]),
    tests(
      of: "Commands",
      with: [
        yams, "Bitext", "Catalogs", "Extraction", "Merging", "QualityAssurance", "Reporting",
        "Terminology",
        "Tweetal",
      ], golden: true),
    .testTarget(
      name: "InteroperabilityTests",
      dependencies: ["Bitext", "Catalogs", "Markup", "Tweetal", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "BrowserTests", dependencies: ["Commands", "TestSupport"],
      exclude: ["accessibility.js", "Screenshots"], swiftSettings: swiftSettings),
    .testTarget(
      name: "FuzzingTests",
      dependencies: ["Bitext", "Catalogs", "Extraction", "Markup", "TestSupport"],
      path: "Tests/Fuzzing",
      exclude: ["Fuzzer", "Inputs", "Package.swift", "README.md", "run.sh", "words.dict"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "Evaluation",
      dependencies: ["Bitext", "EmbeddedData", "Markup", "Tweetal", "TestSupport"]
        + stageDependencies,
      path: "Tests/Evaluation",
      exclude: [
        "dutch-compounds.tsv", "care-pairs-right.tsv", "care-pairs-wrong.tsv",
        "clinic-pairs-right.tsv", "clinic-pairs-wrong.tsv", "harm-pairs-right.tsv",
        "harm-pairs-wrong.tsv", "health-pairs-right.tsv", "health-pairs-wrong.tsv",
        "risk-pairs-right.tsv", "risk-pairs-wrong.tsv",
      ],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

internal import Bitext
internal import QualityAssurance
internal import Yams

/// What a project sets in `tweetal.yml`.
struct Configuration: Equatable {
  /// By language, more abbreviations after which a sentence goes on.
  var abbreviations: [Language: [String]] = [:]

  /// What of the findings is shown, and which make a run fail.
  struct Run: Equatable {
    /// The lowest severity that makes a run fail.
    var failOn: Finding.Severity?
    /// How many findings are shown at most.
    var maxFindings: Int?
    /// The file that holds accepted findings.
    var baseline: String?
    /// What is wrong where the file that the project names is not there.
    var missingBaseline: InputError?
  }

  /// What holds for `check` where its options say nothing else.
  var run = Run()

  /// What the project sets of the checks.
  var checks = CheckParameters()

  /// What the project sets of each check besides, by name.
  var settings: [String: CheckSetting] = [:]

  /// The checks that the project has written itself.
  var patterns: [PatternSetting] = []

  /// The folder that paths are meant from, with a slash at its end; empty for the working folder.
  var folder = ""

  /// Reads a configuration.
  ///
  /// - Throws: `InputError` with `invalid-utf8`, `not-yaml`, `unknown-key`, `wrong-value`, `pattern-name`,
  ///   `pattern-expression` or `pattern-incomplete` at the place concerned.
  init(yaml bytes: [UInt8], file: String) throws(InputError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      _ = try InputFiles.lines(of: bytes, file: file)
      throw InputError(.invalidUTF8, file: file)
    }
    let reader = ConfigurationReader(file: file)
    self.init()
    folder = reader.folder
    let entries = try reader.entries(
      of: reader.root(of: text), allowing: ["check", "checks", "patterns", "segmentation"])
    // The settings of checks may name the project's own, wherever these stand.
    for (key, value) in entries where key == "patterns" { try readPatterns(value, reader) }
    for (key, value) in entries {
      switch key {
      case "check": try readRun(value, reader)
      case "checks": try readChecks(value, reader)
      case "segmentation": try readSegmentation(value, reader)
      default: break
      }
    }
  }

  private mutating func readRun(
    _ node: Node, _ reader: ConfigurationReader
  ) throws(InputError) {
    for (key, value) in try reader.entries(
      of: node, named: "check", allowing: ["baseline", "fail-on", "max-findings"])
    {
      switch key {
      case "baseline":
        let path = try reader.path(of: value, key: key)
        run.baseline = path
        run.missingBaseline = reader.error(.missingBaseline, at: value, path)
      case "fail-on":
        run.failOn = try reader.choice(
          of: value, key: key, among: Finding.Severity.allCases.reversed())
      default: run.maxFindings = try reader.count(of: value, key: key, example: "50")
      }
    }
  }

  private mutating func readSegmentation(
    _ node: Node, _ reader: ConfigurationReader
  ) throws(InputError) {
    for (_, lists) in try reader.entries(
      of: node, named: "segmentation", allowing: ["abbreviations"])
    {
      for (code, words) in try reader.entries(
        of: lists, named: "abbreviations", allowing: ["en", "nl"])
      {
        guard let language = Language(rawValue: code) else { continue }
        abbreviations[language] = try reader.strings(of: words, key: code, example: "[fig, bijv]")
      }
    }
  }

  private mutating func readPatterns(
    _ node: Node, _ reader: ConfigurationReader
  ) throws(InputError) {
    if node.null != nil { return }
    guard let sequence = node.sequence else {
      throw reader.error(.wrongValue, at: node, "patterns", "- {name: …, source: …, target: …}")
    }
    for item in sequence {
      let taken = Self.namesOfChecks.union(patterns.map(\.name))
      patterns.append(try PatternSetting(item, reader, taken: taken))
    }
  }

  private mutating func readChecks(
    _ node: Node, _ reader: ConfigurationReader
  ) throws(InputError) {
    let names = Check.all.map(\.name) + [QualityAssurance.unusedSuppression]
    for (name, value) in try reader.entries(
      of: node, named: "checks", allowing: names + patterns.map(\.name))
    {
      if value.scalar != nil, value.null == nil {
        settings[name, default: CheckSetting()].level = try level(of: value, name, reader)
      } else {
        try readCheck(name, value, reader)
      }
    }
  }

  private mutating func readCheck(
    _ name: String, _ node: Node, _ reader: ConfigurationReader
  ) throws(InputError) {
    let parameters = Check.all.first { $0.name == name }?.parameters ?? []
    let keys = ["severity", "only", "except"] + parameters.map(\.name)
    var setting = CheckSetting()
    for (key, value) in try reader.entries(of: node, named: name, allowing: keys) {
      switch key {
      case "severity": setting.level = try level(of: value, key, reader)
      case "only": setting.only = try reader.patterns(of: value, key: key)
      case "except": setting.except = try reader.patterns(of: value, key: key)
      default:
        for parameter in parameters where parameter.name == key {
          checks[parameter] = try reader.value(of: value, for: parameter)
        }
      }
    }
    try requireOrder(of: parameters, at: node, reader)
    if setting != CheckSetting() { settings[name] = setting }
  }

  /// The names of parameters of which the first must not be above the second.
  private static let ordered = [("least", "most"), ("note-from", "error-from")]

  /// Refuses limits the wrong way round, which would find everything or pass over what lies between them.
  private func requireOrder(
    of parameters: [CheckParameter], at node: Node, _ reader: ConfigurationReader
  ) throws(InputError) {
    for names in Self.ordered {
      guard let low = parameters.first(where: { $0.name == names.0 }),
        let high = parameters.first(where: { $0.name == names.1 }),
        let least = checks[low].limit, let most = checks[high].limit, least > most
      else { continue }
      throw reader.error(
        .leastAboveMost, at: node, "\(low.name): \(checks[low].yaml)",
        "\(high.name): \(checks[high].yaml)")
    }
  }

  private func level(
    of node: Node, _ key: String, _ reader: ConfigurationReader
  ) throws(InputError) -> CheckSetting.Level {
    try reader.choice(of: node, key: key, among: CheckSetting.Level.allCases)
  }

  /// The names that a check of a project cannot have.
  static let namesOfChecks = Check.names.union([QualityAssurance.unusedSuppression])

  init() {}
}

extension CheckParameter.Value {
  /// The number; `nil` for a word.
  fileprivate var limit: Double? {
    switch self {
    case .probability(let number), .number(let number): number
    case .choice: nil
    }
  }
}

internal import ArgumentParser
internal import Bitext
internal import QualityAssurance
internal import Yams

extension InputError.Code {
  /// The file is no YAML; the argument is what the parser says.
  static let notYAML = InputError.Code("not-yaml")
  /// A key that means nothing; the arguments are the key and those that there are.
  static let unknownKey = InputError.Code("unknown-key")
  /// A value of another kind than its key needs; the arguments are the key and an example.
  static let wrongValue = InputError.Code("wrong-value")
}

/// What a project sets in `tweetal.yml`.
struct Configuration: Equatable {
  /// By language, more abbreviations after which a sentence goes on.
  var abbreviations: [Language: [String]] = [:]

  /// What the project sets of the checks.
  var checks = CheckParameters()

  /// Reads a configuration.
  ///
  /// - Throws: `InputError` with `invalid-utf8`, `not-yaml`, `unknown-key` or `wrong-value` at the place concerned.
  init(yaml bytes: [UInt8], file: String) throws(InputError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputError(.invalidUTF8, file: file)
    }
    var reader = ConfigurationReader(file: file)
    self.init()
    for (key, value) in try reader.entries(
      of: reader.root(of: text), allowing: ["checks", "segmentation"])
    {
      if key == "checks" {
        try readChecks(value, &reader)
      } else {
        try readSegmentation(value, &reader)
      }
    }
  }

  private mutating func readSegmentation(
    _ node: Node, _ reader: inout ConfigurationReader
  ) throws(InputError) {
    for (_, lists) in try reader.entries(of: node, allowing: ["abbreviations"]) {
      for (code, words) in try reader.entries(of: lists, allowing: ["en", "nl"]) {
        guard let language = Language(rawValue: code) else { continue }
        abbreviations[language] = try reader.strings(of: words, key: code, example: "[fig, bijv]")
      }
    }
  }

  private mutating func readChecks(
    _ node: Node, _ reader: inout ConfigurationReader
  ) throws(InputError) {
    for (_, settings) in try reader.entries(of: node, allowing: ["missing-translation"]) {
      for (key, value) in try reader.entries(of: settings, allowing: ["error-from", "note-from"]) {
        let probability = try reader.probability(of: value, key: key)
        for parameter in Check.all.flatMap(\.parameters)
        where parameter.check == "missing-translation" && parameter.name == key {
          checks[parameter] = .probability(probability)
        }
      }
    }
  }

  init() {}
}

/// Reads the nodes of a configuration; whatever is not understood is an error, not passed over.
private struct ConfigurationReader {
  let file: String

  mutating func root(of text: String) throws(InputError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let problem as YamlError {
      throw Self.error(for: problem, file: file)
    } catch {
      throw InputError(.notYAML, file: file, "\(error)")
    }
  }

  private static func error(for problem: YamlError, file: String) -> InputError {
    switch problem {
    case .reader(let problem, _, _, _): InputError(.notYAML, file: file, problem)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      InputError(.notYAML, file: file, line: mark.line, column: mark.column, problem)
    default: InputError(.notYAML, file: file, "\(problem)")
    }
  }

  /// The keys of a mapping with their values; none where there is nothing.
  func entries(
    of node: Node?, allowing keys: [String]
  ) throws(InputError) -> [(key: String, value: Node)] {
    guard let node, node.null == nil else { return [] }
    guard let mapping = node.mapping else {
      throw error(.wrongValue, at: node, keys.joined(separator: ", "), "\(keys[0]): …")
    }
    var entries: [(key: String, value: Node)] = []
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        throw error(.unknownKey, at: key, key.string ?? "?", keys.joined(separator: ", "))
      }
      entries.append((name, value))
    }
    return entries
  }

  func probability(of node: Node, key: String) throws(InputError) -> Double {
    guard let number = node.float ?? node.int.map(Double.init), (0...1).contains(number) else {
      throw error(.wrongValue, at: node, key, "0.8")
    }
    return number
  }

  func strings(of node: Node, key: String, example: String) throws(InputError) -> [String] {
    guard let sequence = node.sequence else { throw error(.wrongValue, at: node, key, example) }
    var strings: [String] = []
    for item in sequence {
      guard let string = item.string, !string.isEmpty else {
        throw error(.wrongValue, at: item, key, example)
      }
      strings.append(string)
    }
    return strings
  }

  private func error(
    _ code: InputError.Code, at node: Node, _ first: String, _ second: String
  ) -> InputError {
    InputError(code, file: file, line: node.mark?.line, column: node.mark?.column, first, second)
  }
}

/// The option that names the project's configuration.
struct ConfigurationOption: ParsableArguments {
  /// What is read where the option is not given and the file is there.
  static let standardFile = "tweetal.yml"

  @Option(
    help: ArgumentHelp(
      Session.text("option.config"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  func configuration() throws(InputError) -> Configuration {
    guard config != nil || InputFiles.isFile(Self.standardFile) else { return Configuration() }
    let file = config ?? Self.standardFile
    return try Configuration(yaml: InputFiles.bytes(of: file), file: file)
  }
}

internal import Bitext
internal import QualityAssurance
internal import Yams

extension InputError.Code {
  /// The file is no YAML; the argument is what the parser says.
  static let notYAML = InputError.Code("not-yaml")
  /// A key that means nothing; the arguments are the key and those that there are.
  static let unknownKey = InputError.Code("unknown-key")
  /// A key that means nothing and is like one that does; the arguments are both.
  static let mistypedKey = InputError.Code("mistyped-key")
  /// A number that is too low or too high; the arguments are the key, the lowest and the highest.
  static let outOfRange = InputError.Code("out-of-range")
  /// A number that is too low; the arguments are the key and the lowest.
  static let belowLeast = InputError.Code("below-least")
  /// A number that is not above nought; the argument is the key.
  static let notAboveZero = InputError.Code("not-above-zero")
  /// A key that stands twice in one mapping; the argument is the key.
  static let duplicateKey = InputError.Code("duplicate-key")
  /// A value of another kind than its key needs; the arguments are the key and an example.
  static let wrongValue = InputError.Code("wrong-value")
  /// The least of something is set above the most; the arguments are both keys with their values.
  static let leastAboveMost = InputError.Code("least-above-most")
}

/// Reads the nodes of a configuration; whatever is not understood is an error, not passed over.
struct ConfigurationReader {
  let file: String

  func root(of text: String) throws(InputError) -> Node? {
    do {
      // The parser takes a byte order mark for the beginning of a document of its own.
      let scalars = text.unicodeScalars
      let yaml = scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : text
      return try Yams.compose(yaml: yaml)
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
    case .duplicatedKeysInMapping(let keys, let context):
      InputError(
        .duplicateKey, file: file, line: context.mark.line, column: context.mark.column,
        keys.joined(separator: ", "))
    default: InputError(.notYAML, file: file, "\(problem)")
    }
  }

  /// The keys of a mapping with their values; none where there is nothing.
  func entries(
    of node: Node?, named name: String? = nil, allowing keys: [String]
  ) throws(InputError) -> [(key: String, value: Node)] {
    guard let node, node.null == nil else { return [] }
    guard let mapping = node.mapping else {
      throw error(.wrongValue, at: node, name ?? keys.joined(separator: ", "), "\(keys[0]): …")
    }
    var entries: [(key: String, value: Node)] = []
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        if let near = key.string.flatMap({ NearName.of($0, among: keys) }) {
          throw error(.mistypedKey, at: key, key.string ?? "?", near)
        }
        throw error(.unknownKey, at: key, key.string ?? "?", keys.joined(separator: ", "))
      }
      entries.append((name, value))
    }
    return entries
  }

  /// What a parameter of a check is set to.
  func value(
    of node: Node, for parameter: CheckParameter
  ) throws(InputError) -> CheckParameter.Value {
    let name = parameter.name
    let number = node.float ?? node.int.map(Double.init)
    switch parameter.standard {
    case .probability:
      guard let number else { break }
      if (0...1).contains(number) { return .probability(number) }
      throw error(.outOfRange, at: node, name, "0", "1")
    case .number:
      guard let number, number.isFinite else { break }
      if number > 0 { return .number(number) }
      throw error(.notAboveZero, at: node, name)
    case .choice(_, let choices):
      let examples = choices.joined(separator: "|")
      let choice = try string(of: node, key: name, example: examples)
      if choices.contains(choice) { return .choice(choice, of: choices) }
      throw error(.wrongValue, at: node, name, examples)
    }
    throw error(.wrongValue, at: node, name, parameter.standard.yaml)
  }

  func count(of node: Node, key: String, example: String) throws(InputError) -> Int {
    guard let number = node.int else { throw error(.wrongValue, at: node, key, example) }
    if number < 1 { throw error(.belowLeast, at: node, key, "1") }
    return number
  }

  func string(of node: Node, key: String, example: String) throws(InputError) -> String {
    guard let string = node.scalar?.string, node.null == nil, !string.isEmpty else {
      throw error(.wrongValue, at: node, key, example)
    }
    return string
  }

  func patterns(of node: Node, key: String) throws(InputError) -> [PathPattern] {
    let example = "[posts/*.html]"
    let patterns = try strings(of: node, key: key, example: example)
    // Files are compared by their paths from the configuration's folder, which an absolute one never meets.
    if patterns.contains(where: { $0.hasPrefix("/") }) {
      throw error(.wrongValue, at: node, key, example)
    }
    return patterns.map(PathPattern.init)
  }

  /// The folder that the file is in, with a slash at its end; empty where the user named none.
  var folder: String { file.lastIndex(of: "/").map { String(file[...$0]) } ?? "" }

  /// The path of a file, which is meant from the configuration's folder.
  func path(of node: Node, key: String) throws(InputError) -> String {
    let path = try string(of: node, key: key, example: "tweetal-baseline.json")
    return path.hasPrefix("/") ? path : folder + path
  }

  func choice<Choice: RawRepresentable<String>>(
    of node: Node, key: String, among choices: [Choice]
  ) throws(InputError) -> Choice {
    let names = choices.map(\.rawValue).joined(separator: "|")
    guard let choice = Choice(rawValue: try string(of: node, key: key, example: names)) else {
      throw error(.wrongValue, at: node, key, names)
    }
    return choice
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

  func error(
    _ code: InputError.Code, at node: Node, _ arguments: String...
  ) -> InputError {
    var error = InputError(
      code, file: file, line: node.mark?.line, column: node.mark?.column)
    error.arguments = arguments
    return error
  }
}

extension CheckParameter.Value {
  /// The value as `tweetal.yml` has it.
  var yaml: String {
    switch self {
    case .probability(let number), .number(let number): "\(number)"
    case .choice(let word, _): word
    }
  }
}

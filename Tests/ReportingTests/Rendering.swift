import Bitext
import Foundation
import Markup
import Reporting
import TestSupport
import Testing

/// What a format writes, and what programs read there.
enum Rendering {
  /// The report in a format, in English unless another language is named.
  static func text(
    _ format: String, _ report: Report = SampleReport.report,
    _ interface: Interface = Interface(language: .english)
  ) throws -> String {
    let format = try #require(ReportFormat.all.first { $0.name == format })
    return format.render(report, interface: interface)
  }

  /// The report in a format that is JSON.
  static func json(_ format: String, _ report: Report = SampleReport.report) throws -> JSONNode {
    JSONNode(try JSONSerialization.jsonObject(with: Data(try text(format, report).utf8)))
  }

  /// The report in a format that is XML, as our own parser reads it.
  static func xml(_ format: String, _ report: Report = SampleReport.report) throws -> MarkupTree {
    try MarkupTree(xml: Array(try text(format, report).utf8), file: "report.xml")
  }
}

/// A value in JSON that was read back; a member that is not there is one without a value.
struct JSONNode {
  private let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSONNode { JSONNode((value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONNode {
    let list = list
    return list.indices.contains(index) ? list[index] : JSONNode(nil)
  }

  var list: [JSONNode] { (value as? [Any])?.map(JSONNode.init) ?? [] }
  var string: String? { value as? String }
  var number: Int? { value as? Int }
  var bool: Bool? { value as? Bool }
  var isAbsent: Bool { value == nil }
  var isNull: Bool { value is NSNull }
}

extension MarkupTree {
  /// The elements of a name in document order.
  func elements(named name: String) -> [Int] {
    (0..<count).filter { self.name(of: $0) == name }
  }
}

/// Python's validator of JSON Schema.
enum JSONSchemaValidator {
  static let isInstalled =
    ExternalProgram.python.isInstalled
    && (try? ExternalProgram.python.run(["-c", "import jsonschema"]).status) == 0

  private static let script = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    validator = jsonschema.validators.validator_for(schema)(schema)
    validator.check_schema(schema)
    for path in sys.argv[2:]:
      for error in validator.iter_errors(json.load(open(path))):
        print(path.split("/")[-1], error.json_path, error.message[:300])
    """

  /// What is wrong with documents, a line each; empty where all are as the schema says.
  static func problems(of documents: [String], schema: String) throws -> String {
    let files = documents.enumerated().map {
      (name: "\($0.offset).json", bytes: Array($0.element.utf8))
    }
    return try ExternalProgram.withFiles(files) { paths in
      try ExternalProgram.python.run(["-c", script, schema] + paths).output
    }
  }
}

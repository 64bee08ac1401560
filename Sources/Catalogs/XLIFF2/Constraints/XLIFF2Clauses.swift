/// Where XLIFF 2.1 (OASIS, 13 February 2018) says things; 2.0 and 2.2 number some of them otherwise.
enum XLIFF2Clause {
  /// An attribute of the core, in the order of §4.3.1.
  static func attribute(_ name: String) -> String {
    if name.utf8.starts(with: "xml:".utf8) {
      return "XLIFF 2.1 §4.3.2.\(name == "xml:lang" ? 1 : 2) \(name)"
    }
    guard let number = numbers[name] else { return "XLIFF 2.1 §4.3.1 \(name)" }
    return "XLIFF 2.1 §4.3.1.\(number) \(name)"
  }

  /// A structural element of the core, in the order of §4.2.2, or an inline one, in the order of §4.2.3.
  static func element(_ name: String) -> String {
    if let index = structural.firstIndex(of: name) {
      return "XLIFF 2.1 §4.2.2.\(index + 1) \(name)"
    }
    let index = inline.firstIndex(of: name).map { ".\($0 + 1)" } ?? ""
    return "XLIFF 2.1 §4.2.3\(index) \(name)"
  }

  /// An element or attribute of a module.
  static func module(_ prefix: String, _ name: String) -> String {
    switch prefix {
    case "mtc": "XLIFF 2.1 §5.1 \(name)"
    case "gls": "XLIFF 2.1 §5.2 \(name)"
    case "fs": "XLIFF 2.1 §5.3 \(name)"
    case "mda": "XLIFF 2.1 §5.4 \(name)"
    case "res": "XLIFF 2.1 §5.5 \(name)"
    case "slr": "XLIFF 2.1 §5.6 \(name)"
    case "val": "XLIFF 2.1 §5.7 \(name)"
    case "ctr": "XLIFF 2.0 §5.6 \(name)"
    default: "XLIFF 2.1 §5.8 \(name)"
    }
  }

  static let fragments = "XLIFF 2.1 §3 Fragment Identification"
  static let fragmentPrefixes = "XLIFF 2.1 §3.2 Selectors for Modules and Extensions"
  static let duplicatingCodes = "XLIFF 2.1 §4.7.2.4.1 Duplicating an existing code"
  static let editingHints = "XLIFF 2.1 §4.7.2.6 Editing Hints"
  static let translateAnnotation = "XLIFF 2.1 §4.7.3.1.1 Translate Annotation"
  static let commentAnnotation = "XLIFF 2.1 §4.7.3.1.3 Comment Annotation"
  static let customAnnotation = "XLIFF 2.1 §4.7.3.1.4 Custom Annotation"
  static let extensionIdentifiers = "XLIFF 2.1 §4.9.2 Constraints"

  private static let structural = [
    "xliff", "file", "skeleton", "group", "unit", "segment", "ignorable", "notes", "note",
    "originalData", "data", "source", "target",
  ]

  private static let inline = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]

  private static let numbers: [String: Int] = {
    let names = [
      "appliesTo", "canCopy", "canDelete", "canOverlap", "canReorder", "canResegment", "category",
      "copyOf", "dataRef", "dataRefEnd", "dataRefStart", "dir", "disp", "dispEnd", "dispStart",
      "equiv", "equivEnd", "equivStart", "hex", "href", "id", "isolated", "name", "order",
      "original", "priority", "ref", "srcDir", "srcLang", "startRef", "state", "subFlows",
      "subFlowsEnd", "subFlowsStart", "subState", "subType", "trgLang", "translate", "trgDir",
      "type", "value", "version",
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, 1...))
  }()
}

internal import Markup

extension Violation.Rule {
  /// An element has a finer type but no type: 1 the element.
  static let subTypeWithoutType = Violation.Rule("subtype-without-type")
  /// A finer type of XLIFF's own does not go with the type: 1 the finer type, 2 the type that it wants, 3 the type found.
  static let subTypeMismatch = Violation.Rule("subtype-mismatch")
  /// A value has the prefix `xlf`, which is reserved: 1 the attribute, 2 the value.
  static let prefixReserved = Violation.Rule("prefix-reserved")
  /// `cp` stands for a character that XML can hold, or for none: 1 its `hex`.
  static let codePointWrong = Violation.Rule("code-point-wrong")
}

/// The types of codes (§4.3.1.36) and the characters that XML cannot hold (§4.2.3.1).
enum CodeConstraints {
  /// The types that XLIFF's own finer types go with.
  private static let types = [
    "xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt",
    "xlf:var": "ui",
  ]

  static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    for inline in scope.sources + scope.targets {
      if inline.kind == .cp { checkCodePoint(inline.node, &log) }
      if inline.kind.isCode { checkType(inline, &log) }
    }
    for data in scope.outline.data(of: scope.node) {
      for child in scope.outline.document.children("cp", of: data) { checkCodePoint(child, &log) }
    }
  }

  private static func checkType(_ inline: InlineScope.Inline, _ log: inout ViolationLog) {
    guard let subType = log.tree.attribute("subType", of: inline.node) else { return }
    let clause = XLIFF2Clause.attribute("subType")
    guard let type = log.tree.attribute("type", of: inline.node) else {
      return log.report(
        .subTypeWithoutType, clause, at: inline.node, attribute: "subType", inline.kind.rawValue)
    }
    if let wanted = types[subType] {
      if wanted != type {
        log.report(
          .subTypeMismatch, clause, at: inline.node, attribute: "subType", subType, wanted, type)
      }
    } else {
      checkPrefix(of: "subType", inline.node, &log)
    }
  }

  /// Reports a value with the prefix `xlf` where XLIFF defines none.
  static func checkPrefix(of attribute: String, _ node: Int, _ log: inout ViolationLog) {
    guard let value = log.tree.attribute(attribute, of: node),
      value.utf8.starts(with: "xlf:".utf8)
    else { return }
    log.report(
      .prefixReserved, XLIFF2Clause.attribute(attribute), at: node, attribute: attribute,
      attribute, value)
  }

  private static func checkCodePoint(_ node: Int, _ log: inout ViolationLog) {
    guard let hex = log.tree.attribute("hex", of: node), AttributeValue.hexBinary.accepts(hex),
      !(hex.utf8.count >= 4 && UInt32(hex, radix: 16).map(isUnfit) ?? false)
    else { return }
    log.report(
      .codePointWrong, XLIFF2Clause.attribute("hex"), at: node, attribute: "hex", hex)
  }

  /// Whether XML cannot hold a code point, or advises against it (XML 1.0 §2.2).
  private static func isUnfit(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0...0x1F, 0x7F...0x9F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

internal import Markup

extension Violation.Rule {
  /// Attributes for the look have no element that they belong to.
  static let styleWithoutElement = Violation.Rule("style-without-element")
  /// The attributes for the look are not pairs of name and value: 1 their value.
  static let styleMalformed = Violation.Rule("style-malformed")
  /// An attribute stands on an `ec` that is not isolated; it belongs on the `sc`: 1 the attribute.
  static let endCodeAttribute = Violation.Rule("end-code-attribute")
}

/// How content looks in a preview (§5.3).
enum FormatStyleConstraints {
  /// The elements of HTML that `fs` may name.
  static let elements = [
    "a", "b", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite",
    "code", "col", "colgroup", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "hr", "html", "i", "img", "label", "legend", "li", "ol", "p", "pre", "q", "s",
    "samp", "select", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
  ]

  static func check(_ element: GrammarCheck.Decorated, _ log: inout ViolationLog) {
    for name in ["fs:fs", "fs:subFs"] where element.attributes[name] != nil {
      checkEndCode(element, name, &log)
    }
    guard let style = element.attributes["fs:subFs"] else { return }
    let clause = XLIFF2Clause.module("fs", "subFs")
    let written = element.written["fs:subFs"]
    if element.attributes["fs:fs"] == nil {
      log.report(.styleWithoutElement, clause, at: element.node, attribute: written)
    }
    if !isWellFormed(style) {
      log.report(.styleMalformed, clause, at: element.node, attribute: written, style)
    }
  }

  /// An attribute that a span has at its start alone must not stand on its end.
  static func checkEndCode(
    _ element: GrammarCheck.Decorated, _ name: String, _ log: inout ViolationLog
  ) {
    guard element.name == "ec", log.tree.attribute("isolated", of: element.node) != "yes" else {
      return
    }
    let parts = name.split(separator: ":").map(String.init)
    log.report(
      .endCodeAttribute, XLIFF2Clause.module(parts[0], parts[1]), at: element.node,
      attribute: element.written[name], name)
  }

  /// Whether a value is a list of pairs, `name,value\name,value`, with `\,` and `\\` for the characters themselves.
  private static func isWellFormed(_ style: String) -> Bool {
    var commas = 0
    var nameLength = 0
    var bytes = Array(style.utf8)[...]
    while let byte = bytes.popFirst() {
      let isEscape =
        byte == UInt8(ascii: "\\")
        && (bytes.first == UInt8(ascii: "\\") || bytes.first == UInt8(ascii: ","))
      if isEscape {
        bytes.removeFirst()
      } else if byte == UInt8(ascii: ",") {
        commas += 1
      } else if byte == UInt8(ascii: "\\") {
        guard commas == 1, nameLength > 0 else { return false }
        (commas, nameLength) = (0, 0)
      } else if commas == 0 {
        nameLength += 1
      }
    }
    return commas == 1 && nameLength > 0
  }
}

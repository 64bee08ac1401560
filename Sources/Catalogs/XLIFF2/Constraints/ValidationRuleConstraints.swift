internal import Markup

extension Violation.Rule {
  /// A rule has none, or more than one, of the conditions that there are: 1 those it has, 2 those that there are.
  static let ruleCondition = Violation.Rule("rule-condition")
  /// An attribute of a rule needs another one beside it: 1 the attribute, 2 those of which it needs one.
  static let ruleCompanion = Violation.Rule("rule-companion")
  /// A rule is switched off where there is none above it that it could switch off.
  static let ruleDisabled = Violation.Rule("rule-disabled")
}

/// The rules that a document sets for its targets are rules (§5.7); whether targets keep them is not asked.
enum ValidationRuleConstraints {
  private static let conditions = ["isPresent", "isNotPresent", "startsWith", "endsWith"]

  static func check(
    _ validation: Int, in container: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    for rule in outline.children("val", "rule", of: validation) {
      check(rule, &log)
      if log.tree.attribute("disabled", of: rule) == "yes", log.tree.name(of: container) == "file" {
        log.report(
          .ruleDisabled, XLIFF2Clause.module("val", "disabled"), at: rule, attribute: "disabled")
      }
    }
  }

  private static func check(_ rule: Int, _ log: inout ViolationLog) {
    let attributes = log.tree.attributes(of: rule).map(\.name)
    let present = conditions.filter(attributes.contains)
    let isCustom = attributes.contains { name in
      name.contains(":") && !name.utf8.starts(with: "xml".utf8)
    }
    if present.count > 1 || (present.isEmpty && !isCustom) {
      log.report(
        .ruleCondition, XLIFF2Clause.module("val", "rule"), at: rule,
        present.isEmpty ? "–" : present.joined(separator: ", "),
        conditions.joined(separator: ", "))
    }
    check(rule, "occurs", needs: ["isPresent"], present, attributes, &log)
    check(
      rule, "existsInSource", needs: ["isPresent", "startsWith", "endsWith"], present, attributes,
      &log)
  }

  private static func check(
    _ rule: Int, _ attribute: String, needs wanted: [String], _ present: [String],
    _ attributes: [String], _ log: inout ViolationLog
  ) {
    guard attributes.contains(attribute), present.filter(wanted.contains).count != 1 else { return }
    log.report(
      .ruleCompanion, XLIFF2Clause.module("val", attribute), at: rule, attribute: attribute,
      attribute, wanted.joined(separator: ", "))
  }
}

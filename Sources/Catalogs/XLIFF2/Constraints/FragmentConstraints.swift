internal import Markup

extension Violation.Rule {
  /// A reference does not have the form of a fragment identifier: 1 it.
  static let fragmentMalformed = Violation.Rule("fragment-malformed")
  /// A fragment identifier has a prefix twice: 1 the identifier, 2 the prefix.
  static let fragmentPrefixRepeated = Violation.Rule("fragment-prefix-repeated")
  /// A fragment identifier does not name file, group and unit in this order: 1 it.
  static let fragmentOrder = Violation.Rule("fragment-order")
  /// A fragment identifier goes on after the element that it points at: 1 it.
  static let fragmentLeaves = Violation.Rule("fragment-leaves")
  /// A fragment identifier has a prefix that is not registered: 1 the identifier, 2 the prefix.
  static let fragmentPrefixUnknown = Violation.Rule("fragment-prefix-unknown")
  /// A fragment identifier points at nothing: 1 it.
  static let fragmentDangling = Violation.Rule("fragment-dangling")
  /// A translation candidate or glossary entry points at something else than a text of its unit: 1 the element, 2 the
  /// reference.
  static let spanReference = Violation.Rule("span-reference")
}

/// References to parts of the document are well-formed and lead somewhere (§3).
enum FragmentConstraints {
  static func check(
    _ outline: XLIFF2Outline, _ resolver: inout FragmentResolver, _ log: inout ViolationLog
  ) {
    for note in outline.notes(of: outline.document.root) { check(note, &resolver, &log) }
    for file in outline.files {
      for container in [file.node] + file.groups {
        for note in outline.notes(of: container) { check(note, &resolver, &log) }
      }
      for unit in file.units { check(unit, outline, &resolver, &log) }
    }
  }

  private static func check(
    _ unit: XLIFF2Outline.Unit, _ outline: XLIFF2Outline, _ resolver: inout FragmentResolver,
    _ log: inout ViolationLog
  ) {
    for note in outline.notes(of: unit.node) { check(note, &resolver, &log) }
    for content in unit.parts.flatMap({ [$0.source, $0.target] }).compactMap(\.self) {
      for node in content + 1..<outline.tree.subtreeEnd(of: content)
      where outline.tree.kind(of: node) == .element && outline.document.isCore(node) {
        let name = outline.tree.name(of: node)
        if name == "mrk" || name == "sm" { check(node, &resolver, &log) }
      }
    }
    for match in outline.matches(of: unit.node) {
      checkSpan(match, "mtc", in: unit.node, &resolver, &log)
    }
    for glossary in outline.children("gls", "glossary", of: unit.node) {
      for entry in outline.children("gls", "glossEntry", of: glossary) {
        checkSpan(entry, "gls", in: unit.node, &resolver, &log)
        for translation in outline.children("gls", "translation", of: entry) {
          checkSpan(translation, "gls", in: unit.node, &resolver, &log)
        }
      }
    }
  }

  // MARK: Notes and annotations

  private static func check(
    _ node: Int, _ resolver: inout FragmentResolver, _ log: inout ViolationLog
  ) {
    guard let text = log.tree.attribute("ref", of: node) else { return }
    guard text.utf8.first == UInt8(ascii: "#") else {
      if isMissingItsSign(text) {
        log.report(
          .fragmentMalformed, XLIFF2Clause.fragments, at: node, attribute: "ref", text)
      }
      return
    }
    guard let identifier = identifier(text, at: node, &log) else { return }
    let target = resolver.node(of: identifier, from: node)
    guard log.tree.attribute("type", of: node) == "comment" else {
      if target == nil {
        log.report(.fragmentDangling, XLIFF2Clause.fragments, at: node, attribute: "ref", text)
      }
      return
    }
    let unit = resolver.outline.ancestor(of: node) { $0 == "unit" }
    let isNote = target.map { target in
      log.tree.name(of: target) == "note" && resolver.outline.container(of: target) == unit
    }
    if isNote ?? false { return }
    log.report(
      .commentReference, XLIFF2Clause.commentAnnotation, at: node, attribute: "ref", text)
  }

  /// Whether a reference would be a fragment identifier if it began with `#`, such as `f=f1/u=u1`; as an address it
  /// would be a strange one.
  private static func isMissingItsSign(_ text: String) -> Bool {
    let first = text.utf8.prefix(2)
    guard first.count == 2, first.last == UInt8(ascii: "=") else { return false }
    return (try? FragmentIdentifier("#" + text)) != nil
  }

  /// The identifier, where it is well-formed; reports what is wrong where it is not.
  private static func identifier(
    _ text: String, at node: Int, _ log: inout ViolationLog
  ) -> FragmentIdentifier? {
    let clause = XLIFF2Clause.fragments
    do throws(FragmentIdentifier.Fault) {
      return try FragmentIdentifier(text)
    } catch {
      switch error {
      case .malformed:
        log.report(.fragmentMalformed, clause, at: node, attribute: "ref", text)
      case .repeatedPrefix(let prefix):
        log.report(.fragmentPrefixRepeated, clause, at: node, attribute: "ref", text, prefix)
      case .order: log.report(.fragmentOrder, clause, at: node, attribute: "ref", text)
      case .severalLeaves: log.report(.fragmentLeaves, clause, at: node, attribute: "ref", text)
      case .unknownPrefix(let prefix):
        log.report(
          .fragmentPrefixUnknown, XLIFF2Clause.fragmentPrefixes, at: node, attribute: "ref", text,
          prefix)
      }
      return nil
    }
  }

  // MARK: Candidates and glossary entries

  /// A candidate or an entry points at a segment or at something in one; the official rules take an id without `#`
  /// too, and `t=` before the `#`.
  private static func checkSpan(
    _ node: Int, _ prefix: String, in unit: Int, _ resolver: inout FragmentResolver,
    _ log: inout ViolationLog
  ) {
    guard let written = log.tree.attribute("ref", of: node) else { return }
    let clause = XLIFF2Clause.module(prefix, "ref")
    var text = written
    if text.utf8.starts(with: "t=#".utf8) {
      text = "#t=" + text.dropFirst(3)
    } else if !text.utf8.contains(UInt8(ascii: "#")), NameToken.isValid(text) {
      text = "#" + text
    }
    let name = log.tree.name(of: node)
    guard text.utf8.first == UInt8(ascii: "#") else {
      return log.report(.spanReference, clause, at: node, attribute: "ref", name, written)
    }
    guard let identifier = identifier(text, at: node, &log) else { return }
    let isText = identifier.leaf.map { $0.prefix == nil || $0.prefix == "t" } ?? false
    let target = resolver.node(of: identifier, from: node)
    let isInside = target.map { log.tree.holds(unit, $0) } ?? false
    if isText && isInside { return }
    log.report(.spanReference, clause, at: node, attribute: "ref", name, written)
  }
}

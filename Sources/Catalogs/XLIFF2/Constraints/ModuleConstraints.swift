internal import Markup

extension Violation.Rule {
  /// A glossary entry has neither a translation nor a definition.
  static let entryWithoutMeaning = Violation.Rule("entry-without-meaning")
  /// A resource has content as well as an address, or neither: 1 the element.
  static let resourceAddress = Violation.Rule("resource-address")
  /// A resource whose content is elsewhere has no media type: 1 its id.
  static let resourceTypeMissing = Violation.Rule("resource-type-missing")
  /// A resource holds nothing.
  static let resourceEmpty = Violation.Rule("resource-empty")
}

/// The modules that say something of files, groups and units, each by its own constraints (§5).
enum ModuleConstraints {
  static func check(_ outline: XLIFF2Outline, _ log: inout ViolationLog) {
    for file in outline.files {
      for container in [file.node] + file.groups + file.units.map(\.node) {
        for child in outline.tree.elements(of: container) {
          check(child, in: container, outline, &log)
        }
      }
    }
    ITSConstraints.checkRecords(outline, &log)
  }

  private static func check(
    _ node: Int, in container: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    switch (outline.prefix(of: node), outline.tree.name(of: node)) {
    case ("mtc", "matches"): checkMatches(node, outline, &log)
    case ("gls", "glossary"): checkGlossary(node, outline, &log)
    case ("mda", "metadata"): checkMetadata(node, outline, &log)
    case ("res", "resourceData"): checkResources(node, outline, &log)
    case ("val", "validation"): ValidationRuleConstraints.check(node, in: container, outline, &log)
    case ("ctr", "changeTrack"):
      ChangeTrackingConstraints.check(node, in: container, outline, &log)
    case ("slr", "profiles"): SizeConstraints.check(profiles: node, &log)
    default: return
    }
  }

  // MARK: Translation candidates (§5.1)

  private static func checkMatches(
    _ node: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    let matches = outline.children("mtc", "match", of: node)
    IdentifierConstraints.checkUnique(
      matches, within: "mtc:matches", XLIFF2Clause.module("mtc", "id"), &log)
    for match in matches {
      for metadata in outline.children("mda", "metadata", of: match) {
        checkMetadata(metadata, outline, &log)
      }
      if tree.attribute("subType", of: match) != nil {
        if tree.attribute("type", of: match) == nil {
          log.report(
            .subTypeWithoutType, XLIFF2Clause.module("mtc", "subType"), at: match,
            attribute: "subType", "mtc:match")
        }
        CodeConstraints.checkPrefix(of: "subType", match, &log)
      }
      checkLanguage(of: match, outline, &log)
    }
  }

  /// A candidate that is no reference in another language is in the document's languages.
  private static func checkLanguage(
    of match: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    guard tree.attribute("reference", of: match) != "yes",
      let target = outline.document.children("target", of: match).first,
      let language = tree.attribute("xml:lang", of: target),
      let wanted = tree.attribute("trgLang", of: outline.document.root),
      language.lowercased() != wanted.lowercased()
    else { return }
    log.report(
      .languageDiffers, XLIFF2Clause.module("mtc", "match"), at: target, attribute: "xml:lang",
      "target", language, "trgLang", wanted)
  }

  // MARK: Glossary (§5.2)

  private static func checkGlossary(
    _ node: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    var identified: [Int] = []
    for entry in outline.children("gls", "glossEntry", of: node) {
      let translations = outline.children("gls", "translation", of: entry)
      identified += [entry] + translations
      for metadata in outline.children("mda", "metadata", of: entry) {
        checkMetadata(metadata, outline, &log)
      }
      if translations.isEmpty, outline.children("gls", "definition", of: entry).isEmpty {
        log.report(.entryWithoutMeaning, XLIFF2Clause.module("gls", "glossEntry"), at: entry)
      }
    }
    IdentifierConstraints.checkUnique(
      identified, within: "gls:glossary", XLIFF2Clause.module("gls", "id"), &log)
  }

  // MARK: Metadata (§5.4)

  private static func checkMetadata(
    _ node: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    let groups = (node..<tree.subtreeEnd(of: node)).filter {
      tree.kind(of: $0) == .element && outline.prefix(of: $0) == "mda"
    }
    IdentifierConstraints.checkUnique(
      groups, within: "mda:metadata", XLIFF2Clause.module("mda", "id"), &log)
  }

  // MARK: Resource data (§5.5)

  private static func checkResources(
    _ node: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let items = outline.children("res", "resourceItem", of: node)
    IdentifierConstraints.checkUnique(
      outline.children("res", "resourceItemRef", of: node) + items, within: "res:resourceData",
      XLIFF2Clause.module("res", "id"), &log)
    for item in items { check(resource: item, outline, &log) }
  }

  private static func check(
    resource item: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    let source = outline.children("res", "source", of: item).first
    let target = outline.children("res", "target", of: item).first
    let texts = [source, target].compactMap(\.self)
    if tree.elements(of: item).isEmpty {
      log.report(.resourceEmpty, XLIFF2Clause.module("res", "resourceItem"), at: item)
    }
    if tree.attribute("mimeType", of: item) == nil, !texts.isEmpty,
      texts.allSatisfy({ tree.elements(of: $0).isEmpty })
    {
      log.report(
        .resourceTypeMissing, XLIFF2Clause.module("res", "resourceItem"), at: item,
        tree.attribute("id", of: item) ?? "")
    }
    for text in texts {
      let isEmpty = tree.elements(of: text).isEmpty
      if isEmpty == (tree.attribute("href", of: text) == nil) {
        log.report(
          .resourceAddress, XLIFF2Clause.module("res", tree.name(of: text)), at: text,
          "res:" + tree.name(of: text))
      }
    }
    checkLanguage(of: source, "srcLang", outline, &log)
    // A localized file elsewhere may be in another language, as the official test suite has it.
    let isHere = target.map { !tree.elements(of: $0).isEmpty } ?? false
    if isHere { checkLanguage(of: target, "trgLang", outline, &log) }
  }

  private static func checkLanguage(
    of text: Int?, _ attribute: String, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    guard let text, let language = tree.attribute("xml:lang", of: text),
      let wanted = tree.attribute(attribute, of: outline.document.root),
      language.lowercased() != wanted.lowercased()
    else { return }
    let name = tree.name(of: text)
    log.report(
      .languageDiffers, XLIFF2Clause.module("res", name), at: text, attribute: "xml:lang",
      "res:" + name, language, attribute, wanted)
  }
}

internal import Markup

extension Violation.Rule {
  /// There is markup of ITS, but no version of it is named around it: 1 the attribute.
  static let itsVersionMissing = Violation.Rule("its-version-missing")
  /// An annotation with an attribute of ITS has a type of its own: 1 the attribute, 2 the type, 3 the types allowed.
  static let itsAnnotationType = Violation.Rule("its-annotation-type")
  /// Two attributes exclude each other: 1 and 2 the attributes.
  static let attributesExclude = Violation.Rule("attributes-exclude")
  /// An attribute needs another one: 1 the attribute, 2 the other one.
  static let attributeCompanion = Violation.Rule("attribute-companion")
  /// A reference leads to no record of the unit: 1 the attribute, 2 its value, 3 the element.
  static let itsReference = Violation.Rule("its-reference")
  /// The list of annotators is malformed, names an unknown data category, or one twice: 1 the entry.
  static let annotatorsMalformed = Violation.Rule("annotators-malformed")
  /// Something says how sure it is, and no one is named around it who judged so: 1 the attribute, 2 the data category.
  static let annotatorMissing = Violation.Rule("annotator-missing")
  /// A record says nothing: 1 the element.
  static let recordEmpty = Violation.Rule("record-empty")
}

/// ITS 2.0 in XLIFF (§5.8).
enum ITSConstraints {
  static func check(
    _ element: GrammarCheck.Decorated, _ outline: XLIFF2Outline,
    _ resolver: inout FragmentResolver, _ log: inout ViolationLog
  ) {
    let names = element.attributes.keys.filter { $0.utf8.starts(with: "its".utf8) }.sorted()
    guard let first = names.first else { return }
    func report(
      _ rule: Violation.Rule, _ name: String, _ arguments: String..., log: inout ViolationLog
    ) {
      let clause = XLIFF2Clause.module("its", name)
      switch arguments.count {
      case 0: log.report(rule, clause, at: element.node, attribute: element.written[name], name)
      case 1:
        log.report(
          rule, clause, at: element.node, attribute: element.written[name], name, arguments[0])
      default:
        log.report(
          rule, clause, at: element.node, attribute: element.written[name], name, arguments[0],
          arguments[1])
      }
    }
    if !isVersioned(element, outline) { report(.itsVersionMissing, first, log: &log) }
    for name in names {
      for other in exclusions[name] ?? [] where element.attributes[other] != nil {
        report(.attributesExclude, name, other, log: &log)
      }
      for other in companions[name] ?? [] where element.attributes[other] == nil {
        report(.attributeCompanion, name, other, log: &log)
      }
      if let type = wrongType(name, element, log.tree) {
        report(.itsAnnotationType, name, type, "its:generic", log: &log)
      }
    }
    for (name, record) in records {
      guard let value = element.attributes[name],
        !refers(value, record, element, outline, &resolver)
      else {
        continue
      }
      report(.itsReference, name, value, "its:" + record, log: &log)
    }
    for (name, category) in judgements
    where element.attributes[name] != nil && !isAnnotated(element.node, category, log.tree) {
      report(.annotatorMissing, name, category, log: &log)
    }
    if let annotators = element.attributes["its:annotatorsRef"],
      let wrong = wrongAnnotator(annotators)
    {
      log.report(
        .annotatorsMalformed, XLIFF2Clause.module("its", "annotatorsRef"), at: element.node,
        attribute: element.written["its:annotatorsRef"], wrong)
    }
  }

  // MARK: Attributes

  private static let exclusions: [String: [String]] = [
    "its:locQualityIssuesRef": ITSAttributes.issue.map { "its:" + $0 },
    "its:locQualityRatingScore": ["its:locQualityRatingVote"],
    "its:taIdentRef": ["its:taSource", "its:taIdent"],
    "its:provenanceRecordsRef": ITSAttributes.provenance.map { "its:" + $0 },
  ]

  private static let companions = [
    "its:taSource": ["its:taIdent"], "its:taIdent": ["its:taSource"],
  ]

  private static let records = [
    ("its:locQualityIssuesRef", "locQualityIssues"),
    ("its:provenanceRecordsRef", "provenanceRecords"),
  ]

  /// The attributes that the annotation of any type may have.
  private static let untyped: Set<String> = [
    "its:version", "its:termConfidence", "its:annotatorsRef",
  ]

  private static func wrongType(
    _ name: String, _ element: GrammarCheck.Decorated, _ tree: MarkupTree
  ) -> String? {
    guard element.name == "mrk" || element.name == "sm", !untyped.contains(name),
      let type = tree.attribute("type", of: element.node), type != "its:generic"
    else { return nil }
    return type
  }

  private static func isVersioned(
    _ element: GrammarCheck.Decorated, _ outline: XLIFF2Outline
  ) -> Bool {
    isSaid(":version", from: element.node, outline.tree) { _ in true }
  }

  /// Whether an element or one around it has an attribute of ITS with some value.
  private static func isSaid(
    _ suffix: String, from start: Int, _ tree: MarkupTree, _ isMeant: (String) -> Bool
  ) -> Bool {
    var node = start
    while node > 0 {
      // The prefix of ITS is the document's own choice.
      let isNamed = tree.attributes(of: node).contains { name, value in
        name.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) && isMeant(value)
      }
      if isNamed { return true }
      node = tree.parent(of: node)
    }
    return false
  }

  /// The attributes that need somebody to be named who judged so, with the data categories that he is named for.
  ///
  /// Source: ITS 2.0, §5.7 and the sections of the three categories.
  private static let judgements = [
    ("its:mtConfidence", "mt-confidence"), ("its:taConfidence", "text-analysis"),
    ("its:termConfidence", "terminology"),
  ]

  /// Whether an element or one around it names who annotates a data category.
  private static func isAnnotated(
    _ start: Int, _ category: String, _ tree: MarkupTree
  ) -> Bool {
    isSaid(":annotatorsRef", from: start, tree) { value in
      value.split(whereSeparator: \.isWhitespace).contains {
        $0.utf8.starts(with: "\(category)|".utf8)
      }
    }
  }

  /// Whether a value leads to a record: `#its=` and the id of one of the nearest unit, group or file, or the way to one elsewhere.
  private static func refers(
    _ value: String, _ record: String, _ element: GrammarCheck.Decorated, _ outline: XLIFF2Outline,
    _ resolver: inout FragmentResolver
  ) -> Bool {
    guard value.utf8.starts(with: "#its=".utf8) else {
      return value.utf8.first != UInt8(ascii: "#") || leads(value, to: record, element, &resolver)
    }
    let isContainer = ["unit", "group", "file"].contains(element.name)
    guard let container = isContainer ? element.node : outline.container(of: element.node) else {
      return false
    }
    return outline.children("its", record, of: container).contains {
      outline.tree.attribute("xml:id", of: $0) == String(value.dropFirst(5))
    }
  }

  /// Whether an identifier such as `#/f=1/its=prov` leads to a record.
  private static func leads(
    _ value: String, to record: String, _ element: GrammarCheck.Decorated,
    _ resolver: inout FragmentResolver
  ) -> Bool {
    guard let identifier = try? FragmentIdentifier(value), identifier.leaf?.prefix == "its",
      let node = resolver.node(of: identifier, from: element.node)
    else { return false }
    return resolver.outline.tree.name(of: node) == record
  }

  private static let categories: Set<String> = [
    "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource",
    "id-value", "language-information", "locale-filter", "localization-note",
    "localization-quality-issue", "localization-quality-rating", "mt-confidence",
    "preserve-space", "provenance", "storage-size", "target-pointer", "terminology",
    "text-analysis", "translate",
  ]

  /// The first entry that is not `category|address` with a category that no entry before it has.
  private static func wrongAnnotator(_ list: String) -> String? {
    var seen: Set<String> = []
    for entry in list.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty, categories.contains(String(parts[0])),
        seen.insert(String(parts[0])).inserted
      else { return String(entry) }
    }
    return seen.isEmpty ? list : nil
  }

  // MARK: Records

  /// The records of quality issues and provenance have ids of their own and say something.
  static func checkRecords(_ outline: XLIFF2Outline, _ log: inout ViolationLog) {
    for file in outline.files {
      for container in [file.node] + file.groups + file.units.map(\.node) {
        let issues = outline.children("its", "locQualityIssues", of: container)
        let provenance = outline.children("its", "provenanceRecords", of: container)
        if issues.isEmpty && provenance.isEmpty { continue }
        IdentifierConstraints.checkUnique(
          issues + provenance, attribute: "xml:id", within: log.tree.name(of: container),
          XLIFF2Clause.module("its", "xml:id"), &log)
        let needs = ["locQualityIssueType", "locQualityIssueComment"]
        check(issues, "locQualityIssue", needs, outline, &log)
        check(provenance, "provenanceRecord", ITSAttributes.provenance, outline, &log)
      }
    }
  }

  private static func check(
    _ lists: [Int], _ name: String, _ needed: [String], _ outline: XLIFF2Outline,
    _ log: inout ViolationLog
  ) {
    for record in lists.flatMap({ outline.children("its", name, of: $0) })
    where !needed.contains(where: { log.tree.attribute($0, of: record) != nil }) {
      log.report(.recordEmpty, XLIFF2Clause.module("its", name), at: record, "its:" + name)
    }
  }
}

internal import Bitext

extension XLIFF2Grammar {
  /// The prefixes that the specification gives to the namespaces of modules.
  static let moduleNamespaces = [
    "urn:oasis:names:tc:xliff:matches:2.0": "mtc",
    "urn:oasis:names:tc:xliff:glossary:2.0": "gls",
    "urn:oasis:names:tc:xliff:fs:2.0": "fs",
    "urn:oasis:names:tc:xliff:metadata:2.0": "mda",
    "urn:oasis:names:tc:xliff:resourcedata:2.0": "res",
    "urn:oasis:names:tc:xliff:changetracking:2.0": "ctr",
    "urn:oasis:names:tc:xliff:sizerestriction:2.0": "slr",
    "urn:oasis:names:tc:xliff:validation:2.0": "val",
    "urn:oasis:names:tc:xliff:itsm:2.1": "itsm",
    "http://www.w3.org/2005/11/its": "its",
  ]

  private static func element(
    _ name: String, _ attributes: [String: AttributeValue] = [:], required: [String] = [],
    others: Set<String> = ["*", "xml", "fs", "slr", "its", "itsm"], once: Set<String> = [],
    _ content: ElementGrammar.Content
  ) -> (String, Element) {
    let parts = name.split(separator: ":").map(String.init)
    return (
      name,
      Element(
        XLIFF2Clause.module(parts[0], parts[1]), attributes, required: required, others: others,
        once: once, content)
    )
  }

  /// The elements of the modules (2.1 §5, and for change tracking 2.0 §5.6).
  static let modules = Dictionary(
    uniqueKeysWithValues: matches + glossary + metadata + resources + changes + sizes + rules
      + quality)

  private static let percentage = AttributeValue.number(0...100)
  private static let normalization = AttributeValue.oneOf(["none", "nfc", "nfd"])

  private static let matches = [
    element("mtc:matches", others: [], .sequence([.some("mtc:match")])),
    element(
      "mtc:match",
      [
        "id": .nameToken, "matchQuality": percentage, "matchSuitability": percentage,
        "origin": .any, "ref": .any, "reference": .yesNo, "similarity": percentage,
        "subType": .prefixed, "type": .oneOf(["am", "mt", "icm", "idm", "tb", "tm", "other"]),
        "xml:space": .oneOf(["default", "preserve"]),
      ], required: ["ref"], others: ["its", "itsm", "*"],
      .sequence([
        .optional("mda:metadata"), .optional("originalData"), .one("source"), .one("target"),
        .many("other"),
      ])),
  ]

  private static let glossary = [
    element("gls:glossary", others: [], .sequence([.some("gls:glossEntry")])),
    element(
      "gls:glossEntry", ["id": .nameToken, "ref": .any], once: ["mda:metadata"],
      .sequence([
        .one("gls:term"), .many("gls:translation"), .optional("gls:definition"), .many("other"),
      ])),
    element("gls:term", ["source": .any], .text([])),
    element("gls:translation", ["id": .nameToken, "ref": .any, "source": .any], .text([])),
    element("gls:definition", ["source": .any], .text([])),
  ]

  private static let metadata = [
    element(
      "mda:metadata", ["id": .nameToken], others: [], .sequence([.some("mda:metaGroup")])),
    element(
      "mda:metaGroup",
      [
        "id": .nameToken, "category": .any,
        "appliesTo": .oneOf(["source", "target", "ignorable"]),
      ], others: [], .sequence([.some("mda:metaGroup", "mda:meta")])),
    element("mda:meta", ["type": .any], required: ["type"], others: [], .text([])),
  ]

  private static let reference: [String: AttributeValue] = [
    "href": .any, "xml:lang": .optionalLanguage,
  ]

  private static let resources = [
    element(
      "res:resourceData", others: [],
      .sequence([.many("res:resourceItemRef"), .many("res:resourceItem")])),
    element(
      "res:resourceItemRef", ["id": .nameToken, "ref": .nameToken], required: ["ref"], .empty),
    element(
      "res:resourceItem", ["mimeType": .any, "id": .nameToken, "context": .yesNo],
      .sequence([
        .optional("notes"), .optional("res:source"), .optional("res:target"),
        .many("res:reference"),
      ])),
    element("res:source", reference, .sequence([.many("other")])),
    element("res:target", reference, .sequence([.many("other")])),
    element("res:reference", reference, required: ["href"], .empty),
  ]

  private static let changes = [
    element("ctr:changeTrack", others: [], .sequence([.some("ctr:revisions")])),
    element(
      "ctr:revisions",
      ["appliesTo": .nameToken, "ref": .nameToken, "currentVersion": .nameToken],
      required: ["appliesTo"], .sequence([.some("ctr:revision")])),
    element(
      "ctr:revision", ["author": .any, "datetime": .any, "version": .nameToken],
      .sequence([.some("ctr:item")])),
    element("ctr:item", ["property": .any], required: ["property"], .text([])),
  ]

  private static let sizes = [
    element(
      "slr:profiles", ["generalProfile": .any, "storageProfile": .any], others: [],
      .sequence([.optional("slr:normalization"), .many("other")])),
    element(
      "slr:normalization", ["general": normalization, "storage": normalization], others: [],
      .empty),
    element("slr:data", ["profile": .any], required: ["profile"], .sequence([.many("other")])),
  ]

  private static let rules = [
    element("val:validation", [:], .sequence([.some("val:rule")])),
    element(
      "val:rule",
      [
        "isPresent": .any, "occurs": .positiveInteger, "isNotPresent": .any, "startsWith": .any,
        "endsWith": .any, "existsInSource": .yesNo, "caseSensitive": .yesNo,
        "normalization": normalization, "disabled": .yesNo,
      ], .empty),
  ]

  /// Attributes with and without the prefix of ITS, which its own elements do without.
  private static let quality = [
    element(
      "its:locQualityIssues", ["xml:id": .nameToken, "version": .any], required: ["xml:id"],
      .sequence([.some("its:locQualityIssue")])),
    element(
      "its:locQualityIssue", local(of: ITSAttributes.issue + ["version"]), .empty),
    element(
      "its:provenanceRecords", ["xml:id": .nameToken, "version": .any], required: ["xml:id"],
      .sequence([.some("its:provenanceRecord")])),
    element(
      "its:provenanceRecord", local(of: ITSAttributes.provenance + ["version"]), .empty),
  ]

  private static func local(of names: [String]) -> [String: AttributeValue] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, ITSAttributes.values[$0] ?? .any) })
  }

  /// The attributes of modules that stand on elements of the core.
  static let sharedAttributes: [String: AttributeValue] = {
    var attributes: [String: AttributeValue] = [
      "fs:fs": .oneOf(FormatStyleConstraints.elements), "fs:subFs": .any,
      "slr:equivStorage": .any, "slr:sizeInfo": .any, "slr:sizeInfoRef": .nameToken,
      "slr:sizeRestriction": .any, "slr:storageRestriction": .any,
      "itsm:domains": .any, "itsm:lang": .language,
    ]
    for (name, value) in ITSAttributes.values { attributes["its:" + name] = value }
    return attributes
  }()
}

/// The attributes of ITS 2.0 that XLIFF 2.1 takes over (§5.8).
enum ITSAttributes {
  static let issue = [
    "locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity",
    "locQualityIssueProfileRef", "locQualityIssueEnabled",
  ]

  static let provenance = [
    "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef",
    "revTool", "revToolRef", "tool", "toolRef",
  ]

  static let values: [String: AttributeValue] = {
    let confidence = AttributeValue.number(0...1)
    var values: [String: AttributeValue] = [
      "version": .oneOf(["2.0"]), "allowedCharacters": .any, "annotatorsRef": .any,
      "localeFilterList": .any, "localeFilterType": .oneOf(["include", "exclude"]),
      "locQualityIssueComment": .any, "locQualityIssueEnabled": .yesNo,
      "locQualityIssueProfileRef": .any, "locQualityIssuesRef": .any,
      "locQualityIssueSeverity": .number(0...100), "locQualityIssueType": .oneOf(issueTypes),
      "locQualityRatingProfileRef": .any, "locQualityRatingScore": .number(0...100),
      "locQualityRatingScoreThreshold": .number(0...100), "locQualityRatingVote": .anyInteger,
      "locQualityRatingVoteThreshold": .anyInteger, "mtConfidence": confidence,
      "provenanceRecordsRef": .any, "taClassRef": .any, "taConfidence": confidence,
      "taIdent": .any, "taIdentRef": .any, "taSource": .any, "termConfidence": confidence,
    ]
    for name in provenance { values[name] = .any }
    return values
  }()

  private static let issueTypes = IssueType.allCases.map(\.rawValue)
}

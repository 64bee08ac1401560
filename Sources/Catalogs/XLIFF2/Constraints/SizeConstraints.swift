internal import Markup

extension Violation.Rule {
  /// A size is not of the form that the standard profiles have: 1 the attribute, 2 its value, 3 the form.
  static let sizeMalformed = Violation.Rule("size-malformed")
  /// A size is given as well as referred to.
  static let sizeGivenTwice = Violation.Rule("size-given-twice")
  /// A profile has the reserved authority `xliff` but is none of the standard ones: 1 the attribute, 2 its value, 3 those
  /// that there are.
  static let profileUnknown = Violation.Rule("profile-unknown")
}

/// Size and length restrictions (§5.6).
struct SizeConstraints {
  private let outline: XLIFF2Outline
  /// The `profiles` of each file that has some.
  private var profiles: [Int: Int] = [:]
  /// The ids in the `data` of each file, group and unit that has some.
  private var data: [Int: Set<String>] = [:]

  /// Gathers what the attributes refer to.
  ///
  /// - Complexity: O(*n*), where *n* is the number of elements down to the units' children and in `data`.
  init(_ outline: XLIFF2Outline) {
    self.outline = outline
    let tree = outline.tree
    for file in outline.files {
      profiles[file.node] = outline.children("slr", "profiles", of: file.node).first
      for container in [file.node] + file.groups + file.units.map(\.node) {
        for node in outline.children("slr", "data", of: container) {
          let ids = (node + 1..<tree.subtreeEnd(of: node)).flatMap { inside in
            ["id", "xml:id"].compactMap { tree.attribute($0, of: inside) }
          }
          data[container, default: []].formUnion(ids)
        }
      }
    }
  }

  /// The elements on which each attribute may stand.
  private static let places: [String: Set<String>] = {
    let containers: Set<String> = ["file", "group", "unit"]
    let codes: Set<String> = ["pc", "sc", "ec", "ph"]
    let spans: Set<String> = ["mrk", "sm", "pc", "sc"]
    return [
      "slr:equivStorage": codes, "slr:sizeInfo": containers.union(codes),
      "slr:sizeInfoRef": containers.union(codes), "slr:sizeRestriction": containers.union(spans),
      "slr:storageRestriction": containers.union(spans),
    ]
  }()

  private static let generalProfiles = ["xliff:codepoints"]
  private static let storageProfiles = ["xliff:utf8", "xliff:utf16", "xliff:utf32"]

  static func check(profiles node: Int, _ log: inout ViolationLog) {
    for (attribute, known) in [
      ("generalProfile", generalProfiles), ("storageProfile", storageProfiles),
    ] {
      guard let value = log.tree.attribute(attribute, of: node),
        value.utf8.starts(with: "xliff:".utf8), !known.contains(value)
      else { continue }
      log.report(
        .profileUnknown, XLIFF2Clause.module("slr", attribute), at: node, attribute: attribute,
        attribute, value, known.joined(separator: ", "))
    }
  }

  /// Checks an element with attributes of the module.
  func check(_ element: GrammarCheck.Decorated, _ log: inout ViolationLog) {
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      guard let places = Self.places[name] else { continue }
      if !places.contains(element.name) {
        log.report(
          .attributeUnexpected, Self.clause(name), at: element.node,
          attribute: element.written[name],
          element.name, name)
      }
      switch name {
      case "slr:sizeInfoRef":
        FormatStyleConstraints.checkEndCode(element, name, &log)
        checkReference(value, element, &log)
      case "slr:equivStorage", "slr:sizeInfo":
        FormatStyleConstraints.checkEndCode(element, name, &log)
        fallthrough
      default: checkForm(name, value, element, &log)
      }
    }
    if element.attributes["slr:sizeInfo"] != nil, element.attributes["slr:sizeInfoRef"] != nil {
      log.report(
        .sizeGivenTwice, Self.clause("slr:sizeInfoRef"), at: element.node,
        attribute: element.written["slr:sizeInfoRef"])
    }
  }

  private static func clause(_ name: String) -> String {
    XLIFF2Clause.module("slr", String(name.dropFirst(4)))
  }

  // MARK: Values

  /// The standard profiles, which hold where no other is named, count in whole numbers.
  private func checkForm(
    _ name: String, _ value: String, _ element: GrammarCheck.Decorated, _ log: inout ViolationLog
  ) {
    let isStorage = name == "slr:equivStorage" || name == "slr:storageRestriction"
    let profile = isStorage ? "storageProfile" : "generalProfile"
    if let named = namedProfile(profile, around: element.node),
      !(Self.generalProfiles + Self.storageProfiles).contains(named)
    {
      return
    }
    let isRestriction = name.utf8.suffix(11).elementsEqual("Restriction".utf8)
    let isRight = isRestriction ? Self.isSizeRange(value) : value.isEmpty || Self.isNumber(value)
    if isRight { return }
    log.report(
      .sizeMalformed, Self.clause(name), at: element.node, attribute: element.written[name], name,
      value,
      isRestriction ? "*, N, N,N, N,*" : "N")
  }

  private func namedProfile(_ attribute: String, around node: Int) -> String? {
    let isFile = profiles[node] != nil
    guard let file = isFile ? node : outline.ancestor(of: node, where: { $0 == "file" }),
      let profiles = profiles[file],
      let value = outline.tree.attribute(attribute, of: profiles), !value.isEmpty
    else { return nil }
    return value
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `*`, a maximum, or a minimum and a maximum or `*`.
  private static func isSizeRange(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last, last == "*" || isNumber(last) else { return false }
    return parts.count == 1 || (parts.count == 2 && isNumber(parts[0]))
  }

  // MARK: References

  /// The data stands beside the element or beside one that holds it.
  private func checkReference(
    _ value: String, _ element: GrammarCheck.Decorated, _ log: inout ViolationLog
  ) {
    var around = outline.tree.parent(of: element.node)
    while around > 0 {
      if data[around]?.contains(value) ?? false { return }
      around = outline.tree.parent(of: around)
    }
    log.report(
      .referenceDangling, Self.clause("slr:sizeInfoRef"), at: element.node,
      attribute: element.written["slr:sizeInfoRef"], element.name, "slr:sizeInfoRef", value, "*",
      "slr:data")
  }
}

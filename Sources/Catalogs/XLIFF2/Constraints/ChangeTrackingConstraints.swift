internal import Markup

extension Violation.Rule {
  /// Revisions are of one of several elements, but do not say of which: 1 the elements' name.
  static let revisionsAmbiguous = Violation.Rule("revisions-ambiguous")
}

/// Change tracking, which 2.0 has as a module and 2.1 as an extension (2.0 §5.6).
enum ChangeTrackingConstraints {
  static func check(
    _ track: Int, in container: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    let name = tree.name(of: container)
    let elements = elements(in: container, outline)
    let identifiers = Set(elements.compactMap { tree.attribute("id", of: $0) })
    let subjects = Dictionary(grouping: elements, by: { tree.name(of: $0) })
    let ambiguous = subjects.filter { _, nodes in
      nodes.count > 1 && nodes.allSatisfy { tree.attribute("id", of: $0) != nil }
    }
    for revisions in outline.children("ctr", "revisions", of: track) {
      if let reference = tree.attribute("ref", of: revisions) {
        if !identifiers.contains(reference) {
          log.report(
            .referenceDangling, XLIFF2Clause.module("ctr", "ref"), at: revisions,
            attribute: "ref", "ctr:revisions", "ref", reference,
            tree.attribute("appliesTo", of: revisions) ?? "", name)
        }
      } else if let subject = tree.attribute("appliesTo", of: revisions),
        ambiguous[subject] != nil
      {
        // Where several elements of the name have ids, revisions say which of them they are of.
        log.report(
          .revisionsAmbiguous, XLIFF2Clause.module("ctr", "revisions"), at: revisions,
          attribute: "appliesTo", subject)
      }
      checkVersion(revisions, outline, &log)
      checkSubject(revisions, &log)
      for revision in outline.children("ctr", "revision", of: revisions) {
        checkTime(of: revision, &log)
      }
    }
  }

  /// The local names of all elements that revisions may be of.
  private static let subjects: Set<String> = {
    let names = ElementGrammar.xliff2(XLIFF2Grammar.namespaces[0]).elements.keys
    return Set(names.map { String($0.split(separator: ":").last ?? "") })
  }()

  private static func checkSubject(_ revisions: Int, _ log: inout ViolationLog) {
    guard let subject = log.tree.attribute("appliesTo", of: revisions),
      !subjects.contains(subject)
    else { return }
    log.report(
      .attributeValue, XLIFF2Clause.module("ctr", "appliesTo"), at: revisions,
      attribute: "appliesTo", "ctr:revisions", "appliesTo", subject, "unit, note, source, target, …"
    )
  }

  private static func checkTime(of revision: Int, _ log: inout ViolationLog) {
    guard let time = log.tree.attribute("datetime", of: revision), !isTime(time) else { return }
    log.report(
      .attributeValue, XLIFF2Clause.module("ctr", "datetime"), at: revision,
      attribute: "datetime", "ctr:revision", "datetime", time, "YYYY-MM-DDThh:mm:ssZ")
  }

  /// Whether a text is a date, or a date and a time with its zone (W3C, Date and Time Formats).
  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let date = parts.first,
      isDigits(date, like: ["0000-00-00", "0000-00", "0000"])
    else { return false }
    guard parts.count == 2 else { return true }
    let time = parts[1]
    guard date.utf8.count == 10, let zone = time.lastIndex(where: { "Z+-".contains($0) }) else {
      return false
    }
    let isZone = time[zone...] == "Z" || isDigits(time[time.index(after: zone)...], like: ["00:00"])
    let clock = time[..<zone].split(separator: ".", omittingEmptySubsequences: false)
    let isClock = clock.first.map { isDigits($0, like: ["00:00", "00:00:00"]) } ?? false
    let hasFraction = clock.count == 2 && clock[0].utf8.count == 8
    return isZone && isClock
      && (clock.count == 1
        || (hasFraction && !clock[1].isEmpty && clock[1].allSatisfy(\.isNumber)))
  }

  /// Whether a text has digits where one of the forms has noughts, and else the same characters.
  private static func isDigits(_ text: Substring, like forms: [String]) -> Bool {
    forms.contains { form in
      form.utf8.count == text.utf8.count
        && zip(form.utf8, text.utf8).allSatisfy { wanted, found in
          wanted == 0x30 ? (0x30...0x39).contains(found) : wanted == found
        }
    }
  }

  private static func checkVersion(
    _ revisions: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    guard let version = tree.attribute("currentVersion", of: revisions) else { return }
    let versions = outline.children("ctr", "revision", of: revisions)
      .compactMap { tree.attribute("version", of: $0) }
    if versions.contains(version) { return }
    log.report(
      .referenceDangling, XLIFF2Clause.module("ctr", "currentVersion"), at: revisions,
      attribute: "currentVersion", "ctr:revisions", "currentVersion", version, "ctr:revision",
      "ctr:revisions")
  }

  private static func elements(in container: Int, _ outline: XLIFF2Outline) -> [Int] {
    (container + 1..<outline.tree.subtreeEnd(of: container)).filter {
      outline.tree.kind(of: $0) == .element && outline.document.isCore($0)
    }
  }
}

internal import Bitext

/// Tells a catalog as a String Catalog with two languages.
struct XCStringsWriter {
  private let sourceTag: String
  private let targetTag: String

  init(sourceTag: String, targetTag: String) {
    self.sourceTag = sourceTag
    self.targetTag = targetTag
  }

  init(_ catalog: Catalog) {
    self.init(sourceTag: catalog.sourceLanguage.tag, targetTag: catalog.targetLanguage.tag)
  }

  /// The file, which ends without a line break as Xcode's files do.
  func bytes(of catalog: Catalog) -> [UInt8] {
    JSONStyle.xcode.text(
      of: .object([
        JSONMember(XCStringsNames.sourceLanguage, .string(sourceTag)),
        JSONMember(XCStringsNames.strings, .object(strings(of: catalog))),
        JSONMember(XCStringsNames.version, "1.0"),
      ]))
  }

  /// A text of a key.
  private typealias Text = (path: XCStringsPath, unit: TranslationUnit)

  /// The keys in the order of the units.
  func strings(of catalog: Catalog) -> [JSONMember] {
    var keys: [String] = []
    var texts: [String: [Text]] = [:]
    var names = UniqueNames()
    for unit in catalog.units {
      let (key, path) = XCStringsPath.parts(of: names.unique(unit.id))
      if texts[key] == nil { keys.append(key) }
      texts[key, default: []].append(
        (path, unit.prepared(keepingSegments: false, repeated: .numberedAsSource)))
    }
    return keys.map { JSONMember($0, value(of: $0, texts[$0] ?? [])) }
  }

  private func value(of key: String, _ texts: [Text]) -> JSONValue {
    var members: [JSONMember] = []
    let comment = XCStringsComment(texts).text
    if !comment.isEmpty { members.append(JSONMember(XCStringsNames.comment, .string(comment))) }
    let extraction =
      texts[0].unit.fact(XCStringsNames.extractionState, in: XCStringsNames.category)
      ?? XCStringsNames.manual
    if extraction != XCStringsNames.extracted {
      members.append(JSONMember(XCStringsNames.extractionState, .string(extraction)))
    }
    let localizations = [source(of: key, texts), target(of: texts)].compactMap { $0 }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    if !localizations.isEmpty {
      members.append(JSONMember(XCStringsNames.localizations, .object(localizations)))
    }
    if !texts.contains(where: \.unit.isTranslatable) {
      members.append(JSONMember(XCStringsNames.shouldTranslate, .boolean(false)))
    }
    return .object(members)
  }

  // MARK: Localizations

  /// A text with its place, and what a substitution there says of its argument.
  private struct Leaf {
    var steps: ArraySlice<XCStringsPath.Step>
    var state: String
    var text: InlineText
    var unit: TranslationUnit
  }

  /// The source; `nil` where the key is it.
  private func source(of key: String, _ texts: [Text]) -> JSONMember? {
    let leaves = texts.compactMap { path, unit -> Leaf? in
      let known = unit.fact(XCStringsNames.sourceState, in: XCStringsNames.category)
      let isKey = path == .whole && unit.source == InlineText(key) && known == nil
      if isKey || known == XCStringsNames.absent { return nil }
      return Leaf(
        steps: path.steps[...], state: known ?? XCStringsNames.translated, text: unit.source,
        unit: unit)
    }
    return leaves.isEmpty ? nil : JSONMember(sourceTag, localization(leaves))
  }

  /// The targets; `nil` where there is none.
  private func target(of texts: [Text]) -> JSONMember? {
    let leaves = texts.compactMap { path, unit in
      unit.target.map { target in
        let state =
          unit.state == .initial ? XCStringsNames.needsReview : XCStringsNames.translated
        return Leaf(steps: path.steps[...], state: state, text: target, unit: unit)
      }
    }
    return leaves.isEmpty ? nil : JSONMember(targetTag, localization(leaves))
  }

  /// The object with leaves whose paths begin there.
  private func localization(_ leaves: [Leaf], _ before: [JSONMember] = []) -> JSONValue {
    var members = before
    if let leaf = leaves.last(where: { $0.steps.isEmpty }) {
      members.append(JSONMember(XCStringsNames.stringUnit, stringUnit(leaf)))
    }
    let deeper = leaves.filter { !$0.steps.isEmpty }
    let substitutions = groups(deeper) {
      if case .substitution(let name) = $0 { name } else { nil }
    }
    if !substitutions.isEmpty {
      members.append(
        JSONMember(
          XCStringsNames.substitutions,
          .object(substitutions.map { JSONMember($0, substitution($1)) })))
    }
    let axes = groups(deeper, dropping: false) {
      if case .variation(let axis, _) = $0 { axis } else { nil }
    }
    if !axes.isEmpty {
      members.append(
        JSONMember(XCStringsNames.variations, .object(axes.map { JSONMember($0, variation($1)) })))
    }
    return .object(members)
  }

  private func variation(_ leaves: [Leaf]) -> JSONValue {
    let choices = groups(leaves) { if case .variation(_, let choice) = $0 { choice } else { nil } }
    return .object(choices.map { JSONMember($0, localization($1)) })
  }

  private func substitution(_ leaves: [Leaf]) -> JSONValue {
    var members: [JSONMember] = []
    if let number = leaves[0].unit.fact(XCStringsNames.argNum, in: XCStringsNames.category),
      Int(number) != nil
    {
      members.append(JSONMember(XCStringsNames.argNum, .number(number)))
    }
    if let specifier = leaves[0].unit.fact(
      XCStringsNames.formatSpecifier, in: XCStringsNames.category)
    {
      members.append(JSONMember(XCStringsNames.formatSpecifier, .string(specifier)))
    }
    return localization(leaves, members)
  }

  private func stringUnit(_ leaf: Leaf) -> JSONValue {
    let text = String(decoding: Placeholders.encode(leaf.text), as: UTF8.self)
    return .object([
      JSONMember(XCStringsNames.state, .string(leaf.state)),
      JSONMember(XCStringsNames.value, .string(text)),
    ])
  }

  /// The leaves by the names of their first steps, in order of the names; those without one left out.
  private func groups(
    _ leaves: [Leaf], dropping: Bool = true, _ name: (XCStringsPath.Step) -> String?
  ) -> [(String, [Leaf])] {
    var groups: [String: [Leaf]] = [:]
    for var leaf in leaves {
      guard let name = leaf.steps.first.flatMap(name) else { continue }
      if dropping { leaf.steps = leaf.steps.dropFirst() }
      groups[name, default: []].append(leaf)
    }
    return groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }
}

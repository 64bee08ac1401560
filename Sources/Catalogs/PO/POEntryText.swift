internal import Bitext

/// An entry of a PO file as it is written.
struct POEntryText {
  /// The comment lines.
  private(set) var comments: [POComments.Kind: [String]]
  private let context: String?
  /// `msgid`, and `msgid_plural` where there is one.
  private(set) var sources: [[UInt8]]
  /// `msgstr`, or its forms.
  private(set) var targets: [[UInt8]]

  /// The text of prepared units: one, or the forms of a plural.
  ///
  /// - Parameters:
  ///   - units: the units.
  ///   - context: the context, where it is another than ``context(of:)``.
  ///   - isTemplate: whether nothing is said of translations.
  init(_ units: [TranslationUnit], context: String?? = nil, isTemplate: Bool = false) {
    comments = POComments.lines(of: units)
    // A template says nothing of translations.
    if isTemplate { comments[.extracted]?.removeAll(where: POComments.isStatus) }
    let first = units[0]
    self.context = context ?? Self.context(of: first)
    let isPlural = first.pluralForm == 0
    sources = [Placeholders.encode(first.source)]
    if isPlural { sources.append(Placeholders.encode((units.count > 1 ? units[1] : first).source)) }
    targets = units.map { $0.target.map(Placeholders.encode) ?? [] }
    if isPlural, targets.count < 2 { targets.append([]) }
    matchLineBreaks()
  }

  /// The context that a file gave the unit, where its id was made of that, else the id, which would be lost.
  ///
  /// Of no context the id `u3` was made, and of one that came before, that with a number behind it.
  static func context(of unit: TranslationUnit) -> String? {
    let name = unit.entryName
    switch unit.fact(PONames.context, in: PONames.category) {
    case nil: return name
    case "":
      // An entry of no text and no context would be the header.
      let noContext = unit.source == "" ? "" : nil
      let isPlace = name.hasPrefix("u") && isNumbered(name.utf8.dropFirst())
      return isPlace ? noContext : name
    case let known?:
      guard name.hasPrefix(known) else { return name }
      let rest = name.utf8.dropFirst(known.utf8.count)
      let isKnown = rest.isEmpty || rest.first == UInt8(ascii: "-") && isNumbered(rest.dropFirst())
      return isKnown ? known : name
    }
  }

  /// Whether a text is a number, with perhaps another one behind it as ``UniqueNames`` puts it there.
  private static func isNumbered(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  /// The lines, comments first.
  var lines: [String] {
    var lines = POComments.Kind.allCases.flatMap { comments[$0] ?? [] }
    if let context { lines += POString.lines("msgctxt", Array(context.utf8)) }
    for index in sources.indices {
      lines += POString.lines(sourceKeyword(index), sources[index])
    }
    for index in targets.indices {
      lines += POString.lines(targetKeyword(index), targets[index])
    }
    return lines
  }

  func sourceKeyword(_ index: Int) -> String { index == 0 ? "msgid" : "msgid_plural" }

  func targetKeyword(_ index: Int) -> String { sources.count > 1 ? "msgstr[\(index)]" : "msgstr" }

  // MARK: Line breaks

  /// Turns a line break that begins or ends only some of the texts into a placeholder: `msgfmt -c` refuses such entries.
  private mutating func matchLineBreaks() {
    let texts = sources + targets.filter { !$0.isEmpty }
    guard texts.count > 1 else { return }
    if Set(texts.map { $0.first == 0x0A }).count > 1 {
      for index in sources.indices { Self.hideFirstLineBreak(&sources[index]) }
      for index in targets.indices { Self.hideFirstLineBreak(&targets[index]) }
    }
    if Set(texts.map { $0.last == 0x0A }).count > 1 {
      for index in sources.indices { Self.hideLastLineBreak(&sources[index]) }
      for index in targets.indices { Self.hideLastLineBreak(&targets[index]) }
    }
  }

  private static func hideFirstLineBreak(_ text: inout [UInt8]) {
    guard text.first == 0x0A else { return }
    text.replaceSubrange(..<1, with: Placeholders.lineBreak)
  }

  private static func hideLastLineBreak(_ text: inout [UInt8]) {
    guard text.last == 0x0A else { return }
    text.removeLast()
    let backslashes = Placeholders.trailingBackslashes(in: text)
    text.append(contentsOf: repeatElement(UInt8(ascii: "\\"), count: backslashes))
    text.append(contentsOf: Placeholders.lineBreak)
  }

  /// The texts of the targets with the line breaks at their ends that a `msgid` has, which is not to be touched.
  func targets(like source: [UInt8], from units: [TranslationUnit]) -> [[UInt8]] {
    units.map { unit in
      guard var text = unit.target.map(Placeholders.encode), !text.isEmpty else { return [] }
      while text.first == 0x0A, source.first != 0x0A { text.removeFirst() }
      while text.last == 0x0A, source.last != 0x0A { text.removeLast() }
      if source.first == 0x0A, text.first != 0x0A { text.insert(0x0A, at: 0) }
      if source.last == 0x0A, text.last != 0x0A { text.append(0x0A) }
      return text
    }
  }
}

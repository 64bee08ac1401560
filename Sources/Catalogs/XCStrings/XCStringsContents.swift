internal import Bitext

/// The members that ``XCStringsReader`` takes in.
private enum XCStringsContents {
  static let root: Set<String> = [
    XCStringsNames.sourceLanguage, XCStringsNames.strings, XCStringsNames.version,
  ]
  static let entry: Set<String> = [
    XCStringsNames.comment, XCStringsNames.extractionState, XCStringsNames.localizations,
    XCStringsNames.shouldTranslate,
  ]
  static let localization: Set<String> = [
    XCStringsNames.stringUnit, XCStringsNames.variations, XCStringsNames.substitutions,
  ]
  static let substitution = localization.union([
    XCStringsNames.argNum, XCStringsNames.formatSpecifier,
  ])
  static let unit: Set<String> = [XCStringsNames.state, XCStringsNames.value]
}

extension PassedOverLog {
  /// Tells what of a String Catalog is not read, apart from whole languages.
  mutating func add(
    strings document: JSONDocument, source: String, target: String
  ) {
    add(membersOf: document.root, besides: XCStringsContents.root, in: document)
    for member in document.root[XCStringsNames.strings]?.members ?? [] where !member.key.isEmpty {
      add(membersOf: member.value, besides: XCStringsContents.entry, of: "string", in: document)
      let localizations = member.value[XCStringsNames.localizations]
      for language in [source, target] {
        add(localizations?[language], XCStringsContents.localization, in: document)
      }
      let entry = XCStringsEntry(member, source: source, target: target)
      for leaf in entry.unreadSources {
        add(.variant, leaf.path.text, at: document.place(of: leaf.node))
      }
    }
  }

  /// Tells what of a localization or a part of one is not read.
  private mutating func add(
    _ node: JSONNode?, _ known: Set<String>, in document: JSONDocument
  ) {
    guard let node else { return }
    add(membersOf: node, besides: known, of: "localization", in: document)
    add(
      membersOf: node[XCStringsNames.stringUnit], besides: XCStringsContents.unit,
      of: XCStringsNames.stringUnit, in: document)
    for part in node[XCStringsNames.substitutions]?.members ?? [] {
      add(part.value, XCStringsContents.substitution, in: document)
    }
    let variations = node[XCStringsNames.variations]
    add(
      membersOf: variations, besides: Set(XCStringsPath.axes), of: XCStringsNames.variations,
      in: document)
    for axis in variations?.members ?? [] where XCStringsPath.axes.contains(axis.key) {
      for choice in axis.value.members {
        add(choice.value, XCStringsContents.localization, in: document)
      }
    }
  }
}

internal import Bitext
internal import Markup

/// The language that an element is for on a page that shows one of two at a time: a script hides the other until readers ask for it.
///
/// It stands in `lang`, or in a class, an id or a `data` attribute by which the script finds the element: `lang-nl`, `data-lang="en"`.
struct LanguageToggle {
  private let tree: MarkupTree
  private let declared: Int?
  /// The attributes that hold a language and nothing else.
  private let data: [Int]
  /// The attributes that hold names.
  private let names: [Int]

  init(in tree: MarkupTree) {
    self.tree = tree
    declared = tree.nameIndex("lang")
    data = ["data-lang", "data-language", "data-locale"].compactMap(tree.nameIndex)
    names = ["class", "id"].compactMap(tree.nameIndex)
  }

  /// The language of an element, `en` or `nl`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of its attributes.
  func language(of node: Int) -> String? {
    if let declared, let tag = tree.attributeBytes(declared, of: node) {
      return Self.language(tag: String(decoding: tag, as: UTF8.self))
    }
    for attribute in data {
      guard let tag = tree.attributeBytes(attribute, of: node) else { continue }
      if let language = Self.language(tag: String(decoding: tag, as: UTF8.self)) { return language }
    }
    for attribute in names {
      guard let value = tree.attributeBytes(attribute, of: node) else { continue }
      let found = value.split(whereSeparator: { $0 <= 0x20 }).lazy.compactMap(Self.language(name:))
      if let language = found.first { return language }
    }
    return nil
  }

  private static func language(tag: String) -> String? {
    switch Language(tag: tag) {
    case .english: "en"
    case .dutch: "nl"
    case .other, .undetermined: nil
    }
  }

  /// The language that a name is, alone or with a word for what it is of: `nl`, `english`, `content-en`, `nl_only`.
  private static func language(name: ArraySlice<UInt8>) -> String? {
    let parts = String(decoding: name, as: UTF8.self).lowercased()
      .split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard parts.count <= 2 else { return nil }
    let found = parts.compactMap { languages[String($0)] }
    let isNamed = parts.allSatisfy { languages[String($0)] != nil || words.contains(String($0)) }
    return found.count == 1 && isNamed ? found[0] : nil
  }

  private static let languages = [
    "en": "en", "english": "en", "engels": "en", "nl": "nl", "dutch": "nl", "nederlands": "nl",
  ]

  private static let words: Set<String> = [
    "article", "block", "body", "content", "lang", "language", "locale", "only", "panel", "post",
    "section",
    "show", "taal", "tab", "tekst", "text", "translation", "version", "versie", "vertaling",
  ]
}

public import Bitext
internal import Markup

extension InputError.Code {
  /// The root element is not `tmx`; the argument is its name.
  public static let notTMX = InputError.Code("not-tmx")
  /// A memory holds no text in both languages.
  public static let memoryEmpty = InputError.Code("memory-empty")
}

/// English texts with their Dutch translations, as translators keep them: TMX 1.4b, or any catalog.
public struct TranslationMemory: Hashable, Sendable {
  /// A text and its translation, without inline codes.
  public struct Unit: Hashable, Sendable {
    /// English.
    public var source: String
    /// Dutch.
    public var target: String

    /// Creates a unit.
    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// The units in the file's order.
  public var units: [Unit]

  /// Reads a memory: TMX, or the translated units of a catalog in any of ``CatalogFormat/all``.
  ///
  /// Of each TMX unit the first English and the first Dutch variant count, of whatever country; others are passed over. The content
  /// of inline elements (`bpt`, `ept`, `ph`, `it`, `ut`) is code and left out, that of `hi` is text.
  ///
  /// - Throws: ``InputError`` with `not-tmx`, with `memory-empty` where no unit is in both languages, and whatever reading XML or
  ///   the catalog throws.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(_ bytes: [UInt8], file: String) throws(InputError) {
    if let format = CatalogFormat.detect(file: file, bytes: bytes) {
      units = try format.read(bytes, file: file).units.compactMap { unit in
        guard unit.status == .ok || unit.status == .same, let target = unit.target,
          !target.text.isEmpty
        else { return nil }
        return Unit(source: unit.source.text, target: target.text)
      }
    } else {
      units = try TMXReader(bytes, file: file).units
    }
    if units.isEmpty { throw InputError(.memoryEmpty, file: file) }
  }
}

/// Reads one TMX document.
private struct TMXReader {
  private let tree: MarkupTree
  private let root: Int

  /// The inline elements whose content is code of the original format.
  private static let codes: Set<String> = ["bpt", "ept", "ph", "it", "ut", "sub"]

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    tree = try MarkupTree(xml: bytes, file: file)
    guard let root = tree.elements(of: 0).first else {
      throw InputError(.notTMX, file: file, line: 1, column: 1, "")
    }
    guard tree.name(of: root) == "tmx" else {
      throw InputError(.notTMX, at: tree.range(of: root), tree.name(of: root))
    }
    self.root = root
  }

  var units: [TranslationMemory.Unit] {
    elements("body", in: root).flatMap { elements("tu", in: $0) }.compactMap { unit in
      let variants = elements("tuv", in: unit)
      guard let source = text(of: variants, in: "en"), let target = text(of: variants, in: "nl")
      else { return nil }
      return TranslationMemory.Unit(source: source, target: target)
    }
  }

  /// The text of the first variant in a language, of whatever country; `nil` where there is none or it is empty.
  private func text(of variants: [Int], in language: String) -> String? {
    for variant in variants {
      let code = tree.attribute("xml:lang", of: variant) ?? tree.attribute("lang", of: variant)
      guard code?.lowercased().split(separator: "-").first.map(String.init) == language,
        let segment = elements("seg", in: variant).first
      else { continue }
      let words = plainText(of: segment).split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    return nil
  }

  private func plainText(of node: Int) -> String {
    tree.children(of: node).reduce(into: "") { text, child in
      switch tree.kind(of: child) {
      case .text: text += tree.text(of: child)
      case .element where !Self.codes.contains(tree.name(of: child)):
        text += plainText(of: child)
      default: break
      }
    }
  }

  private func elements(_ name: String, in node: Int) -> [Int] {
    tree.elements(of: node).filter { tree.name(of: $0) == name }
  }
}

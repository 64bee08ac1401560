import Bitext

@testable import Catalogs

extension Catalog {
  /// A catalog of one unit, its texts with placeholders.
  static func coded(_ target: String, _ source: String) -> Catalog {
    Catalog(
      original: "a.html",
      units: [
        TranslationUnit(
          id: "a", source: Placeholders.decode(Array(source.utf8)),
          target: Placeholders.decode(Array(target.utf8)), state: .translated)
      ])
  }

  /// The same with the markup of a link for each code, its number in the address.
  func withLinks() -> Catalog {
    var catalog = self
    catalog.units[0].source.mark()
    catalog.units[0].target?.mark()
    return catalog
  }

  /// What a format makes of it.
  func read(as format: CatalogFormat) throws -> Catalog {
    try format.read(format.write(self), file: "a.x")
  }
}

extension InlineText {
  /// Gives each code the markup of a link that its number leads to.
  fileprivate mutating func mark() {
    for index in codes.indices {
      let code = codes[index]
      codes[index].original = code.kind == .closing ? "</a>" : "<a href=\"/\(code.number)\">"
      codes[index].purpose = .link
    }
  }
}

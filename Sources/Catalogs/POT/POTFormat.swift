internal import Bitext

extension CatalogFormat {
  /// A GNU gettext template: the sources without translations, from which programs make the PO of a language.
  ///
  /// It is read as PO.
  public static let pot = CatalogFormat(
    name: "pot", title: "gettext template", fileExtensions: ["pot"],
    content: [.header, .markup, .notes], lacking: [.translations, .states, .nullCharacters],
    keepsFact: { fact, unit in
      !fact.type.hasPrefix(PONames.previous) && PONames.keeps(fact, of: unit)
    }, role: .writeOnly, recognizes: { _ in false },
    write: { catalog, _ in POWriter.writeTemplate(catalog) }, read: nil)
}

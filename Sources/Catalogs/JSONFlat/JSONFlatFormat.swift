internal import Bitext

extension CatalogFormat {
  /// JSON with the translation of each id, as i18next and other programs load it.
  ///
  /// ```json
  /// {"a-1": "Een <1>link</1>", "a-2": ""}
  /// ```
  ///
  /// A unit without a translation has an empty text. Read back, units have no source: the ids say which unit of another
  /// catalog a text belongs to. Members of an object in it are named with a dot, `menu.open`; what is no text, or has
  /// an empty name, which tells of no unit, is passed over and stays in an update.
  public static let jsonFlat = CatalogFormat(
    name: "json-flat", title: "JSON, flat", fileExtensions: ["json"], content: [],
    lacking: [.sources, .states, .places], role: .monolingual,
    recognizes: JSONFlatReader.recognizes,
    resembles: JSONFlatReader.isLikely,
    write: { catalog, _ in
      JSONStyle.usual.text(of: .object(JSONFlatReader.members(of: catalog))) + [0x0A]
    },
    read: { (bytes, file, _, state) throws(InputError) in
      let reader = try JSONFlatReader(bytes, file: file)
      let catalog = try reader.catalog()
      reader.tellPassedOver(&state.passedOver)
      return catalog
    },
    update: { (bytes, file, catalog) throws(InputError) in
      try JSONFlatReader(bytes, file: file).updated(with: catalog)
    })
}

internal import Bitext

extension CatalogFormat {
  /// TMX (LISA OSCAR, 2005), in which translation memories are exchanged.
  ///
  /// Written as 1.4b of level 2, with the markup of codes; read from 1.1 on. A unit without Dutch is written as its
  /// English variant alone, which programs pass over: an empty variant would be proposed to translators as a translation.
  public static let tmx = CatalogFormat(
    name: "tmx", title: "TMX 1.4b", fileExtensions: ["tmx"],
    content: [.header, .markup, .notes, .columns, .metadata, .translatability],
    lacking: .controlCharacters,
    recognizes: TMXReader.recognizes,
    write: { catalog, _ in
      var writer = TMXWriter()
      return writer.bytes(of: catalog)
    },
    read: { (bytes, file, languages, _) throws(InputError) in
      var state = ReadingState()
      let catalog = try TMXReader(bytes, file: file, languages: languages).catalog(&state)
      if catalog.units.isEmpty, let problem = state.emptiness { throw problem }
      return catalog
    },
    update: { (bytes, file, catalog) throws(InputError) in
      try TMXUpdater(bytes, file: file, for: catalog).update(with: catalog)
    },
    pieces: PieceFormat(
      cut: .elements(["tu"]),
      read: { (bytes, file, languages, state) throws(InputError) in
        try TMXReader(bytes, file: file, languages: languages).catalog(&state)
      }, writer: { _ in TMXWriter() }),
    validate: { TMXConstraints.violations(in: $0, file: $1) })
}

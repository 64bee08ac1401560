internal import Alignment
internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Tweetal

/// What is paired.
struct UnitOption: ParsableArguments {
  @Option(help: ArgumentHelp(Session.text("option.unit")))
  var unit = Pipeline.Unit.block
}

/// Where word translations come from.
struct AlignmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Session.text("option.memory"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: CatalogFormat.all.flatMap(\.fileExtensions)))
  var memory: [String] = []

  @Option(
    help: ArgumentHelp(
      Session.text("option.lexicon"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["lexicon"]))
  var lexicon: String?

  @OptionGroup var config: ConfigurationOption

  func validate() throws {
    if lexicon != nil, !memory.isEmpty {
      throw ValidationError(Session.text("error.memory-and-lexicon"))
    }
  }

  /// What the options say of word translations.
  ///
  /// - Parameter seeds: the terms of the glossary, for words that a lexicon does not know.
  /// - Returns: the source of translations.
  /// - Throws: `InputError` where a file cannot be read.
  func translations(seeds: [Aligner.Seed]) throws(InputError) -> Pipeline.TranslationSource {
    if let lexicon {
      return .model(
        try AlignmentModel(
          parsing: InputFiles.bytes(of: lexicon), file: lexicon, seeds: seeds, general: .embedded))
    }
    var units: [Aligner.Seed] = []
    for file in memory {
      units += try TranslationMemory(reading: file).units.map {
        Aligner.Seed(source: $0.source, target: $0.target)
      }
    }
    return .posts(memory: units)
  }
}

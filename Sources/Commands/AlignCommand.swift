internal import Alignment
internal import ArgumentParser
internal import Bitext
internal import Reporting
internal import Tweetal

struct AlignCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "align", abstract: Session.text("command.align.abstract"),
      discussion: Session.text("command.align.discussion"))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case tsv
  }

  @OptionGroup var posts: PostArguments

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.align-format")))
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.output-folder"), valueName: Session.text("argument.value.folder")),
    completion: .directory)
  var output: String?

  @Flag(help: ArgumentHelp(Session.text("option.lines")))
  var lines = false

  @OptionGroup var pairs: UnitOption
  @OptionGroup var alignment: AlignmentOptions

  @Option(
    help: ArgumentHelp(
      Session.text("option.write-lexicon"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["lexicon"]))
  var writeLexicon: String?

  @OptionGroup var include: IncludeOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard lines else { return }
    if format != nil { throw ValidationError(Session.text("error.lines-format")) }
    if pairs.unit != .block || alignment.config.config != nil {
      throw ValidationError(Session.text("error.lines-options"))
    }
    let isFolder = posts.files.count == 1 && output != nil && !InputFiles.isFile(posts.files[0])
    if posts.files.count != 2 && !isFolder {
      throw ValidationError(Session.text("error.lines-arguments"))
    }
  }

  func run() async throws {
    if let writeLexicon {
      try KeptFiles(inputs: posts.files).allow(writeLexicon, isOlder: AlignmentModel.recognises)
    }
    if lines { return try alignLines() }
    let pipeline = try Pipeline.standard(
      glossary: glossary, including: include.texts(), alignment: alignment)
    var outcome = await pipeline.joinedPosts(from: posts.files, quiet: global.quiet)
    outcome.noteEmptyPosts()
    let pairing = pipeline.pairing(
      learnedFrom: outcome.values.lazy.map(\.value), by: pairs.unit)
    let bitexts = await pairing.bitexts(of: outcome.values.map(\.value))
    if let writeLexicon {
      try OutputFiles.write(Array(pairing.model.text.utf8), to: writeLexicon)
    }
    if let output {
      // Files are for programs, the terminal is for people.
      let format = format ?? .json
      var folder = try OutputFolder(output)
      for (entry, bitext) in zip(outcome.values, bitexts) {
        let text = try rendered(bitext, as: format)
        let name = "\(bitext.post.name).\(format == .text ? "txt" : format.rawValue)"
        outcome.attempt { () throws(InputError) in
          try folder.write(text, for: entry.file, as: name)
        }
      }
    } else if format == .json, bitexts.count > 1 {
      // One document, which programs can read.
      Session.write(try JSONText.text(bitexts.map(BitextRecord.init)))
    } else {
      for bitext in bitexts { Session.write(try rendered(bitext, as: format ?? .text)) }
    }
    try outcome.requireAll()
  }

  private func rendered(_ bitext: Bitext, as format: Format) throws -> String {
    switch format {
    case .text:
      PairsTable(bitext).text(interface: Session.current.interface, style: .current)
    case .json: try JSONText.text(BitextRecord(bitext))
    case .tsv: tsv(of: bitext)
    }
  }

  /// Status, confidence, English, Dutch: a line per link.
  private func tsv(of bitext: Bitext) -> String {
    var text = "status\tconfidence\tsource\ttarget\n"
    for link in bitext.links {
      let sides = [link.english, link.dutch].map { indexes in
        indexes.map { field(bitext.post.blocks[$0].text) }.joined(separator: " ")
      }
      text += "\(link.status.rawValue)\t\(fixed(link.confidence))\t\(sides[0])\t\(sides[1])\n"
    }
    return text
  }

  private func field(_ text: String) -> String {
    String(
      decoding: text.utf8.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 },
      as: UTF8.self)
  }

  private func alignLines() throws {
    let seeds = try glossary.glossary().seeds
    let aligner = LineAligner(
      seeds: seeds, translations: try alignment.translations(seeds: seeds),
      lexicon: writeLexicon)
    switch (posts.files.count, output) {
    case (1, let folder?):
      if try !aligner.align(folder: posts.files[0], into: folder) { throw ExitCode.couldNotRun }
    case (_, nil): Session.write(try aligner.beads(posts.files[0], posts.files[1]))
    case (_, let folder?): try aligner.align(posts.files[0], posts.files[1], into: folder)
    }
  }
}

internal import Alignment
internal import Bitext
internal import Tweetal

/// Aligns plain text files with a segment per line.
struct LineAligner {
  let seeds: [Aligner.Seed]
  let translations: Pipeline.TranslationSource
  /// Where the word translations that were learned are written to.
  let lexicon: String?

  /// The beads of texts; the lexicon is learned over all of them, or given.
  private func beads(of texts: [ParallelText]) throws(InputError) -> [[Bead]] {
    switch translations {
    case .model(let model):
      if let lexicon { try OutputFiles.write(Array(model.text.utf8), to: lexicon) }
      return texts.map { model.alignment(of: $0).beads }
    case .posts(let memory):
      let aligner = Aligner(seeds: seeds, general: .embedded, memory: memory)
      guard let lexicon else { return aligner.align(texts) }
      let (model, beads) = aligner.learn(from: texts)
      try OutputFiles.write(Array(model.text.utf8), to: lexicon)
      return beads
    }
  }

  /// The beads of two files as text: `0,1<TAB>0<TAB>0.998` a line, indexes from 0.
  func beads(_ source: String, _ target: String) throws(InputError) -> String {
    let text = try parallelText(source, target)
    return rendered(try self.beads(of: [text]).first ?? [])
  }

  /// Writes the beads of two files into a folder, under the source's name.
  func align(_ source: String, _ target: String, into folder: String) throws(InputError) {
    let beads = try beads(source, target)
    try OutputFiles.makeFolder(folder)
    try OutputFiles.write(
      Array(beads.utf8), to: "\(folder)/\(PostName.name(of: source)).beads")
  }

  /// Aligns every `NAME.src` of a folder with its `NAME.tgt`; the lexicon is learned over all of them.
  ///
  /// - Returns: whether all could be read; the error of those that could not has been printed.
  func align(folder: String, into output: String) throws(InputError) -> Bool {
    let names = try InputFiles.names(in: folder, endingWith: ".src").map { String($0.dropLast(4)) }
    if names.isEmpty { throw InputError(.noSegments, file: folder) }
    var texts: [(name: String, text: ParallelText)] = []
    for name in names {
      do throws(InputError) {
        texts.append((name, try parallelText("\(folder)/\(name).src", "\(folder)/\(name).tgt")))
      } catch {
        Session.report(error)
      }
    }
    try OutputFiles.makeFolder(output)
    for ((name, _), beads) in zip(texts, try beads(of: texts.map(\.text))) {
      try OutputFiles.write(Array(rendered(beads).utf8), to: "\(output)/\(name).beads")
    }
    return texts.count == names.count
  }

  private func parallelText(
    _ source: String, _ target: String
  ) throws(InputError) -> ParallelText {
    ParallelText(
      source: try InputFiles.lines(of: InputFiles.bytes(of: source), file: source),
      target: try InputFiles.lines(of: InputFiles.bytes(of: target), file: target))
  }

  private func rendered(_ beads: [Bead]) -> String {
    beads.map { bead in
      let sides = [bead.source, bead.target].map { $0.map(String.init).joined(separator: ",") }
      return "\(sides[0])\t\(sides[1])\t\(fixed(bead.confidence))\n"
    }.joined()
  }
}

extension InputError.Code {
  static let noSegments = InputError.Code("no-segments")
}

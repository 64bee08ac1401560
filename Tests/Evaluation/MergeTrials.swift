import Bitext
import Catalogs
import Merging
import TestSupport
import Tweetal

/// A post with its files, and catalogs with changes that are to come back into it.
struct MergeTrials {
  /// What became of the changes.
  struct Score {
    /// Texts that were to be replaced, and those that stood in the page afterwards.
    var replaced = (wanted: 0, done: 0)
    /// Paragraphs that were taken out of the page, those that the merge put in, and those in their old place.
    var restored = (wanted: 0, inserted: 0, inPlace: 0)
    /// Merges of unchanged catalogs, and those that changed a byte.
    var unchanged = (done: 0, broken: 0)
    /// What went wrong, for people to read.
    var failures: [String] = []
  }

  let pipeline: Pipeline
  var score = Score()

  init(_ pipeline: Pipeline) { self.pipeline = pipeline.keepingPlaces() }

  // MARK: Reading and merging

  private func bitext(_ files: [(name: String, bytes: [UInt8])]) throws -> Bitext {
    let posts = try files.map { try pipeline.post(from: $0.bytes, file: $0.name) }
    return pipeline.bitexts(of: [PagePairs.post(of: posts)])[0]
  }

  private func merge(
    _ catalog: Catalog, into bitext: Bitext, _ files: [(name: String, bytes: [UInt8])]
  ) -> (merge: CatalogMerge, files: [(name: String, bytes: [UInt8])]) {
    let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    let merge = pipeline.merged([(catalog, bitext)], files: PageFiles(bytes)) { patches, _ in
      var texts: [String: [String]] = [:]
      for (name, bytes) in bytes {
        let changed = patches[name]?.applied(to: bytes) ?? bytes
        guard let post = try? pipeline.post(from: changed, file: name) else { return nil }
        texts.merge(post.textsByFile) { $0 + $1 }
      }
      return texts
    }[0]
    let changed = files.map { ($0.name, merge.patches[$0.name]?.applied(to: $0.bytes) ?? $0.bytes) }
    return (merge, changed)
  }

  // MARK: The trials

  /// A catalog that went through a format unchanged must change no byte of the page.
  mutating func unchanged(
    _ files: [(name: String, bytes: [UInt8])], through format: CatalogFormat
  ) throws {
    let bitext = try bitext(files)
    let catalog = pipeline.catalog(of: bitext)
    let read = try format.read(format.write(catalog), file: "a." + format.fileExtensions[0])
    let merged = merge(read, into: bitext, files)
    score.unchanged.done += 1
    let isClean =
      merged.merge.patches.isEmpty
      && !merged.merge.results.contains { result in
        if case .merged(.refused) = result.outcome { true } else { result.outcome == .stale }
      }
    if !isClean {
      score.unchanged.broken += 1
      score.failures.append("\(files[0].name): \(format.name) changes the page")
    }
  }

  /// Words are changed, added and taken away in some of the translations, also beside and in inline codes.
  mutating func edits(
    _ files: [(name: String, bytes: [UInt8])], _ generator: inout SeededGenerator
  ) throws {
    let bitext = try bitext(files)
    var catalog = pipeline.catalog(of: bitext)
    let candidates = catalog.units.indices.filter {
      catalog.units[$0].target != nil && catalog.units[$0].status == .ok
    }
    let chosen = Set(candidates.shuffled(using: &generator).prefix(4))
    for index in chosen {
      catalog.units[index].target = edited(catalog.units[index].target ?? "", &generator)
    }
    let merged = merge(catalog, into: bitext, files)
    let again = pipeline.catalog(of: try self.bitext(merged.files))
    let targets = Set(again.units.map { ($0.target ?? "").text })
    for index in chosen {
      score.replaced.wanted += 1
      if targets.contains(catalog.units[index].target?.text ?? "") {
        score.replaced.done += 1
      } else {
        let outcome = merged.merge.results[index].outcome
        score.failures.append(
          "\(files[0].name): \(outcome) \(bitext.post.platform) wanted “\(catalog.units[index].target?.text ?? "")”"
        )
      }
    }
  }

  private func edited(_ text: InlineText, _ generator: inout SeededGenerator) -> InlineText {
    var bytes = Array(text.text.utf8)
    var codes = text.codes
    // An offset where a word begins.
    let starts = [0] + bytes.indices.filter { $0 > 0 && bytes[$0 - 1] == 0x20 }
    let place = starts.randomElement(using: &generator) ?? 0
    let end = bytes[place...].firstIndex(of: 0x20) ?? bytes.count
    let isPlain = !codes.contains { (place...end + 1).contains($0.offset) }
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      let added = Array("extra & <nieuw> ".utf8)
      bytes.insert(contentsOf: added, at: place)
      for index in codes.indices where codes[index].offset > place {
        codes[index].offset += added.count
      }
    case 1 where end < bytes.count && isPlain:
      bytes.removeSubrange(place...end)
      for index in codes.indices where codes[index].offset > end {
        codes[index].offset -= end + 1 - place
      }
    default: bytes += Array(" Ook dit é.".utf8)
    }
    return InlineText(String(decoding: bytes, as: UTF8.self), codes: codes)
  }

  /// A Dutch paragraph is taken out of the page with its element; the catalog of the whole page brings it back.
  mutating func deletions(
    _ files: [(name: String, bytes: [UInt8])], _ generator: inout SeededGenerator
  ) throws {
    let whole = try bitext(files)
    let blocks = whole.post.blocks
    let candidates = whole.links.filter { link in
      guard link.status == .ok, link.english.count == 1, link.dutch.count == 1 else { return false }
      let element = blocks[link.dutch[0]].placement?.elements.first
      return element.map { $0.isWritten && isAlone(link.dutch[0], in: $0, blocks) } ?? false
    }
    guard let link = candidates.randomElement(using: &generator) else { return }
    let block = blocks[link.dutch[0]]
    guard let element = block.placement?.elements.first,
      let index = files.firstIndex(where: { $0.name == block.range.file })
    else { return }
    var damaged = files
    damaged[index].bytes.removeSubrange(element.bytes)
    let bitext = try bitext(damaged)
    // Only where the rest of the page is still read as before, and the text is seen to be missing.
    var expected = blocks.map(\.text)
    expected.remove(at: link.dutch[0])
    guard bitext.post.blocks.map(\.text) == expected,
      bitext.links.contains(where: {
        $0.dutch.isEmpty
          && $0.english.map { bitext.post.blocks[$0].text } == [blocks[link.english[0]].text]
      })
    else { return }
    let merged = merge(pipeline.catalog(of: whole), into: bitext, damaged)
    score.restored.wanted += 1
    let isInserted = merged.merge.results.contains { $0.outcome == .merged(.inserted) }
    if isInserted { score.restored.inserted += 1 }
    let read = try self.bitext(merged.files).post.blocks.map(\.text)
    if isInserted, read == blocks.map(\.text) {
      score.restored.inPlace += 1
    } else {
      score.failures.append(
        "\(files[0].name): \(block.kind.name) “\(block.text.prefix(60))” "
          + (isInserted
            ? "elsewhere, \(read.firstIndex(of: block.text) ?? -1) for \(link.dutch[0])"
            : "\(merged.merge.results.first { $0.source == blocks[link.english[0]].text }?.outcome ?? .stale)")
      )
    }
  }

  private func isAlone(_ own: Int, in element: Block.Placement.Element, _ blocks: [Block]) -> Bool {
    !blocks.indices.contains { index in
      index != own && blocks[index].range.file == blocks[own].range.file
        && element.bytes.contains(blocks[index].range.offset)
    }
  }
}

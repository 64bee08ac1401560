import Bitext
import Catalogs
import Extraction
import Merging
import Synchronization
import Terminology
import TestSupport

@testable import Tweetal

/// The files of posts, into which catalogs are merged.
struct MergePages {
  /// What a merge made of them.
  struct Outcome {
    var results: [CatalogMerge.Result]
    var pages: MergePages
    /// How often the files were read back.
    var readings: Int

    /// What became of each unit.
    var outcomes: [MergeOutcome?] {
      results.map { result in
        if case .merged(let outcome) = result.outcome { outcome } else { nil }
      }
    }

    /// The first file as text.
    var text: String { pages.text }
  }

  var files: [(name: String, bytes: [UInt8])]
  private let pipeline: Pipeline

  init(_ files: [(name: String, bytes: [UInt8])], including side: Set<SideText> = []) throws {
    self.files = files
    pipeline = try Self.pipeline(including: side)
  }

  /// The pipelines so far: making one takes longer than a page does, since it takes in the whole glossary.
  private static let pipelines = Mutex<[Set<SideText>: Pipeline]>([:])

  private static func pipeline(including side: Set<SideText>) throws -> Pipeline {
    try pipelines.withLock { pipelines in
      if let pipeline = pipelines[side] { return pipeline }
      let pipeline = try Pipeline(matcher: .embedded, identifier: .embedded(), including: side)
        .keepingPlaces()
      pipelines[side] = pipeline
      return pipeline
    }
  }

  init(_ text: String, name: String = "post.html", including side: Set<SideText> = []) throws {
    try self.init([(name, Array(text.utf8))], including: side)
  }

  var text: String { String(decoding: files[0].bytes, as: UTF8.self) }

  /// The posts in the files, those of pages paired.
  func posts() throws -> [Post] {
    try PagePairs.joined(files.flatMap { try posts(in: $0.bytes, of: $0.name) })
  }

  private func posts(in bytes: [UInt8], of name: String) throws -> [Post] {
    guard
      var archive = ArchiveReader(
        head: bytes, file: name, including: pipeline.sideTexts, keepsPlaces: true,
        read: { () throws(InputError) in [] })
    else { return [try pipeline.post(from: bytes, file: name)] }
    var posts: [Post] = []
    while let post = try archive.next() { posts.append(pipeline.identified(post)) }
    return posts
  }

  /// The catalog of each post.
  func catalogs() throws -> [Catalog] {
    pipeline.bitexts(of: try posts()).map { pipeline.catalog(of: $0) }
  }

  /// The units of the first post.
  func units() throws -> [TranslationUnit] { try catalogs()[0].units.map { $0.prepared() } }

  /// The texts of all posts, as they are read.
  func texts() throws -> [String] { try posts().flatMap(\.blocks).map(\.text) }

  /// Merges catalogs, one for each post.
  func merged(_ catalogs: [Catalog]) throws -> Outcome {
    let bitexts = pipeline.bitexts(of: try posts())
    let own = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    var readings = 0
    let merges = pipeline.merged(
      zip(catalogs, bitexts).map { ($0, $1) }, files: PageFiles(own)
    ) { patches, names in
      readings += 1
      var texts: [String: [String]] = [:]
      for (name, bytes) in own {
        let changed = patches[name]?.applied(to: bytes) ?? bytes
        guard let posts = try? posts(in: changed, of: name) else { return nil }
        for post in posts where names.contains(post.files[0]) {
          texts.merge(post.textsByFile) { $0 + $1 }
        }
      }
      return texts
    }
    var changed = self
    for index in files.indices {
      let patches = merges.flatMap { $0.patches[files[index].name] ?? [] }
      changed.files[index].bytes = patches.applied(to: files[index].bytes)
    }
    return Outcome(results: merges.flatMap(\.results), pages: changed, readings: readings)
  }

  /// Merges their own catalogs with changes.
  func merged(_ change: (inout TranslationUnit) -> Void) throws -> Outcome {
    var catalogs = try catalogs()
    for catalog in catalogs.indices {
      for unit in catalogs[catalog].units.indices { change(&catalogs[catalog].units[unit]) }
    }
    return try merged(catalogs)
  }

  /// Merges their own catalogs, written in a format, with changes of what is written there.
  func merged(as format: CatalogFormat, _ changes: (old: String, new: String)...) throws -> Outcome
  {
    let catalogs = try catalogs().map { catalog in
      var text = String(decoding: format.write(catalog), as: UTF8.self)
      for (old, new) in changes {
        guard text.contains(old) else { throw MergePagesError(text: old) }
        text = text.replacing(old, with: new)
      }
      return try format.read(Array(text.utf8), file: "a." + format.fileExtensions[0])
    }
    return try merged(catalogs)
  }

  /// Merges their own catalogs with words of the Dutch replaced.
  func merged(replacing old: String, with new: String) throws -> Outcome {
    try merged { unit in
      guard let target = unit.target, target.text.contains(old) else { return }
      unit.target = target.replacing(old, with: new)
      unit.state = .translated
    }
  }
}

/// A text that should have been in a catalog.
struct MergePagesError: Error {
  var text: String
}

extension InlineText {
  /// The text with the first occurrence of some words replaced; codes in them come before what is new.
  func replacing(_ old: String, with new: String) -> InlineText {
    let whole = Array(text.utf8)
    let wanted = Array(old.utf8)
    guard let start = whole.indices.first(where: { whole[$0...].starts(with: wanted) }) else {
      return self
    }
    let end = start + wanted.count
    let growth = new.utf8.count - wanted.count
    var copy = self
    copy.text = String(decoding: whole[..<start] + Array(new.utf8) + whole[end...], as: UTF8.self)
    for index in copy.codes.indices where copy.codes[index].offset > start {
      copy.codes[index].offset =
        copy.codes[index].offset >= end ? copy.codes[index].offset + growth : start
    }
    return copy
  }
}

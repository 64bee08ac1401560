public import Bitext

/// Something of a catalog that a format does not keep.
public struct CatalogLoss: Hashable, Sendable {
  /// What it is, in the words of ``CatalogFormat/Content``.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case header
    case markup
    case notes
    case columns
    case terms
    case segments
    case matches
    case metadata
    case translatability
    case segmentDetails = "segment-details"
    case noteDetails = "note-details"

    var content: CatalogFormat.Content {
      switch self {
      case .header: .header
      case .markup: .markup
      case .notes: .notes
      case .columns: .columns
      case .terms: .terms
      case .segments: .segments
      case .matches: .matches
      case .metadata: .metadata
      case .translatability: .translatability
      case .segmentDetails: .segmentDetails
      case .noteDetails: .noteDetails
      }
    }
  }

  /// What it is.
  public var kind: Kind

  /// How many of them the catalog has: codes, notes, places, terms, units with segments, matches, facts, units that are
  /// not to be translated; 1 for the header.
  public var count: Int

  /// The key of the sentence that says so, which comes in `.one` and `.other`.
  public var key: String { "loss." + kind.rawValue }

  /// Creates a loss.
  public init(_ kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }
}

extension [CatalogLoss] {
  /// Adds what is lost of some more units of the same catalog, whose header counts once.
  public mutating func add(_ more: [CatalogLoss]) {
    for loss in more {
      if let index = firstIndex(where: { $0.kind == loss.kind }) {
        if loss.kind != .header { self[index].count += loss.count }
      } else {
        append(loss)
      }
    }
    let sorted = CatalogLoss.Kind.allCases.flatMap { kind in filter { $0.kind == kind } }
    self = sorted
  }
}

extension CatalogFormat {
  /// What of a catalog is lost when it is written in this format, nothing where there is none of it.
  ///
  /// - Complexity: O(*n*), where *n* is the size of the catalog.
  public func losses(writing catalog: Catalog) -> [CatalogLoss] {
    CatalogLoss.Kind.allCases.compactMap { kind in
      guard !content.contains(kind.content) else { return nil }
      let count = catalog.count(of: kind)
      return count > 0 ? CatalogLoss(kind, count: count) : nil
    }
  }
}

extension Catalog {
  /// How many things of a kind the catalog has.
  fileprivate func count(of kind: CatalogLoss.Kind) -> Int {
    switch kind {
    case .header: original.isEmpty ? 0 : 1
    default: units.reduce(0) { $0 + $1.count(of: kind) }
    }
  }
}

extension TranslationUnit {
  fileprivate func count(of kind: CatalogLoss.Kind) -> Int {
    switch kind {
    case .header: 0
    case .markup: (source.codes + (target?.codes ?? [])).count(where: \.hasMarkup)
    case .notes: notes.count { $0.category != NoteCategory.location }
    case .columns:
      notes.count { $0.category == NoteCategory.location && Self.hasColumn($0.text) }
    case .terms: terms.count
    case .segments: segments.count > 1 ? 1 : 0
    case .segmentDetails: hasSegmentDetails ? 1 : 0
    case .noteDetails: notes.count { $0.priority != nil || $0.appliesTo != nil }
    case .matches: matches.count
    case .metadata: metadata.count
    case .translatability: isTranslatable ? 0 : 1
    }
  }

  /// Whether its segments say more than where they begin, or it may not be cut anew.
  private var hasSegmentDetails: Bool {
    !canResegment
      || segments.contains { $0.state != state || (!$0.isTranslatable && $0.id != nil) }
  }

  /// Whether a place ends in a line and a column: `post.html:12:5`.
  private static func hasColumn(_ place: String) -> Bool {
    let parts = place.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count > 2
      && parts.suffix(2).allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

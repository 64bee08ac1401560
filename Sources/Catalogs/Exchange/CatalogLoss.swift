public import Bitext
internal import Markup

/// Something of a catalog that a format does not keep.
public struct CatalogLoss: Hashable, Sendable {
  /// What it is, in the words of ``CatalogFormat/Content``.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case header
    case sources
    case translations
    case states
    case otherLanguages = "other-languages"
    case places
    case markup
    case notes
    case furtherPlaces = "further-places"
    case columns
    case terms
    case furtherTermPlaces = "further-term-places"
    case segments
    case matches
    case metadata
    case translatability
    case segmentDetails = "segment-details"
    case noteDetails = "note-details"
    case controlCharacters = "control-characters"
    case nullCharacters = "null-characters"

    var content: CatalogFormat.Content {
      switch self {
      case .header: .header
      case .sources: .sources
      case .translations: .translations
      case .states: .states
      case .otherLanguages: .otherLanguages
      case .places: .places
      case .markup: .markup
      case .notes: .notes
      case .furtherPlaces: .furtherPlaces
      case .columns: .columns
      case .terms: .terms
      case .furtherTermPlaces: .furtherTermPlaces
      case .segments: .segments
      case .matches: .matches
      case .metadata: .metadata
      case .translatability: .translatability
      case .segmentDetails: .segmentDetails
      case .noteDetails: .noteDetails
      case .controlCharacters: .controlCharacters
      case .nullCharacters: .nullCharacters
      }
    }
  }

  /// What it is.
  public var kind: Kind

  /// How many of them the catalog has: codes, notes, places, terms, units with segments, matches, facts, units that are
  /// not to be translated, texts with control characters; 1 for the header.
  public var count: Int

  /// What is lost of it where that is not what its kind says.
  private var part: Part?

  private enum Part: String, Hashable, Sendable {
    /// The name of the post, not the languages.
    case name
    /// Notes besides the places, which go too.
    case remarks
  }

  /// The key of the sentence that says so, which comes in `.one` and `.other`.
  public var key: String { "loss." + (part?.rawValue ?? kind.rawValue) }

  /// The keys of all sentences, without `.one` and `.other`.
  public static var keys: [String] {
    Kind.allCases.map { "loss." + $0.rawValue }
      + [Part.name, .remarks].map { "loss." + $0.rawValue }
  }

  /// Creates a loss.
  public init(_ kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }

  /// Creates the loss of a format that keeps some things.
  fileprivate init(_ kind: Kind, count: Int, keeping content: CatalogFormat.Content) {
    self.init(kind, count: count)
    if kind == .header, content.contains(.languages) { part = .name }
    if kind == .notes, !content.contains(.places) { part = .remarks }
  }
}

extension [CatalogLoss] {
  /// Adds what is lost of some more units of the same catalog, whose header counts once.
  public mutating func add(_ more: [CatalogLoss]) {
    for loss in more {
      if let index = firstIndex(where: { $0.kind == loss.kind }) {
        let isOfFile = loss.kind == .header || loss.kind == .otherLanguages
        if !isOfFile { self[index].count += loss.count }
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
      guard !content.contains(kind.content), !isImplied(kind) else { return nil }
      let count = catalog.count(of: kind, besides: keepsFact)
      return count > 0 ? CatalogLoss(kind, count: count, keeping: content) : nil
    }
  }

  /// Whether something goes with what is named already: a column with its place, a state with its translation.
  private func isImplied(_ kind: CatalogLoss.Kind) -> Bool {
    [.columns, .furtherPlaces].contains(kind) && !content.contains(.places)
      || kind == .nullCharacters && !content.contains(.controlCharacters)
      || kind == .furtherTermPlaces && !content.contains(.terms)
      || kind == .states && !content.contains(.translations)
  }
}

extension Catalog {
  /// How many things of a kind the catalog has, metadata that are kept aside.
  fileprivate func count(of kind: CatalogLoss.Kind, besides keepsFact: CatalogFormat.FactKeeper?)
    -> Int
  {
    switch kind {
    case .header: original.isEmpty ? 0 : 1
    case .otherLanguages: otherLanguages.count
    default: units.reduce(0) { $0 + $1.count(of: kind, besides: keepsFact) }
    }
  }
}

extension TranslationUnit {
  fileprivate func count(of kind: CatalogLoss.Kind, besides keepsFact: CatalogFormat.FactKeeper?)
    -> Int
  {
    switch kind {
    case .header, .otherLanguages: 0
    case .sources: source.isEmpty ? 0 : 1
    case .translations: target == nil ? 0 : 1
    // What is read back counts as translated.
    case .states: target != nil && (state != .translated || recordedStatus != nil) ? 1 : 0
    case .places: placeCount
    case .furtherPlaces: max(placeCount - 1, 0)
    case .markup: (source.codes + (target?.codes ?? [])).count(where: \.hasMarkup)
    case .notes: notes.count { $0.category != NoteCategory.location }
    case .columns:
      notes.count { $0.category == NoteCategory.location && Self.hasColumn($0.text) }
    case .terms: terms.count
    case .furtherTermPlaces: terms.reduce(0) { $0 + max($1.ranges.count - 1, 0) }
    case .segments: segments.count > 1 ? 1 : 0
    case .segmentDetails: hasSegmentDetails ? 1 : 0
    case .noteDetails: notes.count { $0.priority != nil || $0.appliesTo != nil }
    case .controlCharacters:
      [source.text, target?.text ?? ""].count { !XMLWriter.allows($0) }
    case .nullCharacters:
      [source.text, target?.text ?? ""].count { $0.utf8.contains(0) }
    case .matches: matches.count
    case .metadata: metadata.count { !(keepsFact?($0, self) ?? false) }
    case .translatability: isTranslatable ? 0 : 1
    }
  }

  private var placeCount: Int { notes.count { $0.category == NoteCategory.location } }

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

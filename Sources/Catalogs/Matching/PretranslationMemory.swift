public import Bitext

/// Translations that were made before, to be found again for sources that are the same or alike.
public struct PretranslationMemory: Sendable {
  /// What was found for the units of a catalog.
  public struct Summary: Hashable, Sendable {
    /// The units that got a translation.
    public var filled = 0
    /// The units that got proposals only.
    public var proposed = 0
    /// The units for which nothing was found.
    public var unknown = 0

    /// Creates a summary.
    public init(filled: Int = 0, proposed: Int = 0, unknown: Int = 0) {
      self.filled = filled
      self.proposed = proposed
      self.unknown = unknown
    }

    /// Adds what was found for another catalog.
    public static func += (left: inout Summary, right: Summary) {
      left.filled += right.filled
      left.proposed += right.proposed
      left.unknown += right.unknown
    }
  }

  private struct Entry {
    var source: InlineText
    var target: InlineText
    var origin: String
  }

  private let entries: [Entry]
  private let texts: SimilarTexts

  /// The lowest score that makes a proposal, as most translators' programs have it.
  public static let leastScore = 75

  /// How many proposals a unit gets at most.
  private static let limit = 5

  /// What inline codes that do not fit take from a score.
  private static let codePenalty = 1

  /// Creates a memory.
  ///
  /// Drafts (``TranslationUnit/State/initial``) are left out, and English that stands for its translation.
  ///
  /// - Parameter catalogs: The catalogs, the most trusted first, and the names that proposals give as their origin.
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  public init(_ catalogs: [(origin: String, catalog: Catalog)]) {
    entries = catalogs.flatMap { origin, catalog in
      catalog.units.filter { $0.isTranslated && $0.state != .initial }.map {
        Entry(source: $0.source, target: $0.target ?? "", origin: origin)
      }
    }
    texts = SimilarTexts(entries.map(\.source.text))
  }

  /// The number of translations.
  public var count: Int { entries.count }

  /// The proposals for a source, the best first; of the same proposals the first.
  ///
  /// A translation of the same text with the same codes has 100. Where its codes are others, it has 99: somebody must place them.
  /// Codes of the same kinds are those of the source by their places, whatever a program wrote for them.
  ///
  /// - Complexity: that of ``SimilarTexts/matches(of:atLeast:limit:)``.
  public func matches(for source: InlineText) -> [TranslationUnit.Match] {
    let found = texts.matches(of: source.text, atLeast: Self.leastScore, limit: 4 * Self.limit)
    var matches: [TranslationUnit.Match] = []
    for match in found {
      let entry = entries[match.index]
      let fits = entry.source.hasCodes(like: source)
      let score = match.score - (fits ? 0 : Self.codePenalty)
      guard score >= Self.leastScore else { continue }
      let isAlike = entry.source.codes.map(\.kind) == source.codes.map(\.kind)
      let texts = [entry.source, entry.target].map { text in
        isAlike ? text.renewingMarkup(of: entry.source, by: source) : text
      }
      let target = texts[1]
      guard !matches.contains(where: { $0.target == target }) else { continue }
      matches.append(
        TranslationUnit.Match(
          source: score == 100 ? nil : texts[0], target: target, quality: Double(score),
          similarity: Double(match.score), origin: entry.origin))
    }
    // Stable, so that of equals the most trusted stays first.
    let ordered = matches.enumerated().sorted { left, right in
      let qualities = (left.element.quality ?? 0, right.element.quality ?? 0)
      return (qualities.1, left.offset) < (qualities.0, right.offset)
    }
    return Array(ordered.map(\.element).prefix(Self.limit))
  }

  /// The catalog with proposals for the units that have no translation, and drafts made of the best.
  ///
  /// - Parameters:
  ///   - catalog: The catalog.
  ///   - leastFill: The quality from which on a proposal also becomes the target, in the state `initial`, unless it has codes
  ///     that the source has not.
  /// - Returns: The catalog, and for how many units something was found.
  /// - Complexity: that of ``matches(for:)`` for each unit.
  public func pretranslated(
    _ catalog: Catalog, fillingFrom leastFill: Int = 100
  ) -> (catalog: Catalog, summary: Summary) {
    var catalog = catalog
    var summary = Summary()
    for index in catalog.units.indices {
      let unit = catalog.units[index]
      guard unit.isTranslatable, !unit.isTranslated, !unit.source.text.isEmpty else { continue }
      let matches = matches(for: unit.source)
      catalog.units[index].matches = matches + unit.matches
      let best = matches.first {
        $0.quality ?? 0 >= Double(leastFill) && $0.target.hasOnlyCodes(of: unit.source)
      }
      if let best {
        catalog.units[index].target = best.target
        catalog.units[index].state = .initial
        catalog.units[index].status = .ok
        catalog.units[index].segments = []
        summary.filled += 1
      } else if matches.isEmpty {
        summary.unknown += 1
      } else {
        summary.proposed += 1
      }
    }
    return (catalog, summary)
  }
}

extension InlineText {
  /// Whether the codes are of the same kinds and elements as those of another text, one by one.
  fileprivate func hasCodes(like other: InlineText) -> Bool {
    codes.count == other.codes.count
      && zip(codes, other.codes).allSatisfy { left, right in
        left.kind == right.kind
          && (left.elementName == right.elementName || !left.hasMarkup || !right.hasMarkup)
      }
  }

  /// Whether a source has all codes of the text, as they are.
  fileprivate func hasOnlyCodes(of source: InlineText) -> Bool {
    codes.allSatisfy { code in
      source.codes.contains {
        $0.number == code.number && $0.kind == code.kind && $0.original == code.original
      }
    }
  }

  /// The text with the codes of a source replaced by those of a newer source that has the same ones in the same order.
  fileprivate func renewingMarkup(of old: InlineText, by new: InlineText) -> InlineText {
    var copy = self
    for index in codes.indices {
      let code = codes[index]
      let place = old.codes.firstIndex { $0.number == code.number && $0.kind == code.kind }
      guard let place else { continue }
      copy.codes[index].number = new.codes[place].number
      copy.codes[index].original = new.codes[place].original
      copy.codes[index].purpose = new.codes[place].purpose
    }
    return copy
  }
}

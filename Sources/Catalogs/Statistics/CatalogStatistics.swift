public import Bitext

/// How much there is to translate in a catalog, and how far it has come.
public struct CatalogStatistics: Hashable, Sendable {
  /// A number of units with the words in them.
  public struct Figures: Hashable, Sendable {
    /// The number of units.
    public var units = 0
    /// The words of their sources.
    public var sourceWords = 0
    /// The words of their targets.
    public var targetWords = 0

    /// Creates figures.
    public init(units: Int = 0, sourceWords: Int = 0, targetWords: Int = 0) {
      self.units = units
      self.sourceWords = sourceWords
      self.targetWords = targetWords
    }

    static func += (left: inout Figures, right: Figures) {
      left.units += right.units
      left.sourceWords += right.sourceWords
      left.targetWords += right.targetWords
    }
  }

  /// All units.
  public private(set) var total = Figures()

  /// The units without a translation, whose state is ``TranslationUnit/State/initial`` too.
  public private(set) var withoutTarget = Figures()

  private var states: [TranslationUnit.State: Figures] = [:]
  private var statuses: [Bitext.Status: Figures] = [:]

  /// Statistics of nothing, to add to.
  public init() {}

  /// Counts the units of a catalog, but for those that are not to be translated.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  public init(_ catalog: Catalog) {
    for unit in catalog.units where unit.isTranslatable {
      let figures = Figures(
        units: 1, sourceWords: WordCount.words(in: unit.source.text),
        targetWords: WordCount.words(in: unit.target?.text ?? ""))
      total += figures
      if (unit.target?.text ?? "").isEmpty { withoutTarget += figures }
      states[unit.state, default: Figures()] += figures
      statuses[unit.status, default: Figures()] += figures
    }
  }

  /// The units in a state.
  public func figures(in state: TranslationUnit.State) -> Figures { states[state] ?? Figures() }

  /// The units of which source and target stand so to each other.
  public func figures(of status: Bitext.Status) -> Figures { statuses[status] ?? Figures() }

  /// Adds what was counted elsewhere.
  public static func += (left: inout CatalogStatistics, right: CatalogStatistics) {
    left.total += right.total
    left.withoutTarget += right.withoutTarget
    for (state, figures) in right.states { left.states[state, default: Figures()] += figures }
    for (status, figures) in right.statuses {
      left.statuses[status, default: Figures()] += figures
    }
  }
}

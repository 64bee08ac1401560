internal import Bitext

/// What of a unit the checks look at.
struct CheckedUnit {
  /// How English and Dutch stand to each other.
  let status: Bitext.Status
  /// The English text.
  let source: InlineText
  /// The Dutch text; `nil` when there is none.
  let target: InlineText?
  /// The probability that the two belong together.
  let confidence: Double
  /// What the English is in the page, if it was read from one.
  let sourcePlace: TranslationUnit.Place?
  /// What the Dutch is in the page, if it was read from one.
  let targetPlace: TranslationUnit.Place?
  /// The parts of the English that have no Dutch yet where the unit is cut into segments.
  let emptySegments: [Range<Int>]

  init(_ unit: borrowing TranslationUnit) {
    status = unit.status
    source = unit.source
    target = unit.target
    confidence = unit.confidence
    sourcePlace = unit.sourcePlace
    targetPlace = unit.targetPlace
    emptySegments = unit.emptySegments
  }
}

extension TranslationUnit {
  /// The places in the source of those of several segments that have no translation, and none that somebody calls finished.
  fileprivate var emptySegments: [Range<Int>] {
    segmentsWithoutTranslation.filter { segments[$0].state == .initial }
      .map { segments[$0].source }
  }
}

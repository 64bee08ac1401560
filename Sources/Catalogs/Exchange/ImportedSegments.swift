internal import Bitext

extension TranslationUnit {
  /// Whether the unit has several segments, of which a translation for it would fill only the first, since it is not cut as
  /// the unit is.
  func hasOtherSegments(than merged: TranslationUnit) -> Bool {
    let own = segments.filter(\.isTranslatable).map(\.source)
    return own.count > 1 && own != merged.segments.filter(\.isTranslatable).map(\.source)
  }

  /// Takes over the segments of the unit as it was, whose texts are the same, as far as its own state.
  mutating func keepSegments(of former: TranslationUnit) {
    segments = former.segments
    for index in segments.indices where segments[index].isTranslatable {
      segments[index].state = state
    }
  }
}

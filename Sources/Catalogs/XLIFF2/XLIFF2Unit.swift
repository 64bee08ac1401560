internal import Bitext

/// A unit of an XLIFF 2 document: what it says, and the elements that say it.
struct XLIFF2Unit {
  /// A segment, or what stands between two.
  struct Part {
    /// The `segment` or `ignorable` element.
    var node: Int
    var source: Int
    var target: Int?
    var isTranslatable: Bool
    var sourcePreservesSpace: Bool
    var targetPreservesSpace: Bool
    /// The place of its translation among those of all parts (§4.3.1.24).
    var order: Int
    var state: TranslationUnit.State
    var status: Bitext.Status?
    /// Whether its source stands for its translation, which is not there.
    var repeatsSource = false
  }

  /// What the file says it with.
  struct Written {
    /// The `unit` element.
    var node: Int

    /// The id that the element has.
    var token: String

    /// Its parts in the order of the source.
    var parts: [Part]

    /// The parts as segments of the texts; none where there is only one part.
    var segments: [TranslationUnit.Segment] = []

    /// The texts as they were read.
    var source = InlineTextBuilder()
    var target: InlineTextBuilder?

    /// Whether it is only one of the cases that the element holds (2.2, Plural, Gender, and Select module).
    var isCase = false
  }

  var written: Written

  /// What it says.
  var unit: TranslationUnit

  var node: Int { written.node }
  var token: String { written.token }
  var parts: [Part] { written.parts }
  var segments: [TranslationUnit.Segment] { written.segments }
  var isCase: Bool { written.isCase }
}

extension [XLIFF2Unit.Part] {
  /// Lets sources of what stands between two translated segments stand for their translations, which writers may leave out.
  mutating func fillGaps() {
    for index in indices where !self[index].isTranslatable && self[index].target == nil {
      guard index > 0, index + 1 < count, self[index - 1].hasTranslation,
        self[(index + 1)...].first(where: \.isTranslatable)?.target != nil
      else { continue }
      self[index].repeatsSource = true
    }
  }

  /// The indexes of the parts with a translation by their `order`, by their place where two claim the same.
  var targetOrder: [Int] {
    indices.filter { self[$0].hasTranslation }.sorted {
      (self[$0].order, $0) < (self[$1].order, $1)
    }
  }
}

extension XLIFF2Unit.Part {
  /// Whether a translation is there or its source stands for it.
  var hasTranslation: Bool { target != nil || repeatsSource }
}

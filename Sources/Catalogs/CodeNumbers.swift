internal import Bitext

/// The search for the numbers of a target's spans among those of its source.
struct CodeNumbers {
  let spans: [CodeSpan]
  let source: [CodeSpan]
  var chosen: [Int?]
  private var isUsed: [Bool]
  /// The source span that each span stands for by its number or markup alone, perhaps as another does already.
  private(set) var repeated: [Int?]
  /// The segments of the spans of both sides, where the unit has any.
  private var segments: (spans: [Int], source: [Int])?

  init(of spans: [CodeSpan], among source: [CodeSpan]) {
    self.spans = spans
    self.source = source
    chosen = Array(repeating: nil, count: spans.count)
    isUsed = Array(repeating: false, count: source.count)
    repeated = Array(repeating: nil, count: spans.count)
  }

  /// Lets only spans of one segment correspond.
  mutating func restrict(
    segments: [TranslationUnit.Segment], source sourceText: InlineText, target: InlineText
  ) {
    guard !segments.isEmpty else { return }
    let order = segments.targetOrder
    let targets = target.places(in: segments.targetsInOrder)
    let sources = sourceText.places(in: segments.map(\.source))
    self.segments = (
      spans.map { order[targets[$0.indexes[0]]] }, source.map { sources[$0.indexes[0]] }
    )
  }

  /// Gives each span without a number that of the first source span which is like it and is not used.
  mutating func match(sameNumber: Bool, _ trait: (InlineCode) -> String?) {
    guard chosen.contains(nil), isUsed.contains(false) else { return }
    var candidates: [CodeSpan.Likeness: [Int]] = [:]
    for index in source.indices.reversed() where !isUsed[index] {
      guard var key = source[index].likeness(sameNumber: sameNumber, trait) else { continue }
      key.segment = segments?.source[index]
      candidates[key, default: []].append(index)
    }
    for (index, span) in spans.enumerated() where isFree(index) {
      guard var key = span.likeness(sameNumber: sameNumber, trait) else { continue }
      key.segment = segments?.spans[index]
      guard let match = candidates[key]?.popLast() else { continue }
      isUsed[match] = true
      chosen[index] = source[match].number
    }
  }

  /// Notes which of the spans that are left stand for a source span, of which the first has its number: a translation may need
  /// two of what its source has one of.
  ///
  /// - Parameter isSame: Whether a span, the first, is a source span.
  mutating func findRepeated(_ isSame: (CodeSpan, CodeSpan) -> Bool) {
    for (index, span) in spans.enumerated() where isFree(index) {
      repeated[index] = source.indices.first { place in
        source[place].codes.map(\.kind) == span.codes.map(\.kind)
          && (segments.map { $0.spans[index] == $0.source[place] } ?? true)
          && isSame(span, source[place])
      }
      // The first one that stands for a source span is it.
      if let place = repeated[index], !isUsed[place] {
        isUsed[place] = true
        chosen[index] = source[place].number
      }
    }
  }

  /// Gives the spans that repeat one of the source its number; of a source that is not known, any may be repeated.
  mutating func keepRepeated(isSourceKnown: Bool) {
    for index in spans.indices where chosen[index] == nil {
      chosen[index] = repeated[index].map { source[$0].number }
      if !isSourceKnown, spans[index].isBare, spans[index].number > 0 {
        chosen[index] = spans[index].number
      }
    }
  }

  private func isFree(_ index: Int) -> Bool { chosen[index] == nil && repeated[index] == nil }

  mutating func giveFreshNumbers(besides known: Set<Int>) {
    var taken = Set(source.map(\.number))
    var fresh = FreshNumbers(besides: known.union((source + spans).map(\.number)))
    for index in spans.indices where chosen[index] == nil {
      let number = spans[index].number
      let isFree = number > 0 && taken.insert(number).inserted
      chosen[index] = isFree ? number : fresh.next()
    }
  }
}

/// Numbers that no code has: those above the ones that codes have, and behind the greatest the smallest.
struct FreshNumbers {
  private let known: Set<Int>
  private var last: Int

  /// Numbers for no more codes than there are numbers.
  init(besides known: Set<Int>) {
    self.known = known
    last = max(known.max() ?? 0, 0)
  }

  mutating func next() -> Int {
    repeat { last = last < Placeholder.greatestNumber ? last + 1 : 1 } while known.contains(last)
    return last
  }
}

import Bitext
import TestSupport

extension SampleCatalogs {
  /// A unit of segments whose translations may be in another order, with white space and the like between them.
  static func randomSegmentedUnit(
    number: Int, _ generator: inout SeededGenerator
  ) -> TranslationUnit {
    let count = Int.random(in: 2...4, using: &generator)
    let pieces = (0..<count).map { RandomPiece(number: $0, &generator) }
    let gaps = (0...count).map { _ in
      Bool.random(using: &generator)
        ? nil : (source: randomGap(&generator), target: randomGap(&generator))
    }
    let isTranslated = Int.random(in: 0...3, using: &generator) > 0
    var source = TextBuilder()
    var target = TextBuilder()
    let order = pieces.indices.shuffled(using: &generator)
    var targets: [Int: Range<Int>] = [:]
    var gapTargets: [Int: Range<Int>] = [:]
    for place in 0...count {
      if let gap = gaps[place] { gapTargets[place] = target.append(InlineText(gap.target)) }
      if place < count { targets[order[place]] = target.append(pieces[order[place]].target) }
    }
    var unit = TranslationUnit(id: "r\(number)", status: .missingDutch, source: "")
    for place in 0...count {
      if let gap = gaps[place] {
        let range = source.append(InlineText(gap.source))
        unit.segments.append(
          .init(
            isTranslatable: false, source: range, target: isTranslated ? gapTargets[place] : nil))
      }
      guard place < count else { continue }
      unit.segments.append(
        .init(
          id: "s\(place)-é", source: source.append(pieces[place].source),
          target: isTranslated ? targets[place] : nil,
          state: isTranslated ? pieces[place].state : .initial))
    }
    unit.source = source.text
    if isTranslated {
      unit.target = target.text
      unit.status = .ok
      let order = TranslationUnit.State.allCases
      let states = Set(unit.segments.filter(\.isTranslatable).map(\.state))
      unit.state = order.first { states.contains($0) } ?? .initial
    }
    return unit
  }

  private static func randomGap(_ generator: inout SeededGenerator) -> String {
    [" ", "\n", "  ", "\u{A0}", "–"].randomElement(using: &generator) ?? " "
  }
}

/// A segment's texts, whose codes stand inside them.
private struct RandomPiece {
  var source: InlineText
  var target: InlineText
  var state: TranslationUnit.State

  init(number: Int, _ generator: inout SeededGenerator) {
    let spans = (0..<Int.random(in: 0...2, using: &generator)).map { index in
      RandomSpan(number: number * 2 + index + 1, &generator)
    }
    source = Self.text(spans, &generator)
    target = Self.text(spans.reversed(), &generator)
    state = TranslationUnit.State.allCases.randomElement(using: &generator) ?? .initial
  }

  private static func text(
    _ spans: [RandomSpan], _ generator: inout SeededGenerator
  ) -> InlineText {
    let inside = SampleCatalogs.randomText(spans, &generator)
    let codes = inside.codes.map { code in
      var code = code
      code.offset += 1
      return code
    }
    return InlineText("a" + inside.text + "z", codes: codes)
  }
}

/// A text in the making.
private struct TextBuilder {
  private(set) var text = InlineText("")

  /// Adds a part and gives its place.
  mutating func append(_ part: InlineText) -> Range<Int> {
    let start = text.text.utf8.count
    text.text += part.text
    text.codes += part.codes.map { code in
      var code = code
      code.offset += start
      return code
    }
    return start..<text.text.utf8.count
  }
}

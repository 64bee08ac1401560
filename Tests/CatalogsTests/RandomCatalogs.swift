import Bitext
import TestSupport

extension SampleCatalogs {
  /// A catalog made of a seed: target codes correspond to source codes, as formats want them.
  static func random(seed: UInt64) -> Catalog {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &generator)
    let units = (0..<count).map { number in
      var unit =
        Int.random(in: 0...3, using: &generator) == 0
        ? randomSegmentedUnit(number: number, &generator) : randomUnit(number: number, &generator)
      addDetails(to: &unit, &generator)
      return unit
    }
    return Catalog(original: "random-\(seed).html", units: units)
  }

  private static func randomUnit(
    number: Int, _ generator: inout SeededGenerator
  ) -> TranslationUnit {
    let spans = (0..<Int.random(in: 0...4, using: &generator)).map { index in
      RandomSpan(number: index + 1, &generator)
    }
    let source = randomText(spans, &generator)
    let target = randomText(some(of: spans, &generator), &generator)
    var unit = TranslationUnit(id: "r\(number)", status: .missingDutch, source: source)
    if target != InlineText(""), source != InlineText(""),
      Int.random(in: 0...3, using: &generator) > 0
    {
      unit.target = target
      unit.status = .ok
      unit.state = TranslationUnit.State.allCases.randomElement(using: &generator) ?? .initial
    }
    if Int.random(in: 0...3, using: &generator) == 0 {
      unit.matches = [
        TranslationUnit.Match(
          target: randomText(some(of: spans, &generator), &generator),
          quality: Double(Int.random(in: 0...200, using: &generator)) / 2)
      ]
    }
    if Bool.random(using: &generator) {
      let line = Int.random(in: 1...5000, using: &generator)
      unit.sourceRange = SourceRange(file: "posts/a \(line).html", line: line, column: 3)
    }
    return unit
  }

  /// Some of the spans in another order, as a translation may have them.
  private static func some(
    of spans: [RandomSpan], _ generator: inout SeededGenerator
  ) -> [RandomSpan] {
    spans.filter { _ in Bool.random(using: &generator) }.shuffled(using: &generator)
  }

  /// What formats may keep beside the texts.
  private static func addDetails(
    to unit: inout TranslationUnit, _ generator: inout SeededGenerator
  ) {
    if Bool.random(using: &generator) {
      unit.notes = [
        TranslationUnit.Note(
          category: "context", text: randomWords(&generator),
          priority: [nil, 1, 10].randomElement(using: &generator) ?? nil,
          appliesTo: [nil, .source, .target].randomElement(using: &generator) ?? nil)
      ]
    }
    unit.isTranslatable = Int.random(in: 0...5, using: &generator) > 0
    unit.canResegment = Int.random(in: 0...5, using: &generator) > 0
    for _ in 0..<max(0, Int.random(in: -3...2, using: &generator)) {
      let spans = [RandomSpan(number: 1, &generator), RandomSpan(number: 2, &generator)]
      unit.matches.append(
        TranslationUnit.Match(
          source: randomText(spans, prefix: "Not the unit's own: ", &generator),
          target: randomText(some(of: spans, &generator), &generator),
          similarity: Double(Int.random(in: 0...200, using: &generator)) / 2,
          origin: randomWords(&generator)))
    }
    for _ in 0..<max(0, Int.random(in: -3...3, using: &generator)) {
      unit.metadata.append(
        TranslationUnit.Metadata(
          category: ["", "web", "a b", "é%:"].randomElement(using: &generator) ?? "",
          type: ["context", "flag", "a b:c%", "é"].randomElement(using: &generator) ?? "",
          value: randomWords(&generator)))
    }
  }

  static func randomText(
    _ spans: [RandomSpan], prefix: String = "", _ generator: inout SeededGenerator
  ) -> InlineText {
    let text = prefix + randomWords(&generator)
    var offsets = [0]
    var offset = 0
    for scalar in text.unicodeScalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    var codes: [InlineCode] = []
    for span in spans {
      let places = (0..<span.codes.count).map { _ in
        offsets.randomElement(using: &generator) ?? 0
      }.sorted()
      codes += zip(span.codes, places).map { code, place in
        var code = code
        code.offset = place
        return code
      }
    }
    // By offset, those at one offset in the order of their spans: a stable sort.
    codes = codes.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    .map(\.element)
    return InlineText(text, codes: codes)
  }

  static func randomWords(_ generator: inout SeededGenerator) -> String {
    let words = [
      "needle", "naald", " ", " ", " ", "  ", "\t", "\n", "\\", "\\\\", "<", ">", "&", "\"", "'",
      "<1>", "</2>", "<3/>", "<lf/>", "é", "e\u{301}", "🦵", "\u{A0}", "]]>", "%s", "\\n", ":", "#",
      "|",
      "x-y_z.1",
    ]
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
  }
}

/// One or two codes of one number and markup.
struct RandomSpan {
  var codes: [InlineCode]

  init(number: Int, _ generator: inout SeededGenerator) {
    let purposes: [InlineCode.Purpose] = [.formatting, .link, .image, .other]
    let names = ["b", "em", "a", "span", "img", "br"]
    let purpose = purposes.randomElement(using: &generator) ?? .other
    let name = names.randomElement(using: &generator) ?? "b"
    func code(_ kind: InlineCode.Kind, _ original: String) -> InlineCode {
      InlineCode(number: number, kind: kind, offset: 0, original: original, purpose: purpose)
    }
    let opening = code(.opening, "<\(name) id=\"n\(number)\">")
    let closing = code(
      .closing, Bool.random(using: &generator) ? "</\(name)>" : "</\(name.uppercased()) >")
    switch Int.random(in: 0...5, using: &generator) {
    case 0: codes = [opening]
    case 1: codes = [closing]
    case 2: codes = [code(.standalone, "<\(name) n='\(number)'/>\n\t\\")]
    default: codes = [opening, closing]
    }
  }
}

import Bitext
import TestSupport

/// A catalog to try formats on.
struct SampleCatalog: CustomStringConvertible, Sendable {
  let description: String
  let catalog: Catalog
}

/// Catalogs that every format must carry: those that people write and those that break formats.
enum SampleCatalogs {
  static let all: [SampleCatalog] =
    named
    + (0..<60).map { seed in
      SampleCatalog(description: "random \(seed)", catalog: random(seed: UInt64(seed)))
    }

  static let named: [SampleCatalog] = [
    SampleCatalog(description: "empty", catalog: Catalog(original: "empty.html", units: [])),
    SampleCatalog(description: "post", catalog: post),
    SampleCatalog(description: "codes", catalog: codes),
    SampleCatalog(description: "characters", catalog: characters),
    SampleCatalog(description: "states", catalog: states),
    SampleCatalog(description: "terms", catalog: terms),
    SampleCatalog(description: "segments", catalog: segments),
    SampleCatalog(description: "proposals", catalog: proposals),
  ]

  /// Two sentences whose translations change places, spans that reach over their ends, one that is not translated yet.
  static let segments: Catalog = {
    func code(_ number: Int, _ kind: InlineCode.Kind, _ offset: Int) -> InlineCode {
      InlineCode(
        number: number, kind: kind, offset: offset, original: original(number, kind),
        purpose: number == 1 ? .formatting : .link)
    }
    var turned = TranslationUnit(
      id: "turned",
      source: InlineText(
        "First one. Then two.",
        codes: [
          code(1, .opening, 0), code(2, .opening, 6), code(2, .closing, 10), code(3, .opening, 11),
          code(1, .closing, 20), code(3, .closing, 20),
        ]),
      target: InlineText(
        "Dan twee. Eerst een.",
        codes: [
          code(3, .opening, 0), code(3, .closing, 9), code(2, .opening, 16), code(2, .closing, 20),
        ]), state: .translated)
    turned.segments = [
      .init(id: "s1", source: 0..<10, target: 10..<20, state: .final),
      .init(isTranslatable: false, source: 10..<11, target: 9..<10),
      .init(id: "s2", source: 11..<20, target: 0..<9, state: .translated),
    ]
    var half = TranslationUnit(id: "half", source: "One.Two.", target: "Een.", state: .initial)
    half.segments = [
      .init(id: "a", source: 0..<4, target: 0..<4, state: .initial),
      .init(id: "b", source: 4..<8),
    ]
    var none = TranslationUnit(id: "none", status: .missingDutch, source: "One. Two.")
    none.segments = [
      .init(source: 0..<4), .init(isTranslatable: false, source: 4..<5), .init(source: 5..<9),
    ]
    none.canResegment = false
    return Catalog(original: "segments.html", units: [turned, half, none])
  }()

  /// Matches, facts, notes on one side, and a text that is not for translators.
  static let proposals: Catalog = {
    var proposed = TranslationUnit(
      id: "proposed", status: .missingDutch,
      source: InlineText(
        "Rest for two days.",
        codes: [InlineCode(number: 1, kind: .standalone, offset: 4, original: "<br>")]),
      notes: [
        TranslationUnit.Note(category: "x", text: "Look.", priority: 2, appliesTo: .source),
        TranslationUnit.Note(text: "Look here.", priority: 10, appliesTo: .target),
      ])
    proposed.matches = [
      .init(
        target: InlineText(
          "Rust twee dagen.",
          codes: [InlineCode(number: 1, kind: .standalone, offset: 4, original: "<br>")]),
        quality: 98.5, similarity: 100, origin: "memory.tmx"),
      .init(
        source: InlineText(
          "Rest for  <three> days.",
          codes: [
            InlineCode(
              number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
            InlineCode(
              number: 1, kind: .closing, offset: 4, original: "</b>", purpose: .formatting),
          ]), target: "Rust drie dagen.", similarity: 66.6667),
      .init(target: ""),
    ]
    proposed.metadata = [
      .init(category: "web", type: "context", value: "menu\nof two lines"),
      .init(category: "web", type: "flag", value: "c-format"),
      .init(type: "sourcefile", value: "a.html"),
      .init(category: "a b:c%", type: "d:e f%25", value: " "),
    ]
    var fixed = TranslationUnit(
      id: "fixed", status: .same, source: "Tweetal", target: "Tweetal", state: .final)
    fixed.isTranslatable = false
    return Catalog(original: "proposals.html", units: [proposed, fixed])
  }()

  /// Terms beside, around and across codes, one twice in the glossary, one at no place.
  static let terms = Catalog(
    original: "terms.html",
    units: [
      TranslationUnit(
        id: "terms-1",
        source: InlineText(
          "Muscle pain after a needle & a tendon",
          codes: [
            InlineCode(
              number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
            InlineCode(
              number: 1, kind: .closing, offset: 11, original: "</b>", purpose: .formatting),
          ]),
        target: "Spierpijn", state: .translated,
        terms: [
          TermEntry(
            concept: "muscle-pain", term: "muscle pain", ranges: [0..<11],
            translations: ["spierpijn", "myalgie"], definition: "Pain in a muscle <here>."),
          TermEntry(
            concept: "needle", term: "needle", ranges: [20..<26], translations: ["naald"]),
          TermEntry(concept: "rest", term: "rest", translations: ["rust"]),
        ]),
      TranslationUnit(id: "terms-2", source: "No term"),
    ])

  /// What the tool exports: places, a missing paragraph, a note.
  static let post = Catalog(
    original: "dry needling.html",
    units: [
      TranslationUnit(
        id: "dry-needling-1f2e", source: "Dry needling is safe.",
        target: "Dry needling is veilig.", state: .translated,
        notes: [TranslationUnit.Note(category: "kind", text: "heading2")],
        sourceRange: SourceRange(
          file: "posts/dry needling.html", offset: 99, length: 21, line: 12, column: 5)),
      TranslationUnit(
        id: "dry-needling-3a4b", status: .missingDutch, source: "Ask your physiotherapist.",
        notes: [TranslationUnit.Note(text: "A remark without a category: of two\nlines.")]),
      TranslationUnit(
        id: "dry-needling-5c6d", status: .missingEnglish, source: "", target: "Alleen Nederlands.",
        state: .translated),
      TranslationUnit(
        id: "dry-needling-7e8f", status: .untranslated, source: "See you!", target: "See you!"),
      TranslationUnit(
        id: "dry-needling-9a0b", status: .same, source: "2024", target: "2024", state: .final),
    ])

  /// Spans in spans, side by side, crossing, open to one side; codes that stand alone.
  static let codes = Catalog(
    original: "codes.html",
    units: [
      unit(
        "nested", "One two three",
        [(1, .opening, 0), (2, .opening, 4), (2, .closing, 7), (1, .closing, 13)]),
      unit(
        "side-by-side", "One two",
        [(1, .opening, 0), (1, .closing, 3), (2, .opening, 4), (2, .closing, 7)]),
      unit("empty-spans", "", [(1, .opening, 0), (1, .closing, 0), (2, .standalone, 0)]),
      unit(
        "crossing", "One two three",
        [(1, .opening, 0), (2, .opening, 4), (1, .closing, 7), (2, .closing, 13)]),
      unit("open-ends", "One two", [(2, .closing, 3), (1, .opening, 4)]),
      unit(
        "standalone", "One two", [(1, .standalone, 0), (2, .standalone, 3), (3, .standalone, 7)]),
      unit(
        "beside-backslashes", #"\One\\two\"#,
        [(1, .standalone, 1), (2, .standalone, 6), (3, .standalone, 10)]),
      unit("beside-accents", "e\u{301}🦵e", [(1, .opening, 3), (1, .closing, 7)]),
    ])

  /// Texts that some format gives a meaning.
  static let characters = Catalog(
    original: "a \"quoted\" & <odd> name.html",
    units: [
      #"& < > " ' &amp; &lt; <b>bold</b>"#, "]]>", "%s %1$@ %d 100%",
      #"C:\new\table \\ \"quoted\""#,
      "tab\there", "line\nbreak", "\nfirst line break", "last line break\n", "\n", "a\r\nb\rc",
      "emoji 🦵🏽 👩‍⚕️", "no\u{A0}break \u{202F}narrow", "e\u{301} a\u{308} \u{1E9B}\u{323}",
      "  two  spaces  ", "<1>no code</1> <2/> <lf/>", #"\<1> \\<2/> \\\</3>"#,
      "<01> <1234567890> </1/>",
      "msgid \"\"", "#, fuzzy", "source\ttarget", "\u{FEFF}mark", "\u{85}\u{2028}\u{2029}",
      "\u{FFFD}",
    ].enumerated().map { index, text in
      TranslationUnit(
        id: "c\(index)", source: InlineText(text), target: InlineText("nl " + text + " nl"),
        state: .translated,
        notes: [
          TranslationUnit.Note(category: "x", text: text.filter { $0 != "\r\n" && $0 != "\r" })
        ])
    })

  /// Every state and status with and without target.
  static let states = Catalog(
    original: "states.html",
    units: TranslationUnit.State.allCases.map { state in
      TranslationUnit(id: "s-\(state.rawValue)", source: "One", target: "Een", state: state)
    } + [
      TranslationUnit(id: "ok-none", status: .ok, source: "One"),
      TranslationUnit(id: "same-none", status: .same, source: "One"),
      TranslationUnit(id: "same", status: .same, source: "X", target: "X", state: .reviewed),
      TranslationUnit(id: "copy", status: .ok, source: "X", target: "X", state: .initial),
      TranslationUnit(id: "untranslated", status: .untranslated, source: "X", target: "X y"),
    ])

  private static func unit(
    _ id: String, _ text: String, _ codes: [(Int, InlineCode.Kind, Int)]
  ) -> TranslationUnit {
    let content = InlineText(
      text,
      codes: codes.map { number, kind, offset in
        InlineCode(
          number: number, kind: kind, offset: offset,
          original: original(number, kind), purpose: number == 1 ? .formatting : .link)
      })
    return TranslationUnit(id: id, source: content, target: content, state: .translated)
  }

  private static func original(_ number: Int, _ kind: InlineCode.Kind) -> String {
    let name = number == 1 ? "b" : "a"
    switch kind {
    case .opening: return "<\(name) title=\"\(number) & more\">"
    case .closing: return "</\(name)>"
    case .standalone: return "<img alt='\(number)'/>"
    }
  }
}

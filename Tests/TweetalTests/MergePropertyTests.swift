import Bitext
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Any edits of any page.
@Suite("Properties of merging") struct MergePropertyTests {
  private static let pairs = [
    ("Drink enough water after the treatment.", "Drink genoeg water na de behandeling."),
    ("Your muscle may feel sore for a day or two.", "Je spier kan een dag of twee gevoelig zijn."),
    ("Keep moving gently and take short walks.", "Blijf rustig bewegen en maak korte wandelingen."),
    ("Call us when the pain gets worse.", "Bel ons als de pijn erger wordt."),
    ("Put a warm cloth on your neck.", "Leg een warme doek op je nek."),
    ("Sleep on your side with a pillow.", "Slaap op je zij met een kussen."),
    ("Do not lift heavy things this week.", "Til deze week geen zware dingen."),
    (
      "Most people feel better after three visits.",
      "De meeste mensen voelen zich na drie bezoeken beter."
    ),
  ]

  /// A page, and where the elements of its Dutch blocks stand.
  private struct Page {
    var text = ""
    var elements: [(text: String, range: Range<Int>)] = []

    mutating func add(_ markup: String, dutch: String? = nil) {
      let start = text.utf8.count
      text += markup
      if let dutch { elements.append((dutch, start..<text.utf8.count)) }
      text += ["", "\n", "\r\n  ", "<!-- een & <b> -->\n"][text.utf8.count % 4]
    }
  }

  private static func pick<T>(_ values: [T], _ generator: inout SeededGenerator) -> T {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  /// A text as HTML with random markup around and between its words.
  private static func markup(_ text: String, _ generator: inout SeededGenerator) -> String {
    var words = text.split(separator: " ").map(String.init)
    for index in words.indices where Int.random(in: 0..<5, using: &generator) == 0 {
      let wrap = pick(
        [
          ("<b>", "</b>"), ("<em class=x>", "</em>"), ("<a href=\"/a?b=1&amp;c\">", "</a>"),
          ("<span style='color: red'><i>", "</i></span>"), ("<a id=\"n\"></a>", ""),
          ("<!-- <b> -->", ""), ("", "<img src=a.png alt=\"\">"),
        ], &generator)
      words[index] = wrap.0 + words[index] + wrap.1
    }
    words = words.map { word in
      Int.random(in: 0..<8, using: &generator) == 0
        ? word.replacing("e", with: pick(["&#101;", "&#x65;", "e"], &generator)) : word
    }
    let spaces = [" ", " ", " ", "\n  ", "  "]
    return words.dropFirst().reduce(words[0]) { $0 + pick(spaces, &generator) + $1 }
  }

  private static func page(_ generator: inout SeededGenerator) -> Page {
    let chosen = Array(pairs.shuffled(using: &generator).prefix(6))
    let names = chosen.map { _ in
      pick(["p", "p class=\"a b\"", "p", "blockquote", "h3 id=k"], &generator)
    }
    let blocks = zip(chosen, names).map { pair, name -> (en: String, nl: String) in
      let end = "</\(name.split(separator: " ")[0])>"
      return (
        "<\(name)>" + markup(pair.0, &generator) + end,
        "<\(name)>" + markup(pair.1, &generator) + end
      )
    }
    var page = Page()
    page.add("<html><head><meta charset=utf-8></head><body><main>")
    let isInterleaved = Bool.random(using: &generator)
    for (block, pair) in zip(blocks, chosen) {
      page.add(block.en)
      if isInterleaved { page.add(block.nl, dutch: pair.1) }
    }
    if !isInterleaved {
      for (block, pair) in zip(blocks, chosen) { page.add(block.nl, dutch: pair.1) }
    }
    page.add("</main></body></html>")
    return page
  }

  /// A translation with words put in, taken out or replaced, its codes moved with them or left out.
  private static func edited(
    _ target: InlineText, _ generator: inout SeededGenerator
  ) -> InlineText {
    let words = target.text.split(separator: " ").map(String.init)
    var result = target
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let word = pick(words, &generator)
      let new = pick(
        ["extra \(word)", "<b> & \"\(word)\"", "é €", "\(word), dus", "]]>", "a < b"], &generator)
      result = result.replacing(word, with: new)
    }
    if Int.random(in: 0..<4, using: &generator) == 0, let code = result.codes.first {
      result.codes.removeAll { $0.number == code.number }
    }
    return result
  }

  /// Whether a link or an image of the English that the Dutch had is left out.
  private static func losesContent(
    _ source: InlineText, from old: InlineText, to new: InlineText
  ) -> Bool {
    let content = source.codes.filter { code in
      (code.purpose == .link || code.purpose == .image) && code.kind != .closing
    }
    return content.contains { code in
      let holds = { (text: InlineText) in
        text.codes.contains { $0.number == code.number && $0.kind == code.kind }
      }
      return holds(old) && !holds(new)
    }
  }

  @Test("Edits stand in the page, and nothing else changes", arguments: 0..<20)
  func edits(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let page = Self.page(&generator)
    let pages = try MergePages(page.text)
    var catalog = try pages.catalogs()[0]
    catalog.units = try pages.units()
    var wanted: [String: InlineText] = [:]
    var refused: Set<Int> = []
    for index in catalog.units.indices {
      guard let target = catalog.units[index].target,
        page.elements.contains(where: { $0.text == target.text }),
        Int.random(in: 0..<2, using: &generator) == 0
      else { continue }
      let new = Self.edited(target, &generator)
      catalog.units[index].target = new
      if Self.losesContent(catalog.units[index].source, from: target, to: new) {
        refused.insert(index)
      } else {
        wanted[target.text] = new
      }
    }
    let merged = try pages.merged([catalog])
    for (index, outcome) in merged.outcomes.enumerated() {
      let isRefused = outcome?.problem?.kind == .lost
      #expect(isRefused == refused.contains(index))
      #expect(isRefused || outcome == .replaced || outcome == .unchanged)
    }
    // The page is read with these texts in the places of the old ones, codes and all.
    let (before, after) = (try pages.posts()[0].blocks, try merged.pages.posts()[0].blocks)
    #expect(after.map(\.text) == before.map { wanted[$0.text]?.text ?? $0.text })
    for (old, new) in zip(before, after) {
      let expected = wanted[old.text] ?? old.content
      #expect(new.content.codes.map(\.kind) == expected.codes.map(\.kind))
      #expect(new.content.codes.map(\.offset) == expected.codes.map(\.offset))
    }
    // Outside the elements that change, no byte does.
    var old = Array(page.text.utf8)[...]
    var new = merged.pages.files[0].bytes[...]
    for (index, element) in page.elements.enumerated() where wanted[element.text] != nil {
      let before = old.startIndex..<element.range.lowerBound
      #expect(new.prefix(before.count).elementsEqual(old[before]))
      new = new.dropFirst(before.count)
      old = old[element.range.upperBound...]
      // What follows up to the next element that changes is found again where it was.
      let next = page.elements[(index + 1)...].first { wanted[$0.text] != nil }
      let rest = old[..<(next?.range.lowerBound ?? old.endIndex)]
      let place = new.indices.first { new[$0...].starts(with: rest) }
      new = new[try #require(place)...]
    }
    #expect(new.elementsEqual(old))
    #expect(try merged.pages.merged([catalog]).text == merged.text)
  }
}

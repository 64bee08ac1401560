import Bitext
import Reporting
import TestSupport
import Testing

@Suite struct PairsTableTests {
  let table = PairsTable(rows: [
    .init(
      status: .ok, confidence: 0.987, english: ["Red spots from needle insertion"],
      dutch: ["Rode plekken", "van het prikken"]),
    .init(status: .missingDutch, confidence: 1, english: ["You may feel tired."], dutch: []),
    .init(status: .missingEnglish, confidence: 0.5, english: [], dutch: ["Tot ziens!"]),
    .init(
      status: .untranslated, confidence: 0.9, english: ["Drink water."], dutch: ["Drink water."]),
    .init(status: .same, confidence: 0.05, english: ["Fysio"], dutch: ["Fysio"]),
  ])

  @Test(arguments: [Language.english, .dutch])
  func standsSideBySide(language: Language) throws {
    let text = table.text(interface: Interface(language: language), style: Style(width: 60))
    try GoldenFile("pairs.\(language.rawValue).txt").expect(text)
  }

  @Test func takesTheTextsOfABitext() {
    let place = SourceRange(file: "a.html")
    let post = Post(
      name: "a", files: ["a.html"],
      blocks: [
        Block(id: "b1", content: "Needle", range: place),
        Block(id: "b2", content: "Naald", range: place),
      ])
    let bitext = Bitext(
      post: post, links: [.init(english: [0], dutch: [1], status: .ok, confidence: 0.9)])
    #expect(
      PairsTable(bitext).rows == [
        .init(status: .ok, confidence: 0.9, english: ["Needle"], dutch: ["Naald"])
      ])
  }

  @Test(arguments: [10, 40, 81, 200])
  func staysWithinTheWidth(width: Int) {
    let text = table.text(interface: Interface(language: .english), style: Style(width: width))
    let widest = text.split(separator: "\n").map(\.unicodeScalars.count).max() ?? 0
    #expect(widest <= max(width, 8 + 16 + 3 + 16))
  }
}

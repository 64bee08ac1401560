import Bitext
import Testing

@testable import Tweetal

/// Lines of numbers that stand under texts and their translations.
@Suite("Numbers that stand alone")
struct NumberPairsTests {
  /// What is compared and what is found in it, but for the texts.
  private func checked(_ pages: [(file: String, body: String)]) throws -> (
    numbers: [String], findings: [String], catalog: [String]
  ) {
    let pipeline = try Pipeline.embedded()
    let posts = try pages.map { page in
      try pipeline.post(from: Array("<main>\(page.body)</main>".utf8), file: page.file)
    }
    let post = PagePairs.post(of: posts)
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    let catalog = pipeline.checkedCatalog(of: bitext)
    let isNumber = { (unit: TranslationUnit) in !unit.source.text.contains(where: \.isLetter) }
    return (
      catalog.units.filter(isNumber).map { "\($0.source.text) = \($0.target?.text ?? "")" },
      pipeline.findings(in: catalog).map(\.check),
      pipeline.catalog(of: bitext).units.filter(isNumber).map(\.source.text)
    )
  }

  private static let english = "<p>Call this number if the wound bleeds at night:</p>"
  private static let dutch = "<p>Bel dit nummer als de wond in de nacht bloedt:</p>"

  private static let wrong = [
    ("<p>112</p>", "<p>122</p>", "112 = 122"),
    ("<ul><li>030-7654321</li></ul>", "<ul><li>030-7654312</li></ul>", "030-7654321 = 030-7654312"),
    ("<div>€ 45.50</div>", "<div>€ 54,50</div>", "€ 45.50 = € 54,50"),
  ]

  @Test(arguments: wrong)
  func areCompared(english: String, dutch: String, pair: String) throws {
    let page = Self.english + english + Self.dutch + dutch
    let found = try checked([("wound.html", page)])
    #expect(found.numbers == [pair])
    #expect(
      found.findings.contains("numbers") || found.findings.contains("phone-and-emergency-number"))
    #expect(found.catalog.isEmpty)
  }

  /// Equal numbers, those that stand once, and those of which nobody knows to which language they belong.
  private static let right = [
    "\(english)<p>112</p>\(dutch)<p>112</p>", "\(english)\(dutch)<p>112</p>",
    "\(english)<p>112</p>\(dutch)", "\(english)\(dutch)<p>030-7654321</p><p>030-7654322</p>",
    "\(english)<p>112</p>\(dutch)<p>030-7654321</p>",
    "\(english)<p>030-7654321</p><p>€ 20</p>\(dutch)<p>030-7654322</p>",
    "\(english)<p>1</p>\(dutch)<p>2</p>",
  ]

  @Test(arguments: right)
  func areLeftAlone(page: String) throws {
    let found = try checked([("wound.html", page)])
    #expect(found.numbers.isEmpty)
    #expect(found.findings.isEmpty)
  }

  @Test func writtenAsEachLanguageDoesAreRight() throws {
    let page = Self.english + "<p>€ 1,250.00</p>" + Self.dutch + "<p>€ 1.250,00</p>"
    #expect(try checked([("wound.html", page)]).findings.isEmpty)
  }

  @Test func inTheColumnsOfTheLanguages() throws {
    let rows = [
      ["Ambulance at night", "Ambulance in de nacht", "12"],
      ["112", "122", "15"], ["Our own telephone", "Onze eigen telefoon", "16"],
      ["030-7654321", "030-7654321", "18"],
    ]
    let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    #expect(
      try checked([("wound.html", "<table>\(cells.joined())</table>")]).numbers == ["112 = 122"])
  }

  /// Pages count their readers, each for itself.
  @Test(arguments: [("245", "312", 0), ("€ 20", "€ 30", 1), ("030-7654321", "030-7654312", 1)])
  func onTwoPages(english: String, dutch: String, count: Int) throws {
    let found = try checked([
      ("wound.html", Self.english + "<p>\(english)</p>"),
      ("wound.nl.html", Self.dutch + "<p>\(dutch)</p>"),
    ])
    #expect(found.numbers.count == count)
  }
}

import Bitext
import Testing

@testable import Tweetal

/// Halves of one element that are each other's translation.
@Suite("Both languages in one element")
struct ElementPairTests {
  private func pairs(_ body: String) throws -> [[String]] {
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(
      from: Array("<html><body><main><article>\(body)</article></main></body></html>".utf8),
      file: "post.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    return bitext.links.map { link in
      [link.english, link.dutch].map { side in
        side.map { bitext.post.blocks[$0].text }.joined(separator: " + ")
      }
    }
  }

  private static let english = """
    <h2>Exercises for your calf</h2><p>Stand on a step and lower your heels slowly.</p>
    <p>Do this exercise every other day.</p>
    """
  private static let dutch = """
    <h2>Oefeningen voor je kuit</h2><p>Ga op een traptrede staan en laat je hielen langzaam zakken.</p>
    <p>Doe deze oefening om de dag.</p>
    """

  /// Captions between the English and the Dutch of a post.
  @Test(arguments: [" / ", "<br>"])
  func captionsAreTheirOwnPairs(sign: String) throws {
    let captions = [
      ("Starting position", "Beginhouding"),
      ("End position: on your toes", "Eindhouding: op je tenen"),
    ]
    let figures = captions.map {
      "<figure><img src=\"1.jpg\"><figcaption>\($0.0)\(sign)\($0.1)</figcaption></figure>"
    }
    let pairs = try pairs(Self.english + figures.joined() + Self.dutch)
    #expect(pairs.count == 5, "\(pairs)")
    for caption in captions { #expect(pairs.contains([caption.0, caption.1]), "\(pairs)") }
  }

  @Test func cellsThatHoldBothLanguagesArePairs() throws {
    let rows = [
      ["Medicine / Medicijn", "Dose for adults / Dosis voor volwassenen", "How often / Hoe vaak"],
      [
        "Paracetamol", "500 to 1000 mg / 500 tot 1000 mg",
        "At most four times a day / Hoogstens vier keer per dag",
      ],
      [
        "Ibuprofen", "200 to 400 mg / 200 tot 400 mg",
        "At most three times a day, with food / Hoogstens drie keer per dag, bij het eten",
      ],
      [
        "Codeine / Codeïne", "10 to 20 mg / 10 tot 20 mg",
        "Only on prescription / Alleen op recept",
      ],
    ]
    let table = rows.map { "<tr>\($0.map { "<td>\($0)</td>" }.joined())</tr>" }.joined()
    let pairs = try pairs(
      "<p>Do not take more than the dose in the table.</p><p>Neem niet meer dan de dosis in de tabel.</p><table>\(table)</table>"
    )
    for cell in rows.joined() where cell.contains(" / ") {
      let halves = cell.split(separator: " / ").map(String.init)
      #expect(pairs.contains(halves), "\(pairs)")
    }
    #expect(!pairs.contains { $0.contains("Paracetamol") && !$0.contains("") })
  }

  /// Where cells are in one language, what a sign parts stays together.
  @Test func otherCellsStayWhole() throws {
    let rows = [
      ("Take it with food or milk.", "Neem het in met eten of melk."),
      ("Paracetamol / ibuprofen", "Paracetamol / ibuprofen"),
      ("Do not take it at night.", "Neem het niet in de nacht."),
    ]
    let table = rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    #expect(try pairs("<table>\(table)</table>").joined().contains("Paracetamol / ibuprofen"))
  }

  /// Rows of a table that hold a text and its translation, one of which has lost its Dutch.
  @Test(arguments: [1, 2]) func cellsArePairedWithinTheirRows(missing: Int) throws {
    let rows = [
      ("Scratchy eye", "Geïrriteerd oog"), ("Septic shock", "Septische shock"),
      (
        "A complication of infections that can damage several organs.",
        "Een complicatie van infecties die meerdere organen kan beschadigen."
      ),
      ("Severe arm pain", "Ernstige pijn in de arm"),
      ("Pain in the arm that does not go away.", "Pijn in de arm die niet weggaat."),
    ]
    let table = rows.enumerated().map { index, row in
      "<tr><td>\(row.0)</td><td>\(index == missing ? "" : row.1)</td></tr>"
    }.joined()
    let pairs = try pairs("<table>\(table)</table>")
    for (index, row) in rows.enumerated() {
      #expect(pairs.contains([row.0, index == missing ? "" : row.1]), "\(pairs)")
    }
  }

  /// Items of a list that each hold both languages, one of which has lost its Dutch.
  @Test(arguments: ["Rest / Rust", "Lift / Til op"])
  func itemsAreNotPairedWithEachOther(item: String) throws {
    let items = [
      "Ice / IJs", item, "Bandage", "Compression / Compressie", "Elevation / Hoogleggen",
    ]
    let pairs = try pairs(
      "<h2>What can you do / Wat kunt u doen</h2><p>You twisted your ankle and it is swollen.</p>"
        + "<p>U hebt uw enkel verzwikt en hij is dik.</p><ul>"
        + items.map { "<li>\($0)</li>" }.joined() + "</ul>")
    #expect(pairs.contains(["Bandage", ""]), "\(pairs)")
    #expect(pairs.contains(["Ice", "IJs"]) && pairs.contains(["Elevation", "Hoogleggen"]))
    #expect(
      pairs.contains(item.split(separator: "/").map { $0.filter { $0 != " " } })
        || pairs.contains(["Lift", "Til op"]), "\(pairs)")
  }
}

import Bitext
import Terminology
import Testing

@testable import Tweetal

/// Pages of a few short lines, of which names and loan words make up much.
@Suite("Short pages")
struct ShortPageTests {
  private func pairs(_ body: String) throws -> [[String]] {
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(from: Array("<main>\(body)</main>".utf8), file: "post.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    return bitext.links.map { link in
      (link.english + link.dutch).map { bitext.post.blocks[$0].text } + [link.status.rawValue]
    }
  }

  @Test func loanWordsInTwoLists() throws {
    let items = { (texts: [String]) in "<ul>" + texts.map { "<li>\($0)</li>" }.joined() + "</ul>" }
    let body =
      "<h2>Treatments</h2>" + items(["Massage", "Dry needling", "Cupping", "Walking exercises"])
      + "<h2>Behandelingen</h2>" + items(["Massage", "Dry needling", "Cupping", "Loopoefeningen"])
    #expect(
      try pairs(body) == [
        ["Treatments", "Behandelingen", "ok"], ["Massage", "Massage", "same"],
        ["Dry needling", "Dry needling", "same"], ["Cupping", "Cupping", "same"],
        ["Walking exercises", "Loopoefeningen", "ok"],
      ])
  }

  @Test func namesAboveWhatPeopleDo() throws {
    let body = [
      ("Marieke van der Velden", "Physiotherapist", "Fysiotherapeut"),
      ("Youssef Amrani", "Manual therapist", "Manueel therapeut"),
      ("Sanne Hoekstra", "Occupational therapist", "Ergotherapeut"),
    ].map { "<h3>\($0)</h3><p>\($1)</p><p>\($2)</p>" }.joined()
    #expect(
      try pairs(body) == [
        ["Physiotherapist", "Fysiotherapeut", "ok"],
        ["Manual therapist", "Manueel therapeut", "ok"],
        ["Occupational therapist", "Ergotherapeut", "ok"],
      ])
  }

  @Test(
    "Words are no names",
    arguments: [
      "Neck Pain", "Nekpijn Oefeningen", "Jan", "Dry Needling", "Persoonlijk Dankwoord van Raphaël",
    ])
  func words(text: String) throws {
    let names = PersonalNames(matcher: .embedded, lexicon: .embedded)
    #expect(!names.isName(text))
  }

  @Test(arguments: ["Youssef Amrani", "Marieke van der Velden", "Anne-Fleur de Vries"])
  func names(text: String) throws {
    #expect(PersonalNames(matcher: .embedded, lexicon: .embedded).isName(text))
  }
}

import Bitext
import Testing

@testable import Tweetal

/// A post that is one paragraph in each language, as old editors wrote them.
@Suite("Paragraphs of thousands of words")
struct LongParagraphTests {
  private static let parts = [
    ("neck", "nek"), ("shoulder", "schouder"), ("elbow", "elleboog"), ("wrist", "pols"),
    ("hip", "heup"), ("knee", "knie"), ("ankle", "enkel"), ("back", "rug"), ("foot", "voet"),
    ("thumb", "duim"), ("heel", "hiel"), ("chin", "kin"), ("cheek", "wang"), ("finger", "vinger"),
    ("chest", "borst"), ("belly", "buik"), ("calf", "kuit"), ("jaw", "kaak"), ("ear", "oor"),
    ("skin", "huid"), ("spine", "wervelkolom"), ("leg", "been"), ("head", "hoofd"),
  ]

  private static let sentences = [
    (
      "Stretch your * slowly every morning before breakfast.",
      "Rek je * elke ochtend rustig voor het ontbijt."
    ),
    (
      "A cold towel on the * helps after long walks.",
      "Een koude handdoek op de * helpt na lange wandelingen."
    ),
    (
      "Ask your doctor when the * stays swollen for weeks.",
      "Vraag je huisarts om raad als de * weken gezwollen blijft."
    ),
    (
      "Pain around the * often comes from tired muscles.",
      "Pijn rond de * komt vaak door vermoeide spieren."
    ),
    (
      "Nobody needs to rest the * longer than two days.",
      "Niemand hoeft de * langer dan twee dagen rust te geven."
    ),
    (
      "Write down which movements of the * still hurt.",
      "Schrijf op welke bewegingen van de * nog pijn doen."
    ),
    (
      "Good shoes protect the * on hard roads.",
      "Goede schoenen beschermen de * op harde wegen."
    ),
    (
      "Children rarely complain about their * at school.",
      "Kinderen klagen op school zelden over hun *."
    ),
    (
      "Warm water makes the * feel lighter at night.",
      "Warm water maakt dat de * 's nachts lichter voelt."
    ),
    (
      "Strong friends may carry bags that burden the *.",
      "Sterke vrienden mogen tassen dragen die de * belasten."
    ),
    (
      "The nurse will look at the * again in spring.",
      "De verpleegkundige kijkt in het voorjaar weer naar de *."
    ),
    ("Swimming trains the * without heavy weights.", "Zwemmen traint de * zonder zware gewichten."),
  ]

  @Test func arePaired() throws {
    let texts = [true, false].map { isEnglish in
      Self.parts.flatMap { part in
        Self.sentences.map { sentence in
          (isEnglish ? sentence.0 : sentence.1)
            .replacing("*", with: isEnglish ? part.0 : part.1)
        }
      }.joined(separator: " ")
    }
    #expect(texts.allSatisfy { $0.utf8.count > 12_000 })
    let page = "<main><p>\(texts[0])</p><p>\(texts[1])</p></main>"
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(from: Array(page.utf8), file: "post.html")
    let links = try #require(pipeline.bitexts(of: [post]).first).links
    #expect(links.map(\.status) == [.ok])
    #expect(links.allSatisfy { $0.confidence > 0.9 })
  }
}

import Bitext
import LanguageIdentification
import Testing

@Suite("A text on its own")
struct LanguageIdentifierTests {
  private let identifier: LanguageIdentifier

  init() throws {
    identifier = try EmbeddedModel.identifier.get()
  }

  @Test(arguments: [
    "Muscle soreness", "Tiredness", "Red spots from needle insertion",
    "What can go wrong?", "SHOULDER PAIN AND NECK PAIN", "It’s only a small needle.",
  ])
  func english(text: String) {
    #expect(identifier.identify(text).language == .english)
  }

  @Test(arguments: [
    "Spierpijn", "Vermoeidheid", "Slecht slapen", "Rode vlekjes van de naald",
    "Wat kan er misgaan?", "PIJN IN DE SCHOUDER EN DE NEK", "Zo’n naald is maar klein.",
    "m.b.t. de knie",
  ])
  func dutch(text: String) {
    #expect(identifier.identify(text).language == .dutch)
  }

  @Test(arguments: [
    "Die Behandlung dauert ungefähr eine halbe Stunde und ist nicht schmerzhaft.",
    "Le traitement dure environ une demi-heure et n'est pas douloureux.",
    "Лечение длится около получаса и не болезненно.",
    "Ons kliniek is oop van Maandag tot Vrydag.", "Jy kan ons bel as jy enige vrae het.",
    "Die spiere is styf en die pyn word erger as jy beweeg.",
    "Nei de behanneling kinne jo gewoan wer nei hûs.",
  ])
  func other(text: String) {
    #expect(identifier.identify(text).language == .other)
  }

  @Test("Nine of ten sentences in Afrikaans: some are of words that Dutch has, too")
  func afrikaans() {
    let sentences = [
      "Ek het gister my been gebreek.", "Wanneer kan ek weer begin werk?",
      "Die dokter het gesê dat hulle moet wag.", "Moenie die medisyne sonder kos drink nie.",
      "Ons weet nie wat die oorsaak is nie.", "Sy voel baie beter ná die behandeling.",
      "Vra u apteker indien u onseker is.",
      "Jou skouer sal vinniger genees as jy dit gereeld oefen.",
      "Die kinders speel buite in die son.", "Daar is niks verkeerd met jou knie nie.",
    ]
    #expect(sentences.count { identifier.identify($0).language == .other } >= 9)
  }

  @Test(arguments: [
    "Ik haw juster myn skonk brutsen.", "Wannear kin ik wer oan it wurk?",
    "De dokter sei dat wy wachtsje moasten.", "Nim de medisinen net yn sûnder iten.",
    "Wy witte net wat der oan de hân is.", "Se fielt har in stik better nei de behanneling.",
    "Freegje it oan de apteker as jo twivelje.", "Dyn skouder geneest earder asto faak oefenest.",
    "De bern boartsje bûten yn de sinne.", "Der is neat mis mei jo knibbel.",
  ])
  func frisian(text: String) {
    #expect(identifier.identify(text).language == .other)
  }

  @Test(arguments: [
    "", " \u{00A0}\n", "12", "€ 45,00", "2026-01-31", "…", "😀👍", "https://example.org/pijn",
    "www.example.org", "naam@example.org", "/usr/share/doc", "dpkg-query.conf", "--session=name",
    "500 mg",
    "10 x 20 cm", "3 x 2 x 1 cm", "OK", "T 3 N 1", "38,5 °C", "Paracetamol 500 mg", "B12",
  ])
  func undetermined(text: String) {
    #expect(identifier.identify(text).language == .undetermined)
  }

  @Test("Markup, zero-width characters and combining marks change nothing")
  func invisibleCharacters() {
    let plain = identifier.identify("Spierpijn in de nek")
    #expect(identifier.identify("Spier\u{00AD}pijn\u{00A0}in\u{200B} de nek!") == plain)
    #expect(identifier.identify("SPIERPIJN IN DE NEK") == plain)
    #expect(identifier.identify("12 (Spierpijn) in de «nek» 3.") == plain)
  }

  @Test("More words make surer")
  func confidenceGrows() {
    let word = identifier.identify("Vermoeidheid")
    let sentence = identifier.identify("Vermoeidheid na de behandeling is heel gewoon.")
    #expect(word.confidence < sentence.confidence)
    #expect((0...1).contains(sentence.confidence))
  }
}

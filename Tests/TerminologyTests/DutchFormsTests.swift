import Bitext
import Terminology
import Testing

@Suite("Forms of Dutch terms")
struct DutchFormsTests {
  @Test(arguments: [
    // Vowel and consonant change.
    ("pees", "pezen"), ("been", "benen"), ("spier", "spieren"), ("symptoom", "symptomen"),
    ("long", "longen"), ("bot", "botten"), ("rib", "ribben"), ("zenuw", "zenuwen"),
    ("schijf", "schijven"), ("orgaan", "organen"), ("pols", "polsen"), ("hals", "halzen"),
    ("lichaam", "lichamen"), ("bloedvat", "bloedvaten"), ("schouderblad", "schouderbladen"),
    ("ooglid", "oogleden"), ("patiënt", "patiënten"), ("virus", "virussen"),
    // Diaeresis.
    ("knie", "knieën"), ("bacterie", "bacteriën"), ("idee", "ideeën"), ("infectie", "infecties"),
    // -s, -heden, apostrophe.
    ("wervel", "wervels"), ("vinger", "vingers"), ("triggerpoint", "triggerpoints"),
    ("mogelijkheid", "mogelijkheden"), ("foto", "foto's"), ("foto", "foto’s"),
    ("ziekte", "ziekten"), ("ziekte", "ziektes"), ("geneesmiddel", "geneesmiddelen"),
    ("MRI", "MRI's"), ("dij", "dijen"),
    // Diminutives.
    ("spier", "spiertje"), ("naald", "naaldje"), ("plek", "plekjes"), ("arm", "armpje"),
    ("bal", "balletje"), ("knie", "knietje"), ("oefening", "oefeningetje"), ("echo", "echootje"),
    ("bloedvat", "bloedvaatje"),
  ])
  func findsNouns(term: String, form: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: "De \(form).", .dutch).contains(form))
  }

  @Test(arguments: [
    ("gevoelig", "gevoelige"), ("stijf", "stijve"), ("stijf", "stijver"), ("dik", "dikke"),
    ("rood", "rode"), ("steriel", "steriele"), ("pijnlijk", "pijnlijkste"), ("zwanger", "zwangere"),
    ("zwaar", "zwaarder"), ("vies", "vieze"), ("anti-inflammatoir", "anti-inflammatoire"),
  ])
  func findsAdjectives(term: String, form: String) {
    let matcher = TermMatcher(Term(term, .dutch, partOfSpeech: .adjective))
    #expect(matcher.texts(in: "een \(form) plek", .dutch) == [form])
  }

  @Test(arguments: [
    ("behandelen", "behandelt"), ("behandelen", "behandelde"), ("behandelen", "behandeld"),
    ("prikken", "prik"), ("prikken", "prikte"), ("prikken", "geprikt"), ("prikken", "geprikte"),
    ("bewegen", "beweeg"), ("bewegen", "bewoog"), ("bewegen", "bewogen"), ("wrijven", "wrijf"),
    ("wrijven", "wreef"), ("vermijden", "vermeden"), ("raadplegen", "raadpleegt"),
    ("masseren", "masseert"), ("masseren", "gemasseerd"), ("masseren", "gemasseerde"),
    ("rusten", "rust"), ("rusten", "gerust"), ("verdoven", "verdoofd"), ("verdoven", "verdoofde"),
    ("reizen", "reisde"), ("gebruiken", "gebruikt"), ("ademen", "ademend"), ("oefenen", "geoefend"),
  ])
  func findsVerbs(term: String, form: String) {
    let matcher = TermMatcher(Term(term, .dutch, partOfSpeech: .verb))
    #expect(matcher.texts(in: "en \(form) nu", .dutch) == [form])
  }

  @Test(arguments: [
    ("inademen", "Adem rustig in door je neus.", "Adem"),
    ("inademen", "terwijl je inademt", "inademt"),
    ("inbrengen", "Hij brengt de naald in.", "brengt"),
    ("inbrengen", "De naald is ingebracht.", "ingebracht"),
    ("optillen", "Probeer het been op te tillen.", "op te tillen"),
    ("aanspannen", "Span je buikspieren aan.", "Span"),
    ("samentrekken", "De spier trok samen", "trok"),
    ("toenemen", "De pijn is toegenomen.", "toegenomen"),
  ])
  func findsSeparableVerbs(term: String, text: String, found: String) {
    let matcher = TermMatcher(Term(term, .dutch, partOfSpeech: .verb))
    #expect(matcher.texts(in: text, .dutch) == [found])
  }

  @Test(arguments: ["Haal langzaam adem.", "Adem uit. Kom in de kamer.", "Adem rustig uit."])
  func wantsTheParticleInTheSameClause(text: String) {
    let matcher = TermMatcher(Term("inademen", .dutch, partOfSpeech: .verb))
    #expect(matcher.texts(in: text, .dutch) == [])
  }

  @Test(arguments: [
    ("blauwe plek", "blauwe plekken"), ("blauwe plek", "blauw plekje"),
    ("rode plek", "rood plekje"),
    ("stijve nek", "stijve nekken"), ("elektrisch gevoel", "elektrische gevoel"),
    ("pijn op de borst", "pijntje op de borst"), ("dry needling", "dry-needling"),
    ("eerste hulp", "eerste  hulp"), ("contra-indicatie", "contra-indicaties"),
  ])
  func findsPhrases(term: String, form: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: "De \(form).", .dutch) == [form])
  }

  @Test(arguments: [
    ("enkel", "enkele dagen"), ("hiel", "hij hield"), ("spierpijn", "spier pijn"),
    ("dry needling", "dryneedling"), ("lever", "leveren"),
  ])
  func makesNoFormsOfOtherWords(term: String, text: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: text, .dutch) == [])
  }

  @Test func declaredFormsReplaceGeneratedOnes() {
    let noun = TermMatcher(Term("ader", .dutch, forms: ["aderen"]))
    #expect(noun.texts(in: "ader, aderen, aders", .dutch) == ["ader", "aderen"])
    let verb = TermMatcher(
      Term("tapen", .dutch, partOfSpeech: .verb, forms: ["getapet"]))
    #expect(verb.texts(in: "getapet, getaapt", .dutch) == ["getapet"])
  }

  @Test(arguments: [
    ("MS", "Ms. Jansen", []), ("MS", "MS, ms", ["MS", "ms"]),
    ("MRI", "Mri, een mri-scan, MRI's", ["Mri", "mri", "MRI's"]),
  ])
  func abbreviationsAreWrittenInCapitalsOrSmallLetters(
    term: String, text: String, found: [String]
  ) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: text, .dutch) == found)
  }

  @Test(arguments: [
    ("pijn in de buik", "pijn in uw buik", true), ("pijn in de buik", "pijn in je buik.", true),
    ("pijn in de buik", "pijn in een arm", false), ("pijn in de buik", "pijn in buik", false),
  ])
  func phrasesMayHaveAnotherDeterminer(term: String, text: String, isFound: Bool) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: text, .dutch).isEmpty != isFound)
  }

  /// Terms whose word class no glossary gives.
  @Test(arguments: [
    ("infecteren", "geïnfecteerd"), ("ontslaan", "ontslagen"), ("omdraaien", "omgedraaid"),
    ("hoogleggen", "hooggelegd"), ("verergeren", "verergert"), ("mediaal", "mediale"),
    ("arterieel", "arteriële"), ("gescheurd", "gescheurde"), ("tumor", "tumoren"),
    ("amandel", "amandelen"), ("zwanger", "zwangere"), ("crisis", "crises"), ("naald", "naaldje"),
  ])
  func findsTermsOfUnknownClass(term: String, form: String) {
    let matcher = TermMatcher(Term(term, .dutch, partOfSpeech: nil))
    #expect(matcher.texts(in: "Er is \(form).", .dutch) == [form])
  }

  @Test(arguments: [("enkel", "enkele"), ("kin", "kind"), ("pil", "pils"), ("lende", "wisselende")])
  func makesNoOtherWordsOfTermsOfUnknownClass(term: String, word: String) {
    let matcher = TermMatcher(Term(term, .dutch, partOfSpeech: nil))
    #expect(matcher.texts(in: "Er is \(word).", .dutch) == [])
  }

  @Test(arguments: [
    ("knie", "knieen"), ("knie", "kniee\u{308}n"), ("patiënt", "patient"), ("patient", "patiënten"),
    ("coördinatie", "coordinatie"), ("crème", "creme"),
  ])
  func accentsDoNotCount(term: String, form: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: "De \(form).", .dutch) == [form])
  }
}

import Bitext
import Terminology
import Testing

@Suite("Dutch compounds")
struct DutchCompoundTests {
  @Test(arguments: [
    ("spier", "spiervermoeidheid", 0), ("vermoeidheid", "spiervermoeidheid", 5),
    ("spier", "kuitspieren", 4), ("gewricht", "gewrichtspijn", 0), ("pijn", "gewrichtspijn", 9),
    ("zwangerschap", "zwangerschapsweek", 0), ("knie", "runnersknie", 7), ("rib", "ribbenkast", 0),
    ("long", "klaplong", 4), ("pees", "achillespezen", 8), ("rug", "lagerugpijn", 4),
    ("bot", "botblokkades", 0), ("behandeling", "behandelplan", 0),
    ("oefening", "oefenprogramma", 0),
    ("hoofdpijn", "spanningshoofdpijn", 9), ("dry needling", "dry-needlingbehandeling", 0),
    ("naald", "naaldplaatsing", 0), ("arm", "linkerarm", 6),
    ("techniek", "veiligheidstechnieken", 11),
    ("huid", "huidcrème", 0), ("vaccinatie", "vaccinatiebewijs", 0), ("long", "longembolie", 0),
    ("arts", "kinderarts", 6), ("letsel", "hersenletsel", 6), ("kanker", "hersenkanker", 6),
    ("slachtoffer", "verkeersslachtoffer", 8), ("steken", "zenuwsteken", 5),
    ("functieonderzoek", "longfunctieonderzoek", 4), ("bandletsel", "kniebandletsel", 4),
  ])
  func holdTheTerm(term: String, word: String, start: Int) throws {
    let matches = TermMatcher(Term(term, .dutch)).matches(in: word, language: .dutch)
    #expect(matches.map(\.range.lowerBound) == [start])
  }

  @Test(arguments: [
    ("nier", "manier"), ("hand", "behandeling"), ("arm", "warm"), ("oor", "vooraf"),
    ("huid", "huidige"), ("bot", "botsing"), ("long", "longitudinaal"), ("zenuw", "zenuwachtig"),
    ("hart", "hartelijk"), ("lever", "opleveren"), ("rug", "terug"), ("pijn", "pijnlijk"),
    ("lies", "verlies"), ("long", "belonging"), ("teen", "meteen"),
    ("schor", "hersenschors"), ("dermis", "kindermishandeling"),
    ("steken", "verkeersteken"), ("strekker", "uitkeringstrekker"),
    ("huisbezoek", "ziekenhuisbezoeken"), ("krachtverlies", "koopkrachtverlies"),
  ])
  func shareOnlyLetters(term: String, word: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: word, .dutch) == [])
  }

  @Test func exceptionsHoldAlsoInsideLongerWords() {
    let leg = Term("been", .dutch, exceptions: ["kraakbeen"])
    let matcher = TermMatcher(leg)
    #expect(matcher.texts(in: "kraakbeen en kraakbeenletsel", .dutch) == [])
    #expect(matcher.texts(in: "kraakbeen in het bovenbeen", .dutch) == ["been"])
  }

  @Test func anExceptionOfOneTermIsNoneOfAnother() {
    let leg = Term("been", .dutch, exceptions: ["kraakbeen"])
    let matcher = TermMatcher(leg, Term("kraakbeen", .dutch))
    #expect(matcher.texts(in: "kraakbeen", .dutch) == ["kraakbeen"])
  }

  @Test func adjectivesAreOnlyLastParts() {
    let matcher = TermMatcher(
      Term("zwanger", .dutch, partOfSpeech: .adjective),
      Term("gevoelig", .dutch, partOfSpeech: .adjective))
    #expect(matcher.texts(in: "zwangerschap, zwangerschapsweek", .dutch) == [])
    #expect(matcher.texts(in: "een drukgevoelige plek", .dutch) == ["gevoelige"])
  }

  @Test func verbsArePartOfNoCompound() {
    let matcher = TermMatcher(Term("rekken", .dutch, partOfSpeech: .verb))
    #expect(matcher.texts(in: "rekspier, uitrekken", .dutch) == [])
  }

  @Test(arguments: [
    ("nekpijn", "nek- en schouderpijn", ["nek"]),
    ("nekpijn", "hoofd-, nek- of rugpijn", ["nek"]),
    ("spanningshoofdpijn", "spannings- en clusterhoofdpijn", ["spannings"]),
    ("buikspier", "Train je buik- en rugspieren.", ["buik"]),
    ("nekpijn", "nek en schouderpijn", []), ("nekpijn", "nek- en schouderklachten", []),
    ("nekpijn", "nek- en", []),
  ])
  func mayLeaveTheirLastPartToAnother(term: String, text: String, found: [String]) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: text, .dutch) == found)
  }

  @Test(arguments: [
    ("blauwe plek", "blauwe en rode plekken", true),
    ("blauwe plek", "Blauwe, pijnlijke plekken", true),
    ("blauwe plek", "blauwe, rode of paarse plek", true),
    ("blauwe plek", "blauwe en plekken", false), ("blauwe plek", "blauwe en rode lijnen", false),
    ("blauwe plek", "blauwe en heel veel plekken", false), ("blauwe plek", "blauwe en", false),
  ])
  func phrasesHoldOtherAdjectives(term: String, text: String, isFound: Bool) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: text, .dutch).isEmpty != isFound)
  }

  @Test(arguments: [
    ("lymfeklier", "lymfeklieren"), ("zenuwcel", "zenuwcellen"), ("kuitspier", "kuitspieren"),
    ("hoortoestel", "hoortoestellen"), ("patiënt", "patiënte"),
    ("fysiotherapeut", "fysiotherapeutes"),
  ])
  func haveThePluralOfTheirLastPart(term: String, form: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: form, .dutch) == [form])
  }

  @Test(arguments: [
    ("tand", "bestand"), ("tand", "databasebestand"), ("teen", "lazuursteen"), ("oor", "kantoor"),
    ("nier", "kogelscharnier"), ("bot", "boterham"), ("been", "kraakbeen"),
    ("schouder", "schouderblad"), ("oog", "proloog"), ("bloeding", "bloeduitstorting"),
  ])
  func areTakenApartAsTheLanguageDoes(term: String, word: String) {
    #expect(TermMatcher(Term(term, .dutch)).texts(in: word, .dutch) == [])
  }

  @Test(arguments: ["blauwe. Rode plekken", "blauwe; rode plekken", "blauwe (rode plekken)"])
  func phrasesEndWithTheSentence(text: String) {
    #expect(TermMatcher(Term("blauwe plek", .dutch)).texts(in: text, .dutch) == [])
  }

  @Test func veryLongWordsTakeNoTime() {
    let word = String(repeating: "nierspier", count: 20_000)
    #expect(TermMatcher(Term("spier", .dutch)).texts(in: word, .dutch) == [])
  }
}

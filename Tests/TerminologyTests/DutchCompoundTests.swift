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
}

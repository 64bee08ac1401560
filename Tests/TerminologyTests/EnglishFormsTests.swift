import Bitext
import Terminology
import Testing

@Suite("Forms of English terms")
struct EnglishFormsTests {
  @Test(arguments: [
    ("muscle", "muscles"), ("bruise", "bruises"), ("injury", "injuries"), ("reflex", "reflexes"),
    ("crutch", "crutches"), ("foot", "feet"), ("diagnosis", "diagnoses"), ("vertebra", "vertebrae"),
    ("blood vessel", "blood vessels"), ("blood thinner", "bloodthinners"),
    ("blood thinner", "blood-thinners"), ("trigger point", "Trigger\u{A0}Points"),
    ("shortness of breath", "shortness of  breath"), ("range of motion", "ranges of motion"),
    ("X-ray", "x rays"), ("MRI", "MRIs"), ("runner's knee", "runner’s knee"),
  ])
  func findsNouns(term: String, form: String) {
    #expect(TermMatcher(Term(term, .english)).texts(in: "A \(form).", .english) == [form])
  }

  @Test(arguments: [
    ("treat", "treats"), ("treat", "treated"), ("treat", "treating"), ("stop", "stopped"),
    ("stop", "stopping"), ("move", "moved"), ("move", "moving"), ("carry", "carried"),
    ("stretch", "stretches"), ("bend", "bent"), ("breathe in", "breathing in"),
    ("warm up", "warmed up"), ("agree", "agreeing"), ("lie", "lying"),
  ])
  func findsVerbs(term: String, form: String) {
    let matcher = TermMatcher(Term(term, .english, partOfSpeech: .verb))
    #expect(matcher.texts(in: "We \(form) now", .english) == [form])
  }

  @Test(arguments: [("stiff", "stiffer"), ("itchy", "itchiest"), ("sore", "sorer")])
  func findsComparisons(term: String, form: String) {
    let matcher = TermMatcher(Term(term, .english, partOfSpeech: .adjective))
    #expect(matcher.texts(in: form, .english) == [form])
  }

  @Test func findsPossessivesWithoutTheirEnding() {
    let matcher = TermMatcher(Term("patient", .english))
    #expect(
      matcher.texts(in: "the patient’s and the patients' rights", .english) == [
        "patient", "patients",
      ])
  }

  @Test(arguments: [
    ("leg", "legal"), ("arm", "warm"), ("hand", "handle"), ("vein", "in vein-like veinule"),
    ("muscle pain", "muscle, pain"), ("muscle pain", "muscle - pain"),
    ("muscle pain", "muscle\u{2014}pain"),
  ])
  func findsOnlyWholeWords(term: String, text: String) {
    let found = TermMatcher(Term(term, .english)).texts(in: text, .english)
    #expect(found == (text.contains("vein-") ? ["vein"] : []))
  }

  @Test func declaredFormsReplaceTheGeneratedPlural() {
    let matcher = TermMatcher(Term("calf", .english, forms: ["calves"]))
    #expect(matcher.texts(in: "calf, calves, calfs", .english) == ["calf", "calves"])
  }

  @Test func exceptionsAreNoOccurrence() {
    let hand = Term("hand", .english, exceptions: ["on the other hand"])
    let text = "On the other hand, my hand hurts."
    #expect(TermMatcher(hand).matches(in: text, language: .english).map(\.range) == [22..<26])
  }

  @Test(arguments: [
    ("MS", "Ms Jansen, a PMS, ms", []), ("MS", "MS and MS-related", ["MS", "MS"]),
    ("MRI", "mri scans, Mri", []), ("GP", "GPs use GPS", ["GPs"]),
  ])
  func abbreviationsAreWrittenInCapitals(term: String, text: String, found: [String]) {
    #expect(TermMatcher(Term(term, .english)).texts(in: text, .english) == found)
  }

  @Test func theGlossaryMaySayHowTheCaseCounts() {
    let any = Term("MRI", .english, casePolicy: .any)
    #expect(TermMatcher(any).texts(in: "an mri", .english) == ["mri"])
    let exact = Term("March", .english, casePolicy: .exact)
    #expect(TermMatcher(exact).texts(in: "We march in March.", .english) == ["March"])
  }
}

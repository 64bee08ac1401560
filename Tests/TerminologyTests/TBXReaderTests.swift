import Bitext
import Testing

@testable import Terminology

@Suite("Reading TBX")
struct TBXReaderTests {
  /// A document with the given concepts; the first of them stands on line 5.
  private func document(_ body: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
      <tbxHeader><fileDesc><sourceDesc><p>Test</p></sourceDesc></fileDesc></tbxHeader>
      <text><body>
      \(body)
      </body></text>
      </tbx>
      """.utf8)
  }

  private let lung = """
    <conceptEntry id="lung"><langSec xml:lang="en"><termSec><term>lung</term></termSec></langSec>
    <langSec xml:lang="nl"><termSec><term>long</term></termSec></langSec></conceptEntry>
    """

  private func error(_ bytes: [UInt8]) -> InputError? {
    #expect(throws: InputError.self) { try Glossary(tbx: bytes, file: "my.tbx") }
  }

  @Test func readsAllThatATermHas() throws {
    let glossary = try Glossary(
      tbx: document(
        """
        <conceptEntry id="bruise">
          <descrip type="subjectField">complication</descrip>
          <langSec xml:lang="en-GB">
            <descripGrp><descrip type="definition">A blue
              spot.</descrip><admin type="source">own</admin></descripGrp>
            <termSec><term>bruise</term></termSec>
          </langSec>
          <langSec xml:lang="de"><termSec><term>blauer Fleck</term></termSec></langSec>
          <langSec xml:lang="nl">
            <descrip type="definition">Een blauwe plek.</descrip>
            <termSec>
              <term>blauwe plek</term>
              <termNote type="partOfSpeech">noun</termNote>
              <termNoteGrp>
                <termNote type="grammaticalGender">other</termNote>
                <note>Forms: blauwe plekken, blauw plekje</note>
              </termNoteGrp>
              <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
              <termNote type="termType">phrase</termNote>
              <termNote type="geographicalUsage">nl-BE</termNote>
              <note>Register: patient</note>
              <note>Exceptions: een,  twee drie</note>
              <note>Not for the eye.</note>
            </termSec>
          </langSec>
        </conceptEntry>
        """), file: "my.tbx")
    #expect(
      glossary.concepts == [
        Concept(
          id: "bruise", subjectField: "complication",
          definitions: [.english: "A blue spot.", .dutch: "Een blauwe plek."],
          terms: [
            Term("bruise", .english, partOfSpeech: nil, region: "en-GB"),
            Term(
              "blauwe plek", .dutch, status: .admitted, forms: ["blauwe plekken", "blauw plekje"],
              exceptions: ["een", "twee drie"], gender: .other, register: .patient, kind: .phrase,
              region: "nl-BE", notes: ["Not for the eye."]),
          ])
      ])
  }

  @Test func aSupersededTermIsDeprecated() throws {
    let status = "<termNote type=\"administrativeStatus\">supersededTerm-admn-sts</termNote>"
    let text = lung.replacing("<term>long</term>", with: "<term>long</term>" + status)
    let glossary = try Glossary(tbx: document(text), file: "my.tbx")
    #expect(glossary.concepts[0].terms.map(\.status) == [.preferred, .deprecated])
  }

  @Test func namesTheRootOfOtherXML() {
    let expected = InputError(.notTBX, file: "my.tbx", line: 1, column: 1, "xliff")
    #expect(error(Array("<xliff/>".utf8)) == expected)
    let withoutNamespace = InputError(.notTBX, file: "my.tbx", line: 1, column: 1, "tbx")
    #expect(error(Array("<tbx/>".utf8)) == withoutNamespace)
  }

  @Test func readsTheEditionOf2008() throws {
    let bytes = Array(
      """
      <?xml version="1.0"?>
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX-Basic" xml:lang="en"><text><body>
      <termEntry id="lung">
        <descripGrp><descrip type="subjectField">anatomy</descrip></descripGrp>
        <langSet xml:lang="en"><tig><term>lung</term>
          <termNote type="partOfSpeech">noun</termNote></tig></langSet>
        <langSet xml:lang="nl"><ntig><termGrp><term>long</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig></langSet>
      </termEntry>
      </body></text></martif>
      """.utf8)
    let glossary = try Glossary(tbx: bytes, file: "my.tbx")
    #expect(
      glossary.concepts == [
        Concept(
          id: "lung", subjectField: "anatomy",
          terms: [
            Term("lung", .english), Term("long", .dutch, status: .admitted, partOfSpeech: nil),
          ])
      ])
  }

  @Test func readsDataCategoriesAsElements() throws {
    let bytes = Array(
      """
      <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <text><body><conceptEntry id="lung">
        <min:subjectField>anatomy</min:subjectField>
        <langSec xml:lang="en"><basic:definition>An organ.</basic:definition>
          <termSec><term>lung</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
        <langSec xml:lang="nl"><termSec><term>long</term>
          <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
          <basic:grammaticalGender>feminine</basic:grammaticalGender></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """.utf8)
    let glossary = try Glossary(tbx: bytes, file: "my.tbx")
    #expect(
      glossary.concepts == [
        Concept(
          id: "lung", subjectField: "anatomy", definitions: [.english: "An organ."],
          terms: [
            Term("lung", .english),
            Term("long", .dutch, status: .admitted, partOfSpeech: nil, gender: .feminine),
          ])
      ])
  }

  @Test func tellsAnUnknownStyle() {
    let text = String(decoding: document(lung), as: UTF8.self)
      .replacing("style=\"dca\"", with: "style=\"own\"")
    let expected = InputError(.tbxStyle, file: "my.tbx", line: 2, column: 1, "own")
    #expect(error(Array(text.utf8)) == expected)
  }

  @Test func readsTheReviewAndTheCase() throws {
    let text = lung.replacing(
      "<conceptEntry id=\"lung\">", with: "<conceptEntry id=\"lung\"><note>Review: draft</note>"
    ).replacing("<term>long</term>", with: "<term>long</term><note>Case: exact</note>")
    let concept = try Glossary(tbx: document(text), file: "my.tbx").concepts[0]
    #expect(concept.review == .draft)
    #expect(concept.terms.map(\.casePolicy) == [nil, .exact])
  }

  @Test func neverGivesAnEmptyGlossary() {
    let expected = InputError(.glossaryWithoutPairs, file: "my.tbx", line: 2, column: 1)
    #expect(error(document("")) == expected)
    #expect(error(document(lung.replacing("\"nl\"", with: "\"de\""))) == expected)
  }

  @Test func tellsWhereAnIDIsRepeated() {
    let expected = InputError(.glossaryDuplicateID, file: "my.tbx", line: 7, column: 1, "lung", "5")
    #expect(error(document(lung + "\n" + lung)) == expected)
  }

  @Test func tellsWhereATermIsEmpty() {
    let expected = InputError(.tbxEmptyTerm, file: "my.tbx", line: 6, column: 33, "lung")
    #expect(
      error(document(lung.replacing("<term>long</term>", with: "<term> </term>"))) == expected)
  }

  @Test(arguments: [
    (
      "administrativeStatus", "best",
      "preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts"
    ),
    ("partOfSpeech", "substantive", "noun, properNoun, verb, adjective, adverb, other"),
    ("grammaticalGender", "common", "masculine, feminine, neuter, other"),
    ("termType", "symbol", "fullForm, acronym, abbreviation, shortForm, variant, phrase"),
  ])
  func tellsWhichValuesThereAre(type: String, value: String, permitted: String) {
    let note = "<termNote type=\"\(type)\">\(value)</termNote>"
    let text = lung.replacing("<term>long</term>", with: "<term>long</term>" + note)
    let expected = InputError(
      .tbxUnknownValue, file: "my.tbx", line: 6, column: 50, type, value, permitted)
    #expect(error(document(text)) == expected)
  }

  @Test func passesOnWhereXMLIsBroken() throws {
    let broken = try #require(error(Array("<tbx>".utf8)))
    #expect(broken.file == "my.tbx")
    #expect(broken.line == 1)
  }
}

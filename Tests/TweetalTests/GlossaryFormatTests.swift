import Bitext
import EmbeddedData
import Foundation
import TestSupport
import Terminology
import Testing
import Tweetal

/// What every glossary format must do.
@Suite("Glossary formats") struct GlossaryFormatTests {
  /// A concept with everything that one can have, and one with next to nothing.
  private let glossary = Glossary(concepts: [
    Concept(
      id: "bruise", subjectField: "complication", review: .reviewed,
      definitions: [.english: "A \"blue\" spot, small; or large.", .dutch: "Een blauwe plek."],
      mayBeLeftOut: true, notes: ["See also: hematoma."],
      terms: [
        Term("bruise", .english, forms: ["bruises", "bruising"]),
        Term("contusion", .english, status: .admitted, register: .professional),
        Term(
          "blauwe plek", .dutch, exceptions: ["blauwe plekjes-spel"], gender: .other,
          register: .patient, kind: .phrase, notes: ["Not for the eye.", "Also <b>this</b>."]),
        Term("hematoom", .dutch, status: .admitted, gender: .neuter, region: "nl-BE"),
        Term("kneuzing", .dutch, status: .deprecated, casePolicy: .exact),
      ]),
    Concept(
      id: "tennis-elbow",
      terms: [
        Term("tennis elbow", .english), Term("lateral epicondylitis", .english, status: .admitted),
        Term("tenniselleboog", .dutch), Term("tennisarm", .dutch, status: .admitted),
      ]),
    Concept(
      id: "march", terms: [Term("walk", .english, partOfSpeech: nil), Term("lopen", .dutch)]),
  ])

  @Test(arguments: GlossaryFormat.all) func carriesTheTerms(format: GlossaryFormat) throws {
    let bytes = format.write(glossary, title: "Test & title")
    let name = "g." + (format.fileExtensions.first ?? "")
    #expect(GlossaryFormat.of(file: name).name == format.name)
    let read = try format.read(bytes, file: name)
    #expect(read.concepts.map(\.id) == glossary.concepts.map(\.id))
    for (mine, other) in zip(glossary.concepts, read.concepts) {
      for language in [Language.english, .dutch] {
        #expect(
          other.usableTerms(in: language).map(\.text) == mine.usableTerms(in: language).map(\.text))
      }
    }
    if format.losses == .none { #expect(read.concepts == glossary.concepts) }
    #expect(format.write(read, title: "Test & title") == bytes)
  }

  @Test(arguments: GlossaryFormat.all) func neverGivesAnEmptyGlossary(format: GlossaryFormat) {
    for text in ["", "nothing", "<x/>", "id,en\n1,needle\n"] {
      #expect(throws: InputError.self) { try format.read(Array(text.utf8), file: "g") }
    }
  }

  @Test func tablesOfPairsAreRead() throws {
    let text =
      "Engels;Nederlands\r\nneedle;naald | prikker\r\n\"blood; thinner\";bloedverdunner\r\n"
    let glossary = try #require(GlossaryFormat.named("csv")).read(Array(text.utf8), file: "g.csv")
    #expect(
      glossary.concepts.map { $0.terms.map(\.text) } == [
        ["needle", "naald", "prikker"], ["blood; thinner", "bloedverdunner"],
      ])
    #expect(glossary.concepts[0].terms.map(\.status) == [.preferred, .preferred, .admitted])
  }

  @Test(arguments: [
    (
      "term,language\nneedle,en\n\"naald,nl\n",
      InputError(.tableQuoteNotClosed, file: "g.csv", line: 3, column: 1)
    ),
    (
      "term,language,status\nneedle,en,good\nnaald,nl,\n",
      InputError(
        .glossaryValue, file: "g.csv", line: 2, column: 11, "status", "good",
        "preferred, admitted, deprecated")
    ),
    (
      "en,nl\nred, itchy skin,rode huid\n",
      InputError(.glossaryFields, file: "g.csv", line: 2, column: 17, "3", "2")
    ),
    ("a,b\nc,d\n", InputError(.glossaryColumns, file: "g.csv", line: 1, column: 1, "a, b")),
    ("en,nl\nneedle,\n", InputError(.glossaryWithoutPairs, file: "g.csv", line: 1, column: 1)),
  ])
  func saysWhatIsWrongWithATable(text: String, expected: InputError) throws {
    let format = try #require(GlossaryFormat.named("csv"))
    let error = #expect(throws: InputError.self) {
      try format.read(Array(text.utf8), file: "g.csv")
    }
    #expect(error == expected)
  }

  // The file is what the writer makes of it, so that a change by a program can be read in a diff.
  @Test func theMedicalGlossaryIsWrittenAsItStands() throws {
    let bytes = try Checkout.bytes(of: "Glossary/medical.tbx")
    let written = Glossary.embedded.tbx(title: "")
    func body(_ bytes: [UInt8]) -> Substring {
      let text = String(decoding: bytes, as: UTF8.self)
      return text[(text.range(of: "<text>")?.lowerBound ?? text.endIndex)...]
    }
    #expect(body(bytes) == body(written))
  }

  /// An id that is no name in XML, with two English terms: its entries must not mix with those of another.
  @Test func conceptsWithOddIDsStayApart() throws {
    let odd = Glossary(
      concepts: ["tennis elbow", "golf elbow"].map { name in
        Concept(
          id: name,
          terms: [
            Term(name, .english), Term(name + " pain", .english, status: .admitted),
            Term("nl " + name, .dutch),
          ])
      })
    for format in GlossaryFormat.all {
      let read = try format.read(format.write(odd, title: "t"), file: "g")
      #expect(
        read.concepts.map { $0.usableTerms(in: .dutch).map(\.text) } == [
          ["nl tennis elbow"], ["nl golf elbow"],
        ], "\(format)")
    }
  }
}

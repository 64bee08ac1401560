import Bitext
import Terminology
import Testing

@Suite("Merging glossaries")
struct GlossaryMergeTests {
  private func concept(
    _ id: String, _ english: String, _ dutch: String, definition: String? = nil,
    deprecated: String? = nil
  ) -> Concept {
    var concept = Concept(id: id, terms: [Term(english, .english), Term(dutch, .dutch)])
    concept.definitions[.english] = definition
    if let deprecated { concept.terms.append(Term(deprecated, .dutch, status: .deprecated)) }
    return concept
  }

  private func merge(_ one: Concept, _ other: Concept) -> ([Concept], [MergeConflict.Kind]) {
    let merged = Glossary(concepts: [one]).merging(Glossary(concepts: [other]))
    return (merged.glossary.concepts, merged.conflicts.map(\.kind))
  }

  @Test func oneTermAndAnotherMeaningStayApart() {
    let (concepts, conflicts) = merge(
      concept("tear", "tear", "traan"), concept("rip", "tear", "scheur"))
    #expect(concepts.map(\.id) == ["tear", "rip"])
    #expect(conflicts == [.sameEnglish])
  }

  @Test func anIDAloneMakesNoOneOfTwo() {
    let (concepts, conflicts) = merge(concept("c1", "heart", "hart"), concept("c1", "knee", "knie"))
    #expect(concepts.map(\.id) == ["c1", "c1-2"])
    #expect(conflicts == [])
  }

  @Test func tellsWhatTheTwoDoNotAgreeOn() {
    let (concepts, conflicts) = merge(
      concept("stroke", "stroke", "beroerte", definition: "One.", deprecated: "attaque"),
      concept("cva", "stroke", "attaque", definition: "Two.")
    )
    #expect(concepts.count == 2)
    #expect(conflicts == [.sameEnglish])
    let (same, told) = merge(
      concept("stroke", "stroke", "beroerte", definition: "One.", deprecated: "attaque"),
      concept("stroke", "stroke", "attaque", definition: "Two."))
    #expect(same.count == 1)
    #expect(same[0].definitions[.english] == "One.")
    #expect(told == [.definition, .preferred, .status])
  }

  @Test func conceptsThatForbidEachOtherAreTold() {
    let glossary = Glossary(concepts: [
      concept("a", "strain", "rek", deprecated: "trek"),
      concept("b", "strain", "trek", deprecated: "rek"), concept("c", "sprain", "duw"),
    ])
    #expect(
      glossary.problems.filter { $0.kind == .forbiddenCircle }.map {
        [$0.kind.rawValue, $0.concept, $0.other ?? ""]
      }
        == [["forbidden-circle", "a", "b"]])
  }
}

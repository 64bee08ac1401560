import Bitext
import Foundation
import QualityAssurance
import Terminology
import TestSupport
import Testing

/// What every check promises, tested on the check's own examples.
@Suite struct CheckConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let check: Check
    let example: Example

    var testDescription: String { "\(check.name): \(example)" }

    var findings: [Finding] {
      QualityAssurance.findings(
        in: example.catalog, checks: [check],
        matcher: TermMatcher(glossary: Glossary(concepts: example.glossary)),
        parameters: example.parameters)
    }
  }

  static let accepted = Check.all.flatMap { check in
    check.accepts.map { Case(check: check, example: $0) }
  }

  static let rejected = Check.all.flatMap { check in
    check.rejects.map { Case(check: check, example: $0) }
  }

  @Test(arguments: accepted)
  func findsNothingInWhatItAccepts(example: Case) {
    #expect(example.findings == [])
  }

  @Test(arguments: rejected)
  func findsExactlyTheMarkedPlace(example: Case) throws {
    let findings = example.findings
    #expect(findings.map(\.check) == [example.check.name])
    let finding = try #require(findings.first)
    #expect(finding.sourceHighlight == example.example.englishMark)
    #expect(finding.targetHighlight == example.example.dutchMark)
    #expect(finding.message.key.hasPrefix("finding.\(example.check.name)"))
    #expect(finding.unit == example.example.unit.id)
  }

  @Test(arguments: Check.all)
  func hasExamplesOfBothKindsAndMarksWhatItRejects(check: Check) {
    #expect(!check.accepts.isEmpty)
    #expect(!check.rejects.isEmpty)
    for example in check.rejects {
      #expect(example.englishMark != nil || example.dutchMark != nil)
    }
    for example in check.accepts {
      #expect(example.englishMark == nil && example.dutchMark == nil)
    }
  }

  @Test func theListIsTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder + "/Sources/QualityAssurance/Checks")
    let expected = Check.all.map { check in
      check.name.split(separator: "-").map(\.capitalized).joined() + ".swift"
    }
    #expect(files.sorted() == expected.sorted())
    #expect(Set(Check.all.map(\.name)).count == Check.all.count)
  }
}

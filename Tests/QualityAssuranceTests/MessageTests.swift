import Bitext
import EmbeddedData
import Foundation
import QualityAssurance
import Terminology
import Testing

/// Every sentence that a check can say exists, and every sentence that exists is said by an example.
@Suite struct MessageTests {
  static let sentences: [String: String] = {
    let json = try? JSONSerialization.jsonObject(with: Data(EmbeddedFile.interface.bytes))
    let strings = (json as? [String: Any])?["strings"] as? [String: [String: Any]] ?? [:]
    return strings.compactMapValues { entry in
      let localizations = entry["localizations"] as? [String: [String: [String: String]]]
      return localizations?["en"]?["stringUnit"]?["value"]
    }
  }()

  @Test(arguments: Check.all)
  func hasASummaryAndAnExplanation(check: Check) {
    #expect(Self.sentences[check.summary.key] != nil)
    #expect(Self.sentences[check.explanation.key] != nil)
  }

  @Test(arguments: Check.all)
  func fillsEveryPlaceOfEverySentence(check: Check) {
    var said: Set<String> = []
    for example in check.rejects {
      let matcher = TermMatcher(glossary: Glossary(concepts: example.glossary))
      for finding in QualityAssurance.findings(
        in: example.catalog, checks: [check], matcher: matcher, parameters: example.parameters)
      {
        let message = finding.message
        said.insert(message.key)
        let sentence = Self.sentences[message.key] ?? ""
        #expect(!sentence.isEmpty, "\(message.key)")
        let places = (1...9).filter { sentence.contains("%\($0)$@") }.count
        #expect(places == message.arguments.count, "\(message.key)")
      }
    }
    let key = "finding.\(check.name)"
    let existing = Self.sentences.keys.filter { $0 == key || $0.hasPrefix(key + ".") }
    #expect(existing.sorted() == said.sorted())
  }

  @Test func noSentenceBelongsToACheckThatIsGone() {
    let names = Check.names.union([QualityAssurance.unusedSuppression, "pattern"])
    for key in Self.sentences.keys where key.hasPrefix("check.") || key.hasPrefix("finding.") {
      let name = key.split(separator: ".").dropFirst().first.map(String.init) ?? ""
      #expect(names.contains(name), "\(key)")
    }
  }
}

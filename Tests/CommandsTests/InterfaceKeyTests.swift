import Bitext
import Catalogs
import Extraction
import Foundation
import Merging
import QualityAssurance
import Reporting
import Terminology
import TestSupport
import Testing
import Tweetal

/// The program and the interface catalog belong together: no sentence is missing, none is left over.
@Suite("Keys of the interface")
struct InterfaceKeyTests {
  private struct File: Decodable {
    var strings: [String: Entry]
    struct Entry: Decodable {}
  }

  private let keys: Set<String>
  private let sources: String

  init() throws {
    let bytes = try Checkout.bytes(of: "Locales/Interface/Interface.xcstrings")
    keys = Set(try JSONDecoder().decode(File.self, from: Data(bytes)).strings.keys)
    let folder = Checkout.folder + "/Sources"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let endings = [".swift", ".js", ".mustache"]
    sources = try files.filter { file in endings.contains { file.hasSuffix($0) } }.sorted()
      .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
  }

  /// Keys that are put together from a list of the program.
  private var composed: Set<String> {
    var keys = Set<String>()
    keys.formUnion(sources.matches(of: /Code\("([a-z0-9-]+)"\)/).map { "error." + $0.1 })
    let rules = sources.matches(of: /Violation\.Rule\("([a-z0-9-]+)"\)/)
    keys.formUnion(rules.map { "violation." + $0.1 })
    keys.formUnion((PageExtractor.platforms + ["generic"]).map { "platform." + $0 })
    keys.formUnion(ArchiveReader.platforms.map { "archive." + $0 })
    keys.formUnion(CatalogFormat.all.map(\.summary.key) + ReportFormat.all.map(\.summary.key))
    keys.formUnion(Check.all.flatMap { [$0.summary.key, $0.explanation.key] })
    keys.formUnion(Check.all.flatMap(\.parameters).map(\.summary.key))
    keys.formUnion(GlossaryProblem.Kind.allCases.map { "glossary.problem." + $0.rawValue })
    keys.formUnion(Term.Register.allCases.map { "glossary.register." + $0.rawValue })
    keys.formUnion(Term.AdministrativeStatus.allCases.map { "glossary.status.\($0)" })
    keys.formUnion(Concept.ReviewState.allCases.map { "glossary.review." + $0.rawValue })
    keys.formUnion(MergeConflict.Kind.allCases.map { "glossary.conflict." + $0.rawValue })
    let lossy = GlossaryFormat.Losses.allCases.filter { $0 != .none }
    keys.formUnion(lossy.map { "glossary.losses." + $0.rawValue })
    keys.formUnion(CatalogPreset.all.map(\.summary.key))
    keys.formUnion(
      (CatalogLoss.keys + PassedOver.Kind.allCases.map(\.key))
        .flatMap { key in [".one", ".other"].map { key + $0 } })
    keys.formUnion(CatalogComparison.Aspect.allCases.map { "diff." + $0.rawValue })
    let states = TranslationUnit.State.allCases.map(\.rawValue) + ["none"]
    keys.formUnion(states.map { "stats.state." + $0 })
    keys.formUnion(Bitext.Status.allCases.map { "stats.status." + $0.rawValue })
    let outcomes = CatalogImport.Outcome.allCases.map(\.rawValue)
    keys.formUnion(
      (outcomes + ["stale", "untranslated.one", "untranslated.other", "nothing"]).map {
        "import.count." + $0
      })
    keys.formUnion(TranslationUnit.State.allCases.map { "import.state." + $0.rawValue })
    keys.formUnion(Finding.Severity.allCases.map { "report.severity." + $0.rawValue })
    keys.formUnion(pageKeys)
    keys.formUnion(MergeProblem.Kind.allCases.map { "merge.refused." + $0.rawValue })
    return keys
  }

  /// Keys that the script of the report's page puts together.
  private var pageKeys: [String] {
    let families = [
      "kind": """
      paragraph heading title list-item quote caption table-cell definition-term \
      definition-description preformatted image-text element-title page-title page-description
      """,
      "column": "post units words covered missing error warning note",
      "theme": "auto light dark", "state": "open done", "layer": "terms numbers negations",
      "count": "units missing error warning note findings places renderings",
    ]
    return families.flatMap { family, names in
      names.split(separator: " ").map { "page.\(family).\($0)" }
    } + ["page.same-source.about", "page.spellings.about"]
      + ["overview", "findings", "consistency"].map { "page." + $0 }
  }

  @Test func everySentenceThatIsAskedForIsThere() {
    let asked = sources.matches(of: /(?:[tT]ext|note)\(\s*"([a-z]+\.[a-z0-9.-]*[a-z0-9])"/)
      .map { String($0.1) }
    #expect(asked.count > 50)
    for key in composed.union(asked) {
      #expect(keys.contains(key) || keys.contains(key + ".one"), "\(key)")
    }
  }

  @Test func noSentenceIsLeftOver() {
    let composed = composed
    for key in keys where !composed.contains(key) {
      // `finding.*` has a conformance test of its own; plurals are asked for without their ending.
      let stem = key.replacing(/\.(one|other)$/, with: "")
      let isAsked =
        sources.contains("\"\(stem)\"") || sources.contains("{{\(stem)}}")
        || composed.contains(stem) || key.hasPrefix("finding.")
      #expect(isAsked, "\(key)")
    }
  }
}

import Bitext
import Catalogs
import Foundation
import TestSupport
import Testing

/// What gettext's programs make of our PO.
@Suite struct GettextTests {
  @Test(
    .enabled(if: ExternalProgram.msgcat.isInstalled, "msgcat absent"),
    arguments: InteroperabilitySample.all)
  func msgcatKeepsAllThatWeRead(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.po.write(sample.catalog)
    for options in [["--no-wrap"], ["--width=40"], ["--sort-output"], ["--to-code=UTF-8"]] {
      let rewritten = try ExternalProgram.converting(bytes, "a.po", to: "b.po") { input, output in
        let outcome = try ExternalProgram.msgcat.run(options + ["-o", output, input])
        #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
      }
      var before = try CatalogFormat.po.read(bytes, file: "a.po").units.map(Self.withoutPlaces)
      var after = try CatalogFormat.po.read(rewritten, file: "a.po").units.map(Self.withoutPlaces)
      if options == ["--sort-output"] {
        before.sort { $0.id < $1.id }
        after.sort { $0.id < $1.id }
      }
      #expect(after == before, "\(options)")
      if options == ["--no-wrap"] { #expect(rewritten == bytes) }
    }
  }

  /// The unit without its places in the file; notes in one order.
  private static func withoutPlaces(_ unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    unit.sourceRange = nil
    unit.targetRange = nil
    unit.notes.sort { ($0.category, $0.text) < ($1.category, $1.text) }
    return unit
  }

  /// A template is what has no translation yet.
  @Test(
    .enabled(if: ExternalProgram.msgcmp.isInstalled, "msgcmp absent"),
    arguments: InteroperabilitySample.all)
  func msgcmpFindsEveryTextOfTheTemplate(sample: InteroperabilitySample) throws {
    var template = sample.catalog
    for index in template.units.indices { template.units[index].target = nil }
    let files = [
      ("a.po", CatalogFormat.po.write(sample.catalog)),
      ("a.pot", CatalogFormat.po.write(template)),
    ]
    let outcome = try ExternalProgram.withFiles(files) { paths in
      try ExternalProgram.msgcmp.run(["--use-fuzzy", "--use-untranslated"] + paths)
    }
    #expect(outcome.status == 0, "\(outcome.output)")
    let strict = try ExternalProgram.withFiles(files) { try ExternalProgram.msgcmp.run($0) }
    let isDone = sample.catalog.units.allSatisfy { $0.target != nil && $0.state != .initial }
    #expect((strict.status == 0) == isDone, "\(strict.output)")
  }
}

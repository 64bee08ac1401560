import Bitext
import Catalogs
import Foundation
import TestSupport
import Testing

/// What translate-toolkit makes of our files, and we of its.
@Suite(.enabled(if: ExternalProgram.xliff2po.isInstalled, "translate-toolkit absent"))
struct TranslateToolkitTests {
  @Test(arguments: InteroperabilitySample.all)
  func xliff2poFindsEveryUnitOfXLIFF12(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.xliff12.write(sample.catalog)
    let po = try ExternalProgram.converting(bytes, "a.xlf", to: "a.po") { input, output in
      let outcome = try ExternalProgram.xliff2po.run(["--progress=none", input, output])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
    let units = try CatalogFormat.po.read(po, file: "a.po").units
    let expected = sample.catalog.xliff12Units
    #expect(units.map(\.source.text) == expected.map(\.source))
    #expect(units.map(\.target?.text) == expected.map(\.target))
    #expect(units.map { $0.state == .initial } == expected.map(\.isFuzzy))
    // Up to some version it writes ids where gettext has the places of texts, and none from then on.
    let ids = units.flatMap(\.notes).filter { $0.category == "location" }.map(\.text)
    #expect(ids.isEmpty || ids == expected.map(\.id))
  }

  @Test(arguments: InteroperabilitySample.all)
  func po2xliffMakesXLIFF12OfOurPO(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.po.write(sample.catalog)
    let xliff = try ExternalProgram.converting(bytes, "a.po", to: "a.xlf") { input, output in
      let outcome = try ExternalProgram.po2xliff.run(["--progress=none", input, output])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
    let expected = try CatalogFormat.po.read(bytes, file: "a.po").units
    let units = try CatalogFormat.xliff12.read(xliff, file: "a.xlf", languages: .any).units
      // The header of the PO file is a unit of its own there.
      .filter { !$0.source.text.hasPrefix("Project-Id-Version:") }
    #expect(units.count == expected.count)
    for (unit, expected) in zip(units, expected) where expected.source.codes.isEmpty {
      #expect(unit.source.text == expected.source.text)
      #expect(unit.target?.text == expected.target?.text)
    }
  }

  @Test(arguments: InteroperabilitySample.all)
  func pocountCountsWhatWeCount(sample: InteroperabilitySample) throws {
    let units = sample.catalog.units
    let done = units.filter { $0.target != nil && $0.state != .initial }
    let doubtful = units.filter { $0.target != nil && $0.state == .initial }
    let missing = units.filter { $0.target == nil }
    let po = try Self.counts(CatalogFormat.po.write(sample.catalog), "a.po")
    #expect(po.units == [done.count, doubtful.count, missing.count, units.count])
    // Where nothing is approved, all is doubtful.
    let xliff = try Self.counts(CatalogFormat.xliff12.write(sample.catalog), "a.xlf")
    let approved = units.count { $0.state == .final }
    #expect(xliff.units == [approved, units.count - approved, 0, units.count])
  }

  /// Its words are what stands between spaces; signs alone it counts otherwise than we do.
  @Test(arguments: InteroperabilitySample.posts)
  func pocountCountsOurWords(sample: InteroperabilitySample) throws {
    let words = sample.catalog.units.reduce(0) { count, unit in
      count + unit.source.text.split(separator: " ").count
    }
    #expect(try Self.counts(CatalogFormat.po.write(sample.catalog), "a.po").words == words)
    #expect(try Self.counts(CatalogFormat.xliff12.write(sample.catalog), "a.xlf").words == words)
  }

  /// The units that are translated, doubtful, untranslated, and all; the words of all sources.
  private static func counts(_ bytes: [UInt8], _ name: String) throws -> (units: [Int], words: Int)
  {
    let outcome = try ExternalProgram.withFiles([(name, bytes)]) { paths in
      try ExternalProgram.pocount.run(["--csv"] + paths)
    }
    let line = try #require(outcome.output.split(separator: "\n").dropFirst().first)
    let fields = line.split(separator: ",").dropFirst().map {
      Int($0.trimmingCharacters(in: .whitespaces)) ?? -1
    }
    try #require(fields.count >= 9, "\(outcome.output)")
    return ([fields[0], fields[3], fields[5], fields[7]], fields[8])
  }

  // MARK: Its storage classes

  @Test(arguments: InteroperabilitySample.all)
  func xliff12IsReadAsWritten(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.xliff12.write(sample.catalog)
    #expect(try ToolkitStore.xliff12.units(of: bytes) == sample.catalog.xliff12Units)
  }

  @Test(
    .enabled(if: ToolkitStore.xliff2.isThere, "translate.storage.xliff2 absent"),
    arguments: InteroperabilitySample.all)
  func xliff2IsReadAsWritten(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.xliff2.write(sample.catalog)
    #expect(try ToolkitStore.xliff2.units(of: bytes) == sample.catalog.foreignUnits)
  }

  @Test(arguments: InteroperabilitySample.all)
  func poIsReadAsWritten(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.po.write(sample.catalog)
    let units = try ToolkitStore.po.units(of: bytes)
    // Codes are placeholders in its texts.
    let expected = sample.catalog.foreignUnits
    #expect(units.map(\.id) == expected.map(\.id))
    #expect(units.map(\.isFuzzy) == expected.map(\.isFuzzy))
    for (unit, expected) in zip(units, expected) where !unit.source.contains("<1>") {
      #expect(unit.source == expected.source && unit.target == expected.target)
    }
  }

  @Test(
    .enabled(if: CatalogFormat.named("tmx") != nil, "TMX is not written yet"),
    arguments: InteroperabilitySample.all)
  func tmxIsReadAsWritten(sample: InteroperabilitySample) throws {
    let format = try #require(CatalogFormat.named("tmx"))
    let units = try ToolkitStore.tmx.units(of: format.write(sample.catalog))
    let expected = sample.catalog.units.filter { $0.target != nil && $0.source.codes.isEmpty }
    for unit in expected {
      #expect(units.contains { $0.source == unit.source.text && $0.target == unit.target?.text })
    }
  }

  // MARK: Translating there

  @Test(
    arguments: [
      (CatalogFormat.xliff12, ToolkitStore.xliff12), (.xliff2, .xliff2), (.po, .po),
    ].filter { $0.1.isThere }, InteroperabilitySample.all)
  func whatIsTranslatedThereComesBack(
    route: (format: CatalogFormat, store: ToolkitStore), sample: InteroperabilitySample
  ) throws {
    let bytes = route.format.write(sample.catalog)
    let saved = try route.store.translated(bytes, "Vertaald: ")
    let before = try route.format.read(bytes, file: "a").units
    let after = try route.format.read(saved, file: "a").units
    #expect(after.map(\.id) == before.map(\.id))
    for (before, after) in zip(before, after) {
      #expect(after.source == before.source)
      guard before.target != nil else {
        #expect(after.target?.text.hasPrefix("Vertaald: ") == true, "\(after)")
        continue
      }
      #expect(after.target == before.target && after.state == before.state)
    }
  }
}

import Bitext
import Catalogs
import Foundation
import TestSupport
import Testing

/// What Qt's lconvert makes of our files.
@Suite(.enabled(if: Qt.isInstalled, "lconvert absent"))
struct QtTests {
  /// It loses the text before a code, so that only texts without are compared.
  @Test(arguments: InteroperabilitySample.all)
  func makesPOOfOurXLIFF12(sample: InteroperabilitySample) throws {
    let bytes = CatalogFormat.xliff12.write(sample.catalog)
    let po = try ExternalProgram.converting(bytes, "a.xlf", to: "a.po") { input, output in
      let outcome = try ExternalProgram.lconvert.run(
        ["-if", "xlf", "-of", "po", "-i", input, "-o", output], environment: Qt.environment)
      #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
    }
    let units = try CatalogFormat.po.read(po, file: "a.po").units
    let expected = sample.catalog.xliff12Units
    #expect(units.count == expected.count)
    for (index, pair) in zip(units, expected).enumerated() {
      let (unit, expected) = pair
      #expect(unit.notes.contains { $0.text == "ts-id " + expected.id }, "\(unit.notes)")
      #expect((unit.state == .initial) == expected.isFuzzy)
      guard sample.catalog.units[index].source.codes.isEmpty else { continue }
      #expect(unit.source.text == expected.source && unit.target?.text == expected.target)
    }
  }
}

private enum Qt {
  static let environment = ["QT_QPA_PLATFORM": "offscreen"]

  /// The name may be there without the program: it is then a chooser that finds nothing.
  static let isInstalled =
    (try? ExternalProgram.lconvert.run(["-help"], environment: environment).status) == 0
}

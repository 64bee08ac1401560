import Bitext
import Catalogs
import Foundation
import Markup
import Testing

/// What editors of XLIFF 1.2 go by, as their documentation and sources have it: Poedit and memoQ by `state`, translate-toolkit
/// and Qt by `approved`, OmegaT by the presence of a target.
@Suite struct EditorRuleTests {
  @Test(arguments: InteroperabilitySample.all)
  func unitsSayWhatEditorsShow(sample: InteroperabilitySample) throws {
    let tree = try MarkupTree(xml: CatalogFormat.xliff12.write(sample.catalog), file: "a.xlf")
    let nodes = (0..<tree.count).filter { tree.name(of: $0) == "trans-unit" }
    #expect(nodes.count == sample.catalog.units.count)
    for (node, unit) in zip(nodes, sample.catalog.units) {
      let target = try #require(tree.elements(of: node).first { tree.name(of: $0) == "target" })
      let state = tree.attribute("state", of: target)
      // Poedit shows `resname` where there is one, and never the id.
      #expect(tree.attribute("resname", of: node) == unit.id)
      #expect(tree.attribute("id", of: node) == unit.id)
      // Poedit hides what is not to be translated.
      #expect(tree.attribute("translate", of: node) != "no")
      #expect((tree.attribute("approved", of: node) == "yes") == (unit.state == .final))
      // What begins with `needs-` is to be worked on; `needs-translation` beside a copy of the source counts as none.
      switch (unit.target, unit.state) {
      case (nil, _):
        #expect(state == "needs-translation")
        #expect(tree.text(of: target) == unit.source.text)
      case (_, .initial): #expect(state == "needs-review-translation")
      case (_, .translated): #expect(state == "translated")
      case (_, .reviewed): #expect(state == "signed-off")
      case (_, .final): #expect(state == "final")
      }
    }
  }

  /// The order in which the schema, and so every editor, wants the children of a unit.
  @Test(arguments: InteroperabilitySample.all)
  func childrenStandInOrder(sample: InteroperabilitySample) throws {
    let order = ["source", "seg-source", "target", "note", "alt-trans"]
    let tree = try MarkupTree(xml: CatalogFormat.xliff12.write(sample.catalog), file: "a.xlf")
    for node in 0..<tree.count where tree.name(of: node) == "trans-unit" {
      let names = tree.elements(of: node).map { tree.name(of: $0) }.filter(order.contains)
      #expect(names.first == "source" && names.count { $0 == "target" } == 1)
      #expect(
        Array(names.prefix(2))
          == Array(names.prefix(2)).sorted { first, second in
            (order.firstIndex(of: first) ?? 0) < (order.firstIndex(of: second) ?? 0)
          })
    }
  }
}

import Bitext
import Catalogs
import TestSupport
import Testing

/// What every reader makes of files that are not as they should be: all that is in them, or an error that says
/// where; a new format is here by its place in `CatalogFormat.all`.
@Suite(.timeLimit(.minutes(5)))
struct BadCatalogTests {
  /// Texts that Latin-1 holds, and nothing that a format gives a meaning.
  private let catalog = Catalog(
    original: "a.html",
    units: (1...5).map { number in
      TranslationUnit(
        id: "a-\(number)", source: InlineText("Needle and patiënt \(number)"),
        target: InlineText("Naald en patiënt \(number)"), state: .translated,
        notes: [TranslationUnit.Note(category: "kind", text: "paragraph")])
    })

  @Test(arguments: CatalogFormat.all.filter { $0.role != .writeOnly }, FileDamage.all)
  func readsAllOrSaysWhere(format: CatalogFormat, damage: FileDamage) throws {
    let bytes = format.write(catalog)
    let whole = transcript(of: try format.read(bytes, file: "a.file"))
    for damaged in damage.damaged(bytes, at: "Needle") {
      do throws(InputError) {
        let read = try format.read(damaged, file: "a.file")
        #expect(damage.outcome != .error, "\(read.units.map(\.source.text))")
        if damage.outcome == .errorOrPart {
          expectPart(read)
        } else {
          #expect(transcript(of: read) == whole)
        }
      } catch {
        #expect(damage.outcome != .everything, "\(error)")
        #expect(error.file == "a.file")
        #expect(error.line != nil && error.column != nil, "\(error)")
        #expect(!error.arguments.contains { $0.contains("root:") })
      }
    }
  }

  /// Units that were there, all but the last of them whole.
  private func expectPart(_ read: Catalog) {
    #expect(Set(read.units.map(\.id)).count == read.units.count)
    let ends = (1...5).map { " and patiënt \($0)" }
    for unit in read.units.dropLast() where unit.source != InlineText("") {
      #expect(ends.contains { unit.source.text.hasSuffix($0) }, "\(unit.source.text)")
    }
  }

  /// A text of far more codes than a page has comes back whole.
  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual })
  func takesATextOfManyCodes(format: CatalogFormat) throws {
    let count = 2000
    func text(_ first: InlineCode.Kind, _ second: InlineCode.Kind) -> InlineText {
      let codes = (0..<2 * count).map { index in
        InlineCode(
          number: index % count + 1, kind: index < count ? first : second, offset: 0,
          original: "<b n='\(index)'>")
      }
      return InlineText("a", codes: codes)
    }
    let units = [
      TranslationUnit(
        id: "a", source: text(.opening, .closing), target: text(.opening, .closing),
        state: .translated),
      TranslationUnit(
        id: "b", source: text(.standalone, .closing), target: text(.closing, .opening),
        state: .translated),
    ]
    let read = try format.read(
      format.write(Catalog(original: "a.html", units: units)), file: "a.file")
    #expect(read.units.map(\.source.codes.count) == [2 * count, 2 * count])
    #expect(read.units.map(\.target?.codes.count) == [2 * count, 2 * count])
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role != .writeOnly })
  func keepsTwoUnitsOfOneIDApart(format: CatalogFormat) throws {
    var twins = catalog
    twins.units[3].id = "a-2"
    let bytes = format.write(twins)
    do throws(InputError) {
      let read = try format.read(bytes, file: "a.file")
      #expect(Set(read.units.map(\.id)).count == 5)
      #expect(read.units.map(\.source.text) == twins.units.map(\.source.text))
    } catch {
      #expect(error.code == .catalogDuplicateID && error.arguments == ["a-2"])
      #expect((error.line ?? 0) > 1 && error.column != nil)
    }
  }
}

import Bitext
import TestSupport
import Testing

@testable import Catalogs

@Suite("Catalogs that come back")
struct ExchangeTests {
  private func unit(
    _ id: String, _ source: String, _ target: String? = nil,
    _ state: TranslationUnit.State = .translated
  ) -> TranslationUnit {
    TranslationUnit(
      id: id, status: target == nil ? .missingDutch : .ok, source: InlineText(source),
      target: target.map { InlineText($0) }, state: target == nil ? .initial : state)
  }

  private func catalog(_ units: TranslationUnit...) -> Catalog {
    Catalog(original: "post.html", units: units)
  }

  // MARK: Pairing

  @Test func unitsAreKnownByIDThenSourceThenLikeness() {
    let pairing = UnitPairing(
      [
        unit("a", "Ask your physiotherapist."), unit("b", "Muscle pain"),
        unit("c", "Gone for good"),
        unit("u4", "The needle goes into the muscle."),
      ],
      [
        unit("a", "Ask your physiotherapist."), unit("z", "Muscle pain"),
        unit("y", "The needle goes into the skin."), unit("n", "Brand new"),
      ], leastScore: 60)
    #expect(pairing.pairs.map(\.tie) == [.id, .source, .similar])
    #expect(pairing.pairs.map(\.old) == [0, 1, 3])
    #expect(pairing.pairs.map(\.new) == [0, 1, 2])
    #expect(pairing.pairs.map(\.score) == [100, 100, 84])
    #expect(pairing.onlyOld == [2] && pairing.onlyNew == [3])
  }

  /// Ids of formats that have none are numbers, which shift.
  @Test func anIDDoesNotWinFromTheSameSource() {
    let pairing = UnitPairing(
      [unit("u1", "Muscle pain"), unit("u2", "Tiredness"), unit("u3", "Stiffness")],
      [unit("u1", "Infection"), unit("u2", "Muscle pain"), unit("u3", "Tiredness")],
      leastScore: 60)
    #expect(pairing.pairs.map(\.old) == [0, 1])
    #expect(pairing.pairs.map(\.new) == [1, 2])
    #expect(pairing.onlyOld == [2] && pairing.onlyNew == [0])
  }

  /// No source is the same as none, in files of translations alone above all.
  @Test func unitsWithoutASourceAreKnownByTheirIDsAlone() {
    let pairing = UnitPairing(
      [unit("knee", "", "Knie"), unit("oldkey", "", "Heup"), unit("x", " ", "Weg")],
      [unit("title", ""), unit("knee", "", "Knie"), unit("y", "")], leastScore: 60)
    #expect(pairing.pairs.map(\.old) == [0] && pairing.pairs.map(\.new) == [1])
    #expect(pairing.onlyOld == [1, 2] && pairing.onlyNew == [0, 2])
    let imported = CatalogImport(
      catalog(unit("knee", "", "Knie"), unit("oldkey", "", "Heup")),
      into: catalog(unit("title", ""), unit("knee", "", "Knie"), unit("other", "")))
    #expect(imported.catalog.units.map { $0.target?.text } == [nil, "Knie", nil])
    #expect(imported.stale.map(\.id) == ["oldkey"])
  }

  /// Translations alone go by their ids, into a catalog with sources and out of one.
  @Test func translationsAloneAreKnownByTheirIDs() throws {
    let page = catalog(
      unit("a", "Knee"), unit("b", "Rub it", "Wrijf", .translated), unit("c", "Hip"))
    let alone = catalog(unit("c", "", "Heup"), unit("a", "", "Knie"), unit("d", "", "Weg"))
    let filled = CatalogImport(alone, into: page)
    #expect(filled.catalog.units.map { $0.target?.text } == ["Knie", "Wrijf", "Heup"])
    #expect(filled.catalog.units.map(\.state) == [.translated, .translated, .translated])
    #expect(filled.stale.map(\.id) == ["d"])
    let taken = CatalogImport(page, into: catalog(unit("b", ""), unit("e", "")))
    #expect(taken.catalog.units.map { $0.target?.text } == ["Wrijf", nil])
    #expect(taken.entries.map(\.outcome) == [.filled] && taken.stale.isEmpty)
  }

  @Test(arguments: 0..<20)
  func eachUnitStandsInOnePair(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["knee", "pain", "knee pain", "knee pain today", "Knee pain", ""]
    func units() -> [TranslationUnit] {
      (0..<Int.random(in: 0...9, using: &generator)).map { index in
        unit("\(index % 7)", words.randomElement(using: &generator) ?? "")
      }
    }
    let (old, new) = (units(), units())
    let pairing = UnitPairing(old, new, leastScore: 60)
    #expect((pairing.pairs.map(\.old) + pairing.onlyOld).sorted() == Array(old.indices))
    #expect((pairing.pairs.map(\.new) + pairing.onlyNew).sorted() == Array(new.indices))
  }

  // MARK: Comparison

  @Test func changesAreToldByWhatIsOther() {
    let old = catalog(
      unit("a", "Muscle pain", "Stijfheid"), unit("b", "Gone", "Weg"), unit("c", "Same", "Zelfde"),
      unit("d", "The needle goes into the muscle.", "De naald gaat in de spier."))
    let new = catalog(
      unit("a", "Muscle pain", "Spierpijn", .reviewed), unit("c", "Same", "Zelfde"),
      unit("e", "The needle goes into the skin.", "De naald gaat in de spier."),
      unit("f", "New"))
    let comparison = CatalogComparison(from: old, to: new)
    #expect(
      comparison.changes.map(\.aspects) == [[.target, .state], [.removed], [.source], [.added]])
    #expect(comparison.changes.map { $0.old?.id } == ["a", "b", "d", nil])
    #expect(comparison.changes.map { $0.new?.id } == ["a", nil, "e", "f"])
    #expect(comparison.unchanged == 1)
    #expect(comparison.count(of: .target) == 1 && comparison.count(of: .removed) == 1)
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual }, SampleCatalogs.all)
  func aCatalogIsTheSameInEveryFormat(format: CatalogFormat, sample: SampleCatalog) throws {
    let read = try format.read(format.write(sample.catalog), file: "a.xlf")
    let again = try format.read(format.write(read), file: "a.xlf")
    let comparison = CatalogComparison(from: read, to: again)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.unchanged == read.units.count)
  }

  // MARK: Import

  @Test func aTranslationFillsAUnitAndBringsItsState() {
    let imported = CatalogImport(
      catalog(unit("a", "Muscle pain", "Spierpijn", .reviewed)),
      into: catalog(unit("a", "Muscle pain"), unit("b", "Tiredness")))
    #expect(imported.entries.map(\.outcome) == [.filled])
    let units = imported.catalog.units
    #expect(units[0].target == "Spierpijn" && units[0].state == .reviewed && units[0].status == .ok)
    #expect(units[1] == unit("b", "Tiredness"))
  }

  @Test(
    arguments: [
      ("Stijfheid", .translated, "Stijfheid", .translated, .unchanged, .unchanged),
      ("Stijfheid", .translated, "Stijfheid", .final, .advanced, .advanced),
      ("Stijfheid", .final, "Stijfheid", .translated, .unchanged, .forced),
      ("Stijfheid", .translated, "Spierpijn", .reviewed, .replaced, .replaced),
      ("Stijfheid", .translated, "Spierpijn", .translated, .conflict, .forced),
      ("Stijfheid", .final, "Spierpijn", .initial, .conflict, .forced),
    ]
      as [(
        String, TranslationUnit.State, String, TranslationUnit.State, CatalogImport.Outcome,
        CatalogImport.Outcome
      )])
  func whatIsThereYieldsToWhatHasComeFurther(
    there: String, thereState: TranslationUnit.State, back: String,
    backState: TranslationUnit.State, outcome: CatalogImport.Outcome, forced: CatalogImport.Outcome
  ) {
    let before = catalog(unit("a", "Muscle pain", there, thereState))
    let after = catalog(unit("a", "Muscle pain", back, backState))
    let imported = CatalogImport(after, into: before)
    #expect(imported.entries.map(\.outcome) == [outcome])
    #expect(imported.catalog == (outcome.isChange ? after : before))
    #expect(imported.hasChanges == outcome.isChange)
    let force = CatalogImport(after, into: before, options: .init(isForced: true))
    #expect(force.entries.map(\.outcome) == [forced])
    #expect(force.catalog == (forced.isChange ? after : before))
  }

  @Test func aSourceThatIsAlikeMakesADraftAndNeverReplaces() {
    let back = catalog(
      unit("old", "The needle goes into the muscle.", "De naald gaat in de spier.", .final))
    let imported = CatalogImport(
      back, into: catalog(unit("new", "The needle goes into the muscles.")))
    #expect(imported.entries.map(\.outcome) == [.similar])
    #expect(imported.entries.map(\.score) == [97])
    #expect(imported.catalog.units[0].state == .initial)
    #expect(imported.catalog.units[0].target == "De naald gaat in de spier.")
    let strict = CatalogImport(
      back, into: catalog(unit("new", "The needle goes into the muscles.")),
      options: .init(leastScore: 98))
    #expect(strict.entries.isEmpty && strict.stale.map(\.id) == ["old"])
    let translated = catalog(unit("new", "The needle goes into the muscles.", "Iets", .initial))
    let kept = CatalogImport(back, into: translated, options: .init(isForced: true))
    #expect(kept.catalog == translated && kept.stale.map(\.id) == ["old"])
  }

  @Test func oneTranslationFillsEveryUnitWithItsSource() {
    let imported = CatalogImport(
      catalog(unit("x", "Home", "Start")),
      into: catalog(unit("a", "Home"), unit("b", "Away"), unit("c", "Home")))
    #expect(imported.catalog.units.map { $0.target?.text } == ["Start", nil, "Start"])
    #expect(imported.entries.map(\.unit.id) == ["a", "c"] && imported.stale.isEmpty)
  }

  @Test func notesOfTranslatorsComeWithTheirUnit() {
    func noted(_ unit: TranslationUnit, _ notes: (String, String)...) -> TranslationUnit {
      var unit = unit
      unit.notes = notes.map { TranslationUnit.Note(category: $0, text: $1) }
      return unit
    }
    let before = catalog(
      noted(unit("a", "Muscle pain", "Spierpijn"), ("kind", "paragraph"), ("", "Plain words")),
      unit("b", "Home"), unit("c", "Away"))
    let back = catalog(
      noted(
        unit("a", "Muscle pain", "Spierpijn"), ("kind", "heading"), ("developer", "Plain words"),
        ("translator", "Or myalgie?")),
      noted(unit("b", "Home"), ("", "A page or a house?"), ("", "A page or a house?")),
      noted(unit("c", "Another text", "Iets"), ("", "Of something else")))
    let imported = CatalogImport(back, into: before)
    #expect(imported.remarks.map(\.unit) == ["a", "b"])
    #expect(imported.remarks.map(\.note.text) == ["Or myalgie?", "A page or a house?"])
    #expect(imported.catalog.units[0].notes.map(\.category) == ["kind", "", "translator"])
    #expect(imported.hasChanges)
    #expect(!CatalogImport(back, into: imported.catalog).hasChanges)
    #expect(!CatalogImport(back, into: before, options: .init(takesNotes: false)).hasChanges)
  }

  @Test func whatCameBackUntranslatedIsNothing() {
    var english = unit("b", "See you", "See you")
    english.status = .untranslated
    let imported = CatalogImport(
      catalog(unit("a", "Muscle pain"), english),
      into: catalog(unit("a", "Muscle pain", "Spierpijn"), unit("b", "See you")))
    #expect(imported.untranslated == 2 && imported.entries.isEmpty && imported.stale.isEmpty)
  }

  /// A format that keeps no markup has placeholders in its place, and the codes are the same.
  @Test(arguments: ["po", "xliff", "xliff12", "tmx", "json"], ["csv", "tsv", "xcstrings"])
  func aCodeWithMarkupIsThatOfThePlaceholder(from: String, into: String) throws {
    func text(_ text: String, at place: Int, _ end: Int, _ number: Int) -> InlineText {
      let span = [(InlineCode.Kind.opening, place, "<b>"), (.closing, end, "</b>")]
      return InlineText(
        text,
        codes: span.map {
          InlineCode(number: number, kind: $0, offset: $1, original: $2, purpose: .formatting)
        })
    }
    func read(_ name: String, _ catalog: Catalog) throws -> (format: CatalogFormat, Catalog) {
      let format = try #require(CatalogFormat.named(name))
      return (format, try format.read(format.write(catalog), file: "a.\(name)"))
    }
    let (source, translated) = (
      text("Rub the knee.", at: 8, 12, 1), text("Wrijf over de knie.", at: 14, 18, 1)
    )
    let (_, back) = try read(
      from,
      catalog(TranslationUnit(id: "a", source: source, target: translated, state: .translated)))
    for number in [1, 3] {
      let page = text("Rub the knee.", at: 8, 12, number)
      let (format, table) = try read(
        into, catalog(TranslationUnit(id: "a", status: .missingDutch, source: page)))
      let imported = CatalogImport(back, into: table).catalog
      let written = format.write(imported).string
      #expect(
        written.contains("Wrijf over de <\(number)>knie</\(number)>."), "\(number): \(written)")
    }
  }

  /// A table keeps of `<b>` only that a code stood there.
  @Test func markupThatAFormatLostComesFromThePage() throws {
    let source = InlineText(
      "Muscle pain",
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
        InlineCode(number: 1, kind: .closing, offset: 6, original: "</b>", purpose: .formatting),
      ])
    let post = catalog(TranslationUnit(id: "a", status: .missingDutch, source: source))
    var back = try CatalogFormat.tsv.read(CatalogFormat.tsv.write(post), file: "a.tsv")
    back.units[0].target = Placeholders.decode(Array("<1>Spier</1>pijn".utf8))
    back.units[0].state = .translated
    let target = try #require(CatalogImport(back, into: post).catalog.units[0].target)
    #expect(target.codes.map(\.original) == ["<b>", "</b>"])
    #expect(target.codes.map(\.purpose) == [.formatting, .formatting])
    #expect(target.codes.map(\.offset) == [0, 5])
  }

  // MARK: Destinations

  @Test(
    arguments: [
      ("x/back.po", "post.html", ["a.html-1"], [0, 1, 3]),
      ("x/back.po", "folder/other.html", ["a.html-1"], [2]),
      ("x/post.xliff12.xlf", "", [], [0, 1, 3]), ("x/other.tsv", "other.tsv", [], [2]),
      ("x/back.po", "unknown.html", ["other-1", "other-2"], [2]),
      ("x/back.po", "unknown.html", ["other-1", "new-1", "new-2"], []), ("x/back.po", "", [], []),
    ])
  func aCatalogGoesWhereItCameFrom(
    file: String, original: String, ids: [String], places: [Int]
  ) {
    func candidate(_ file: String, _ original: String, _ ids: [String])
      -> CatalogDestinations.Candidate
    {
      .init(file: file, catalog: Catalog(original: original, units: ids.map { unit($0, $0) }))
    }
    let destinations = CatalogDestinations([
      candidate("posts/post.xlf", "post.html", ["a.html-1"]),
      candidate("posts/post.xliff12.xlf", "post.html", ["a.html-1"]),
      candidate("posts/other.po", "other.html", ["other-1", "other-2", "other-3"]),
      candidate("posts/post.tsv", "post.tsv", ["a.html-1"]),
    ])
    #expect(destinations.places(of: candidate(file, original, ids)) == places)
  }

  // MARK: Losses

  @Test func lossesAreWhatTheCatalogHasAndTheFormatHasNot() {
    #expect(
      CatalogFormat.tsv.losses(writing: SampleCatalogs.terms)
        == [.init(.header, count: 1), .init(.markup, count: 2), .init(.terms, count: 3)])
    var full = catalog(unit("a", "One", "Een"))
    full.units[0].notes = [.init(category: "location", text: "a.html:1:2"), .init(text: "x")]
    full.units[0].matches = [.init(target: "Eén"), .init(target: "1")]
    full.units[0].metadata = [.init(type: "context", value: "menu")]
    full.units[0].isTranslatable = false
    full.units[0].canResegment = false
    let losses = CatalogFormat.tsv.losses(writing: full)
    #expect(
      losses.map(\.kind)
        == [.header, .notes, .matches, .metadata, .translatability, .segmentDetails]
        .filter { !CatalogFormat.tsv.content.contains($0.content) })
    #expect(losses.first { $0.kind == .matches }?.count == 2)
    #expect(
      Set(CatalogLoss.Kind.allCases.map(\.content.rawValue)).count
        == CatalogLoss.Kind.allCases.count)
  }

  /// What no loss is named for comes back, and what comes back is no loss.
  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual }, SampleCatalogs.named)
  func aCatalogWithoutLossesComesBackWhole(format: CatalogFormat, sample: SampleCatalog) throws {
    let catalog = withPlacesAsNotes(sample.catalog)
    let read = try format.read(format.write(catalog), file: "a.xlf")
    let isWhole = transcript(of: read) == transcript(of: catalog)
    #expect(
      isWhole == format.losses(writing: catalog).isEmpty, "\(format.losses(writing: catalog))")
  }
}

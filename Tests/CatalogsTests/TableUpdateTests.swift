import Bitext
import Catalogs
import Testing

/// What putting a catalog into a table of somebody else leaves alone.
@Suite struct TableUpdateTests {
  private func update(
    _ text: String, as format: CatalogFormat = .csv, _ change: (inout [TranslationUnit]) -> Void
  ) throws -> String {
    let bytes = Array(text.utf8)
    var catalog = try format.read(bytes, file: "a.\(format.name)")
    change(&catalog.units)
    return try format.update(bytes, file: "a.\(format.name)", with: catalog).string
  }

  private func translate(
    _ target: InlineText, _ state: TranslationUnit.State = .translated
  ) -> (inout [TranslationUnit]) -> Void {
    { units in
      units[0].target = target
      units[0].state = state
      units[0].status = .ok
    }
  }

  @Test func changesOnlyTheFieldsThatDiffer() throws {
    #expect(
      try update("id;note;source;target\r\na;hello;Knee;\r\n", translate("Knie"))
        == "id;note;source;target\r\na;hello;Knee;Knie\r\n")
    #expect(
      try update(
        "\u{FEFF}Note,TARGET,source,State\n\n \"x\" ,\"Een\",\"One, \",\nb,,Two,\n\n",
        translate("Eén, \"hè\"", .reviewed))
        == "\u{FEFF}Note,TARGET,source,State\n\n \"x\" ,\"Eén, \"\"hè\"\"\",\"One, \",reviewed\nb,,Two,\n\n"
    )
    #expect(
      try update("source\ttarget\tx\nKnee\t\t \"y\r\n", as: .tsv, translate("Knie\tx"))
        == "source\ttarget\tx\nKnee\tKnie\\tx\t \"y\r\n")
  }

  /// Spreadsheets leave rows of separators alone behind.
  @Test func rowsOfNothingAreNoUnits() throws {
    for (format, text) in [
      (CatalogFormat.csv, "source,target,x\r\n,,\r\nKnee,,\r\n,,\r\n\"\", ,\r\n"),
      (.csv, "source;target\nKnee;\n;\n;\n"), (.tsv, "source\ttarget\n\t\nKnee\t\n\t\n"),
    ] {
      let units = try format.read(Array(text.utf8), file: "a").units
      #expect(units.map(\.source) == ["Knee"] && units.map(\.id) == ["u1"])
      let end = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ","
      #expect(
        try update(text, as: format, translate("Knie"))
          == text.replacing("Knee\(end)", with: "Knee\(end)Knie"))
      #expect(try update(text, as: format) { _ in } == text)
    }
  }

  @Test func quotesAsTheFileDoes() throws {
    #expect(
      try update("\"source\";\"target\"\r\"Knee\";\"\"\r", translate("Knie, links"))
        == "\"source\";\"target\"\r\"Knee\";\"Knie, links\"\r")
    #expect(
      try update("source;target\nKnee;\n", translate("Knie, links; rechts"))
        == "source;target\nKnee;\"Knie, links; rechts\"\n")
    #expect(
      try update("source;target\nKnee;\n", translate("Knie, links"))
        == "source;target\nKnee;Knie, links\n")
  }

  @Test func goesOnWithARowThatEndsEarly() throws {
    #expect(
      try update(
        "source,target,x,location,state,status\nKnee,,y", translate("Knie", .final))
        == "source,target,x,location,state,status\nKnee,Knie,y,,final")
  }

  @Test func keepsWhatStateAndStatusSayWhereTheyAreEmpty() throws {
    let file = "source,target,state,status\nKnee,,,missing_nl\nHip,Heup,,\n"
    #expect(
      try update(file, translate("Knie", .initial))
        == "source,target,state,status\nKnee,Knie,initial,\nHip,Heup,,\n")
  }

  @Test func addsAndRemovesRows() throws {
    let file = "\u{FEFF}id;x;target;source\r\n\r\na;1;Een;One\r\nb;2;Twee;Two"
    #expect(
      try update(file) { units in
        units.insert(TranslationUnit(id: "n", source: "New", target: "=Nieuw"), at: 0)
        units.append(TranslationUnit(id: "z", source: "a;b"))
      }
        == "\u{FEFF}id;x;target;source\r\nn;;'=Nieuw;New\r\n\r\na;1;Een;One\r\nb;2;Twee;Two\r\nz;;;\"a;b\""
    )
    #expect(
      try update(file) { $0.removeFirst() }
        == "\u{FEFF}id;x;target;source\r\n\r\nb;2;Twee;Two")
    #expect(
      try update(file) { $0.removeAll() } == "\u{FEFF}id;x;target;source\r\n")
  }
}

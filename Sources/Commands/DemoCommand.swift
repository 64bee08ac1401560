internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import EmbeddedData
internal import Reporting
internal import Tweetal

struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo", abstract: Session.text("command.demo.abstract"),
      discussion: Session.text("command.demo.discussion"))
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.demo-output"), valueName: Session.text("argument.value.folder")),
    completion: .directory)
  var output = "tweetal-demo"

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let page = EmbeddedFile.samplePost
    let name = PostName.name(of: page.path)
    // The page is written too, so that the places in the findings can be opened.
    let file = "\(output)/\(name).html"
    try OutputFiles.makeFolder(output)
    try OutputFiles.write(page.bytes, to: file)

    let pipeline = try Pipeline.standard()
    let post = try pipeline.post(from: page.bytes, file: file)
    guard let bitext = pipeline.bitexts(of: [post]).first else { return }
    let catalog = pipeline.catalog(of: bitext)
    show(bitext, catalog, pipeline.findings(in: catalog), file)
    try write(catalog, file)
  }

  private func show(_ bitext: Bitext, _ catalog: Catalog, _ findings: [Finding], _ file: String) {
    let interface = Session.current.interface
    Session.write(Session.text("demo.title", bitext.post.name) + "\n\n")
    Session.write(PairsTable(bitext).text(interface: interface, style: .current))
    Session.write("\n" + Session.text("demo.findings") + "\n\n")
    let report = Report(files: [Report.File(name: file, catalog: catalog, findings: findings)])
    Session.write(ReportFormat.text.render(report, interface: interface, style: .current))
  }

  private func write(_ catalog: Catalog, _ file: String) throws(InputError) {
    Session.write("\n" + Session.text("demo.written", output) + "\n  \(file)\n")
    for format in CatalogFormat.all {
      let path = "\(output)/\(format.fileName(for: file))"
      try CatalogFiles.write(catalog, as: format, to: path)
      Session.write("  \(path)\n")
    }
    Session.write("\n" + Session.text("demo.next") + "\n")
  }
}

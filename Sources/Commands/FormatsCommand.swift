internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Extraction
internal import Reporting
internal import Tweetal

struct FormatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "formats", abstract: Session.text("command.formats.abstract"))
  }

  @OptionGroup var global: GlobalOptions

  func run() throws {
    var text = Session.text("formats.posts") + "\n"
    for platform in PageExtractor.platforms + ["generic"] {
      text += row(platform, Session.text("platform." + platform))
    }
    text += "\n" + Session.text("formats.archives") + "\n"
    for platform in ArchiveReader.platforms {
      text += row(platform, Session.text("archive." + platform))
    }
    text += "\n" + Session.text("formats.catalogs") + "\n"
    for format in CatalogFormat.all {
      let endings = format.fileExtensions.map { "." + $0 }.joined(separator: " ")
      let summary = Session.text(format.summary)
      text += row(format.name, "\(format.title) (\(endings)). \(summary)")
    }
    text += "\n" + Session.text("formats.presets") + "\n"
    for preset in CatalogPreset.all {
      let summary = Session.text(preset.summary)
      text += row(preset.name, "\(preset.title): \(preset.formatTitle). \(summary)")
    }
    text += "\n" + Session.text("formats.glossaries") + "\n"
    for format in GlossaryFormat.all {
      let endings = format.fileExtensions.map { "." + $0 }.joined(separator: " ")
      text += row(format.name, "\(format.title) (\(endings)).")
    }
    text += "\n" + Session.text("formats.reports") + "\n"
    for format in ReportFormat.all {
      text += row(format.name, Session.text(format.summary))
    }
    Session.write(text)
  }

  private func row(_ name: String, _ summary: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 12 - name.count)) + summary + "\n"
  }
}

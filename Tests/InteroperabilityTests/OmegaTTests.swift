import Bitext
import Catalogs
import Foundation
import TestSupport
import Testing

/// OmegaT translates what is in our XLIFF 1.2, and what it writes is read.
@Suite(.serialized, .enabled(if: ExternalProgram.omegat.isInstalled, "omegat absent"))
struct OmegaTTests {
  @Test(arguments: InteroperabilitySample.all)
  func translatesEveryUnit(sample: InteroperabilitySample) throws {
    let before = try OmegaTProject.read(CatalogFormat.xliff12.write(sample.catalog))
    let memory = OmegaTMemory(
      before.map { unit in
        let source = OmegaTMemory.tagged(unit.target ?? unit.source)
        return (source, "NL " + source)
      })
    let after = try OmegaTProject(memory: memory.bytes).translated(sample.catalog)
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.notes) == before.map(\.notes))
    for (before, after) in zip(before, after) {
      #expect(after.source == before.source)
      let shown = before.target ?? before.source
      #expect(after.target?.text == "NL " + shown.text)
      #expect(after.target?.codes.map(\.original) == shown.codes.map(\.original))
      // It leaves the attributes of the target as they are, and so our state, unless that said that the target is a copy.
      #expect(after.state == (before.target == nil ? .translated : before.state))
      #expect(after.status != .missingDutch)
    }
  }

  @Test(arguments: InteroperabilitySample.all)
  func changesNothingWithoutAMemory(sample: InteroperabilitySample) throws {
    let before = try OmegaTProject.read(CatalogFormat.xliff12.write(sample.catalog))
    let after = try OmegaTProject(memory: OmegaTMemory([]).bytes).translated(sample.catalog)
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.source) == before.map(\.source))
    #expect(after.map(\.target) == before.map(\.target))
    #expect(after.map(\.state) == before.map(\.state))
    #expect(after.map(\.status) == before.map(\.status))
  }

  /// A memory that we have written translates what lacks a translation.
  @Test(.enabled(if: CatalogFormat.named("tmx") != nil, "TMX is not written yet"))
  func takesTranslationsFromOurTMX() throws {
    let format = try #require(CatalogFormat.named("tmx"))
    let sample = InteroperabilitySample.mixed.catalog
    var known = sample
    known.units = sample.units.filter { $0.source.codes.isEmpty }.map { unit in
      var unit = unit
      unit.target = InlineText("NL " + unit.source.text)
      unit.state = .final
      return unit
    }
    var open = sample
    for index in open.units.indices { open.units[index].target = nil }
    let after = try OmegaTProject(memory: format.write(known)).translated(open)
    for unit in after where unit.source.codes.isEmpty {
      #expect(unit.target?.text == "NL " + unit.source.text)
    }
  }
}

/// A project of OmegaT with one catalog and one memory.
private struct OmegaTProject {
  let memory: [UInt8]

  static func read(_ bytes: [UInt8]) throws -> [TranslationUnit] {
    try CatalogFormat.xliff12.read(bytes, file: "a.xlf").units
  }

  /// What is in the XLIFF 1.2 that OmegaT makes of a catalog.
  func translated(_ catalog: Catalog) throws -> [TranslationUnit] {
    let folder = FileManager.default.temporaryDirectory.path + "/omegat-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["source", "target", "tm/auto", "glossary", "dictionary", "omegat", "settings"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let files = [
      ("omegat.project", Array(Self.project.utf8)), ("tm/auto/memory.tmx", memory),
      ("source/a.xlf", CatalogFormat.xliff12.write(catalog)),
    ]
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let outcome = try ExternalProgram.omegat.run([
      folder, "--mode=console-translate", "--config-dir=\(folder)/settings",
      "--disable-project-locking", "--quiet",
    ])
    #expect(outcome.status == 0 && outcome.output.contains("Finished"), "\(outcome.output)")
    return try Self.read([UInt8](Data(contentsOf: URL(filePath: folder + "/target/a.xlf"))))
  }

  private static let project = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <omegat><project version="1.0">
      <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
      <tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
      <glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
      <source_lang>EN</source_lang><target_lang>NL</target_lang>
      <sentence_seg>false</sentence_seg>
      <support_default_translations>true</support_default_translations>
      <remove_tags>false</remove_tags>
    </project></omegat>
    """
}

/// A memory as OmegaT writes one for itself: TMX 1.1, its tags as text.
private struct OmegaTMemory {
  let bytes: [UInt8]

  init(_ pairs: [(source: String, target: String)]) {
    let units = pairs.map { pair in
      "<tu>\(Self.variant("EN", pair.source))\(Self.variant("NL", pair.target))</tu>"
    }
    bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.1"><header creationtool="OmegaT" creationtoolversion="3" segtype="paragraph"
      o-tmf="OmegaT TMX" adminlang="EN" srclang="EN" datatype="plaintext"/>
      <body>\(units.joined())</body></tmx>
      """.utf8)
  }

  private static func variant(_ language: String, _ text: String) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<tuv lang=\"\(language)\"><seg>\(escaped)</seg></tuv>"
  }

  /// A text with OmegaT's tags: numbered from 0 in their order, named by the element that we write.
  static func tagged(_ content: InlineText) -> String {
    var text: [UInt8] = []
    var written = 0
    var numbers: [Int: Int] = [:]
    let bytes = Array(content.text.utf8)
    for code in content.codes {
      text += bytes[written..<code.offset]
      written = code.offset
      let number = numbers[code.number] ?? numbers.count
      numbers[code.number] = number
      switch code.kind {
      case .opening: text += Array("<g\(number)>".utf8)
      case .closing: text += Array("</g\(number)>".utf8)
      case .standalone: text += Array("<x\(number)/>".utf8)
      }
    }
    return String(decoding: text + bytes[written...], as: UTF8.self)
  }
}

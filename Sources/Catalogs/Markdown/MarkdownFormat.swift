internal import Bitext

extension CatalogFormat {
  /// A table in GitHub Flavored Markdown (section 4.10), for people to read.
  ///
  /// Codes are placeholders, as in TSV; what Markdown would take for markup is escaped. A text that has no translation and
  /// is for translators has its status beside the state. It is not read.
  public static let markdown = CatalogFormat(
    name: "markdown", title: "Markdown", fileExtensions: ["md", "markdown"],
    content: [.header], lacking: [.places], role: .writeOnly, recognizes: { _ in false },
    write: { catalog, _ in MarkdownTable.text(of: catalog) }, read: nil)
}

/// Lays units out as rows.
private enum MarkdownTable {
  static func text(of catalog: Catalog) -> [UInt8] {
    let languages = [catalog.sourceLanguage.tag, catalog.targetLanguage.tag]
    var bytes = Array("# ".utf8) + escaped(Array(catalog.original.utf8)) + [0x0A, 0x0A]
    bytes += row((["id"] + languages + ["state"]).map { Array($0.utf8) })
    bytes += "|---|---|---|---|\n".utf8
    for unit in catalog.units {
      bytes += row(cells(of: unit.prepared(keepingSegments: false, repeated: .numberedAsSource)))
    }
    return bytes
  }

  private static func cells(of unit: TranslationUnit) -> [[UInt8]] {
    let status = unit.status == .ok ? "" : " (\(unit.status.rawValue))"
    return [
      escaped(Array(unit.id.utf8)), escaped(Placeholders.encode(unit.source)),
      escaped(unit.target.map(Placeholders.encode) ?? []),
      escaped(Array((unit.state.rawValue + status).utf8)),
    ]
  }

  private static func row(_ cells: [[UInt8]]) -> [UInt8] {
    Array("| ".utf8) + cells.joined(separator: " | ".utf8) + Array(" |\n".utf8)
  }

  /// A text in which nothing is markup, on one line: line breaks are `<br>`.
  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x0D: if index + 1 == text.count || text[index + 1] != 0x0A { bytes += "<br>".utf8 }
      case 0x0A: bytes += "<br>".utf8
      case 0x09: bytes.append(0x20)
      default:
        if #"\`*_[]<>|~&#"#.utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
    return bytes
  }
}

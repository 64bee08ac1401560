import Bitext
import Catalogs
import Foundation
import Tweetal

/// Makes a large catalog of real pages, or reads one and writes it again: what `catalog-speed.py` measures.
@main
struct CatalogSpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "make" where arguments.count > 4:
      try make(
        arguments[1], arguments[2], megabytes: Int(arguments[3]) ?? 20, pages: arguments[4...])
    case "round-trip" where arguments.count == 4:
      let format = try format(named: arguments[1])
      let catalog = try format.read(bytes(of: arguments[2]), file: arguments[2])
      try Data(format.write(catalog)).write(to: URL(filePath: arguments[3]))
    case "read" where arguments.count == 3:
      let catalog = try format(named: arguments[1]).read(
        bytes(of: arguments[2]), file: arguments[2])
      print(catalog.units.count)
    default:
      print(
        "usage: CatalogSpeed make FORMAT FILE MEGABYTES PAGE… | round-trip FORMAT IN OUT | read FORMAT IN"
      )
      exit(2)
    }
  }

  private static func format(named name: String) throws -> CatalogFormat {
    guard let format = CatalogFormat.named(name) else { throw CocoaError(.featureUnsupported) }
    return format
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// Writes the units of pages, over and over with ids of their own, until the file is as large as wanted.
  private static func make(
    _ name: String, _ path: String, megabytes: Int, pages: some Sequence<String>
  ) throws {
    let format = try format(named: name)
    let pipeline = try Pipeline.embedded()
    let posts = try pages.map { try pipeline.post(from: bytes(of: $0), file: $0) }
    let units = pipeline.bitexts(of: posts).flatMap { pipeline.catalog(of: $0).units }
    let once = format.write(Catalog(original: "pages.html", units: units)).count
    var catalog = Catalog(original: "pages.html", units: [])
    for round in 0..<max(1, megabytes * 1_000_000 / once) {
      catalog.units += units.enumerated().map { index, unit in
        var unit = unit
        unit.id = "u\(round)-\(index)"
        return unit
      }
    }
    try Data(format.write(catalog)).write(to: URL(filePath: path))
  }
}

import Bitext
import CatalogFiles
import Catalogs
import Tweetal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes a large catalog of real pages, for `catalog-speed.py`.
@main
struct CatalogMaker {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 3 else {
      print("usage: CatalogMaker FORMAT FILE MEGABYTES PAGE…")
      exit(2)
    }
    try make(arguments[0], arguments[1], megabytes: Int(arguments[2]) ?? 20, pages: arguments[3...])
  }

  /// Writes the units of pages, over and over with ids of their own, until the file is as large as wanted.
  private static func make(
    _ name: String, _ path: String, megabytes: Int, pages: some Sequence<String>
  ) throws {
    guard let format = CatalogFormat.named(name) else { throw File.Failure(name: name) }
    let pipeline = try Pipeline.embedded()
    let posts = try pages.map { try pipeline.post(from: File(reading: $0).rest(), file: $0) }
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
    try File(writing: path).write(format.write(catalog))
  }
}

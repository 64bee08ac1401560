import Bitext
import Catalogs
import Tweetal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes a large catalog of real pages, or reads one and writes it again, as a whole or piece by piece: what
/// `catalog-speed.py` measures.
///
/// Foundation is left out: to start it takes as long as to read some megabytes.
@main
struct CatalogSpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "make" where arguments.count > 4:
      try make(
        arguments[1], arguments[2], megabytes: Int(arguments[3]) ?? 20, pages: arguments[4...])
    case "read" where arguments.count == 3:
      let input = try File(reading: arguments[2])
      print(try format(named: arguments[1]).read(input.rest(), file: arguments[2]).units.count)
    case "round-trip" where arguments.count == 4:
      let format = try format(named: arguments[1])
      let catalog = try format.read(File(reading: arguments[2]).rest(), file: arguments[2])
      try File(writing: arguments[3]).write(format.write(catalog))
    case "read-pieces" where arguments.count == 3:
      var count = 0
      try readPieces(arguments[1], arguments[2]) { count += $0.units.count }
      print(count)
    case "round-trip-pieces" where arguments.count == 4:
      var writer = CatalogWriter(try format(named: arguments[1]))
      let output = try File(writing: arguments[3])
      try readPieces(arguments[1], arguments[2]) { output.write(writer.write($0)) }
      output.write(writer.finish())
    default:
      print(
        "usage: CatalogSpeed make FORMAT FILE MEGABYTES PAGE…"
          + " | read[-pieces] FORMAT IN | round-trip[-pieces] FORMAT IN OUT")
      exit(2)
    }
  }

  private static func readPieces(
    _ name: String, _ path: String, _ use: (Catalog) -> Void
  ) throws {
    var stream = CatalogStream(format: try format(named: name), file: path)
    let input = try File(reading: path)
    while let block = input.block(of: 1 << 17) { try stream.append(block[...]).forEach(use) }
    if let last = try stream.finish() { use(last) }
  }

  private static func format(named name: String) throws -> CatalogFormat {
    guard let format = CatalogFormat.named(name) else { throw File.Failure(name: name) }
    return format
  }

  /// Writes the units of pages, over and over with ids of their own, until the file is as large as wanted.
  private static func make(
    _ name: String, _ path: String, megabytes: Int, pages: some Sequence<String>
  ) throws {
    let format = try format(named: name)
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

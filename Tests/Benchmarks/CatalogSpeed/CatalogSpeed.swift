import Bitext
import CatalogFiles
import Catalogs

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a catalog and writes it again, as a whole or piece by piece: what `catalog-speed.py` measures.
///
/// All that it does not need is left out: to start Foundation takes as long as to read some megabytes, and the data of the
/// other stages takes as much memory as a piece.
@main
struct CatalogSpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
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
        "usage: CatalogSpeed read[-pieces] FORMAT IN | round-trip[-pieces] FORMAT IN OUT")
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
}

import Bitext
import CatalogFiles
import Catalogs
import Tweetal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs all checks over catalogs, again and again: what `check-speed.py` measures.
@main
struct CheckSpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 1, let rounds = Int(arguments[0]), rounds > 0 else {
      print("usage: CheckSpeed ROUNDS CATALOG.tsv…")
      exit(2)
    }
    let pipeline = try Pipeline.embedded()
    let catalogs = try arguments.dropFirst().map { path in
      try CatalogFormat.tsv.read(File(reading: path).rest(), file: path)
    }
    // Words are met for the first time once, however many texts follow.
    for catalog in catalogs { _ = pipeline.findings(in: catalog) }
    let seconds = (0..<rounds).map { _ in measured { run(pipeline, catalogs) } }
    let units = catalogs.flatMap(\.units)
    let words = units.reduce(0) { sum, unit in
      sum + unit.source.text.split(separator: " ").count
    }
    print(units.count, words, seconds.min() ?? 0, separator: "\t")
  }

  private static func run(_ pipeline: Pipeline, _ catalogs: [Catalog]) {
    for catalog in catalogs { _ = pipeline.findings(in: catalog) }
  }

  /// The seconds of the processor that work takes.
  private static func measured(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

import Benchmark
import Bitext
import Catalogs

/// Units to a catalog file and back.
func catalogs() {
  let rate = Rate("units/s")
  for format in CatalogFormat.all {
    Benchmark("Catalogs, \(format.name)", configuration: .init(metrics: rate.metrics)) {
      benchmark in
      let catalogs = Corpus.shared.catalogs
      benchmark.measure(rate, count: catalogs.reduce(0) { $0 + $1.units.count }) {
        for catalog in catalogs {
          let file = catalog.original + "." + format.fileExtensions[0]
          blackHole(try? format.read(format.write(catalog), file: file))
        }
      }
    }
  }
}

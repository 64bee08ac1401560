import Benchmark
import Bitext
import QualityAssurance
import Tweetal

/// Units to findings: every check together, and each alone.
func checks() {
  let rate = Rate("units/s")
  let everything = [("Checks, all", Check.all)] + Check.all.map { ("Checks, \($0.name)", [$0]) }
  for (name, checks) in everything {
    Benchmark(name, configuration: .init(metrics: rate.metrics)) { benchmark in
      guard let pipeline = Corpus.pipeline else { return }
      let catalogs = Corpus.shared.catalogs
      benchmark.measure(rate, count: catalogs.reduce(0) { $0 + $1.units.count }) {
        for catalog in catalogs { blackHole(pipeline.findings(in: catalog, checks: checks)) }
      }
    }
  }
}

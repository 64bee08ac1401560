import Benchmark

/// One benchmark per stage, in the order of the pipeline.
let benchmarks: @Sendable () -> Void = {
  // A class property that is written once, before anything runs.
  unsafe Benchmark.defaultConfiguration = Benchmark.Configuration(
    warmupIterations: 2, maxDuration: .seconds(3))
  extraction()
  languageIdentification()
  segmentation()
  alignment()
  terminology()
  checks()
  catalogs()
}

import Benchmark

/// One benchmark per stage, in the order of the pipeline.
let benchmarks: @Sendable () -> Void = {
  unsafe Benchmark.defaultConfiguration = Benchmark.Configuration(
    warmupIterations: 2, maxDuration: .seconds(3))
  extraction()
  segmentation()
}

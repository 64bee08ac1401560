import Benchmark

/// What a stage does per second, as a metric of its benchmark.
struct Rate {
  /// The metric, named after what is counted.
  let metric: BenchmarkMetric

  /// A rate of things per second.
  init(_ things: String) {
    metric = .custom(things, polarity: .prefersLarger, useScalingFactor: false)
  }

  /// What a benchmark of this rate measures.
  var metrics: [BenchmarkMetric] { [.wallClock, .throughput, metric] }
}

extension Benchmark {
  /// Runs work once, measures it, and records how many things it did per second.
  ///
  /// - Returns: the things per second.
  @discardableResult
  func measure(_ rate: Rate, count: Int, _ work: () throws -> Void) rethrows -> Double {
    startMeasurement()
    let seconds = try ContinuousClock().measure(work) / .seconds(1)
    stopMeasurement()
    let perSecond = Double(count) / seconds
    measurement(rate.metric, Int(perSecond.rounded()))
    return perSecond
  }
}

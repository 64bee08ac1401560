/// How the lengths of two texts that translate each other go together, against how likely the
/// target's length is by itself.
///
/// The logarithm of the ratio of the lengths is normal (as in W. A. Gale and K. W. Church, "A
/// program for aligning sentences in bilingual corpora", 1993, but on a log scale), with a spread
/// that falls with the length; the length by itself is log-normal.
struct LengthModel: Sendable {
  /// The median of log(target/source).
  private(set) var offset = 0.05
  /// The variance of log(target/source) for long texts.
  private(set) var variance = 0.02
  /// What is added to the variance, over the length of the source in characters.
  private(set) var shortVariance = 2.0
  /// The mean of log(target).
  private(set) var mean: Double
  /// The standard deviation of log(target), at least 0.3.
  private(set) var deviation: Double

  /// No pair of lengths counts more against a bead than this.
  private static let floor = -12.0
  /// The number of pairs from which the model is fitted to them.
  private static let fewestPairs = 30

  /// Fits the model to 1–1 beads (lengths in characters) and to the lengths of all target segments.
  ///
  /// - Complexity: O(n log n) in the pairs.
  init(pairs: [(source: Int32, target: Int32)], targetLengths: [Int32]) {
    let logs = targetLengths.map { Elementary.log(Double($0)) }
    let count = Double(max(1, logs.count))
    let average = logs.reduce(0, +) / count
    mean = average
    let spread = logs.reduce(0) { $0 + ($1 - average) * ($1 - average) } / count
    deviation = max(0.3, spread.squareRoot())
    if pairs.count >= LengthModel.fewestPairs { fit(pairs) }
  }

  /// Least squares of the squared deviation on 1/length, the largest 2 % cut off.
  private mutating func fit(_ pairs: [(source: Int32, target: Int32)]) {
    let ratios = pairs.map { Elementary.log(Double($0.target) / Double($0.source)) }
    let middle = ratios.sorted()[ratios.count / 2]
    let squares = ratios.map { ($0 - middle) * ($0 - middle) }
    let cap = squares.sorted()[min(squares.count - 1, squares.count * 98 / 100)]
    var (sumX, sumY, sumXX, sumXY) = (0.0, 0.0, 0.0, 0.0)
    for (pair, square) in zip(pairs, squares) {
      let x = 1 / Double(pair.source)
      let y = min(square, cap)
      sumX += x
      sumY += y
      sumXX += x * x
      sumXY += x * y
    }
    let count = Double(pairs.count)
    let determinant = count * sumXX - sumX * sumX
    offset = middle
    guard determinant > 1e-12 else { return }
    let slope = (count * sumXY - sumX * sumY) / determinant
    variance = max(0.004, (sumY - slope * sumX) / count)
    shortVariance = max(0.1, slope)
  }

  /// What the score needs of a source length.
  struct Source {
    var log: Double
    var precision: Double
    var logDeviation: Double
  }

  /// What the score needs of a target length.
  struct Target {
    var log: Double
    var marginal: Double
  }

  /// Prepares a source length, in characters.
  func source(_ length: Int32) -> Source {
    let variance = variance + shortVariance / Double(length)
    return Source(
      log: Elementary.log(Double(length)) + offset, precision: 0.5 / variance,
      logDeviation: 0.5 * Elementary.log(variance))
  }

  /// Prepares a target length, in characters.
  func target(_ length: Int32) -> Target {
    let log = Elementary.log(Double(length))
    let z = (log - mean) / deviation
    return Target(log: log, marginal: -0.5 * z * z - Elementary.log(deviation))
  }

  /// log P(target length | source length) − log P(target length).
  @inline(__always)
  static func score(_ source: Source, _ target: Target) -> Double {
    let difference = target.log - source.log
    let together = -difference * difference * source.precision - source.logDeviation
    return max(together - target.marginal, floor)
  }
}

/// How the lengths of two texts that translate each other go together, against how likely the
/// target's length is by itself.
///
/// The logarithm of the ratio of the lengths is normal (W. A. Gale and K. W. Church, "A program for
/// aligning sentences in bilingual corpora", 1993, take the difference), with a variance that falls
/// with the length; the length by itself is log-normal.
struct LengthModel: Sendable {
  /// The median of log(target/source).
  private(set) var offset = 0.05
  /// The variance of log(target/source) for long texts.
  private(set) var variance = 0.02
  /// What is added to the variance, over the length in characters.
  private(set) var shortVariance = 2.0
  /// The mean of log(target).
  private(set) var mean: Double
  /// The standard deviation of log(target), at least 0.3.
  private(set) var deviation: Double

  /// The least score, the logarithm of 0.5 %: translators shorten and explain.
  ///
  /// Tuned on the development sets, where 0.1 to 3 % do nearly as well.
  private static let floor = -5.3
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

  /// Everything that the model was fitted to.
  var numbers: [Double] { [offset, variance, shortVariance, mean, deviation] }

  /// The model with these ``numbers``; `nil` for another number of them.
  init?(numbers: [Double]) {
    guard numbers.count == 5, numbers[1] > 0, numbers[2] > 0, numbers[4] > 0 else { return nil }
    (offset, variance, shortVariance) = (numbers[0], numbers[1], numbers[2])
    (mean, deviation) = (numbers[3], numbers[4])
  }

  /// Least squares of the squared deviation on 1/length, the largest 2 % cut off.
  private mutating func fit(_ pairs: [(source: Int32, target: Int32)]) {
    let ratios = pairs.map { Elementary.log(Double($0.target) / Double($0.source)) }
    offset = ratios.sorted()[ratios.count / 2]
    let squares = ratios.map { ($0 - offset) * ($0 - offset) }
    let cap = squares.sorted()[squares.count * 98 / 100]
    var (sumX, sumY, sumXX, sumXY) = (0.0, 0.0, 0.0, 0.0)
    for (pair, square) in zip(pairs, squares) {
      let x = 0.5 / Double(pair.source) + 0.5 / Double(pair.target)
      let y = min(square, cap)
      sumX += x
      sumY += y
      sumXX += x * x
      sumXY += x * y
    }
    let count = Double(pairs.count)
    let determinant = count * sumXX - sumX * sumX
    guard determinant > 1e-12 else { return }
    let slope = (count * sumXY - sumX * sumY) / determinant
    variance = max(0.004, (sumY - slope * sumX) / count)
    shortVariance = max(0.1, slope)
  }

  /// What the score needs of one side's length.
  struct Side {
    /// The logarithm of the length that the other side should have.
    var log: Double
    /// The fourth root of the precision, 1/2σ², at this length.
    var fourthRoot: Double
    /// What does not depend on the other side.
    var constant: Double
  }

  /// Prepares a source length, in characters.
  func source(_ length: Int32) -> Side {
    let log = Elementary.log(Double(length))
    return side(length, log: log + offset, constant: 0)
  }

  /// Prepares a target length, in characters.
  func target(_ length: Int32) -> Side {
    let log = Elementary.log(Double(length))
    let z = (log - mean) / deviation
    return side(length, log: log, constant: 0.5 * z * z + Elementary.log(deviation))
  }

  private func side(_ length: Int32, log: Double, constant: Double) -> Side {
    let variance = variance + shortVariance / Double(length)
    return Side(
      log: log, fourthRoot: (0.5 / variance).squareRoot().squareRoot(),
      constant: constant - 0.25 * Elementary.log(variance))
  }

  /// log P(target length | source length) − log P(target length).
  ///
  /// The variance is the geometric mean of those at the two lengths.
  @inline(__always)
  static func score(_ source: Side, _ target: Side) -> Double {
    let deviation = (target.log - source.log) * source.fourthRoot * target.fourthRoot
    return max(source.constant + target.constant - deviation * deviation, floor)
  }
}

/// How much of what was found is right, and how much of what there was to find was found.
struct Agreement: Equatable {
  /// What was found and is right.
  var hits = 0
  /// What was found.
  var found = 0
  /// What there was to find.
  var gold = 0

  /// The share of what was found that is right.
  var precision: Double { share(of: found) }

  /// The share of what there was to find that was found.
  var recall: Double { share(of: gold) }

  /// The harmonic mean of precision and recall.
  var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  /// Finding nothing where there is nothing is right.
  private func share(of total: Int) -> Double {
    if total > 0 { return Double(hits) / Double(total) }
    return found == gold ? 1 : 0
  }

  /// Adds the counts of both.
  static func += (left: inout Agreement, right: Agreement) {
    left.hits += right.hits
    left.found += right.found
    left.gold += right.gold
  }
}

extension Agreement: CustomStringConvertible {
  var description: String { "P \(figure(precision)) R \(figure(recall)) F1 \(figure(f1))" }
}

/// A figure from 0 to 1 with four decimals.
func figure(_ value: Double) -> String {
  let digits = String(Int((value * 10_000).rounded()))
  let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  return "\(padded.dropLast(4)).\(padded.suffix(4))"
}

internal import Bitext
internal import FoundationEssentials
internal import LanguageIdentification

/// How often a model is right on labelled texts (columns language, bucket, source, text).
struct Evaluation {
  private var right: [String: Int] = [:]
  private var undetermined: [String: Int] = [:]
  private var total: [String: Int] = [:]

  /// Reads a table and identifies its texts.
  ///
  /// - Throws: Foundation's error where the table cannot be read.
  init(of identifier: LanguageIdentifier, on path: String) throws {
    let table = String(
      decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    for row in table.split(separator: "\n").dropFirst() {
      let columns = row.split(separator: "\t", maxSplits: 3).map(String.init)
      guard columns.count == 4 else { continue }
      let decision = identifier.identify(columns[3])
      for key in [columns[1], columns[1] + " " + columns[2]] {
        total[key, default: 0] += 1
        if key == columns[1] {
          print(
            "ROW", columns[0], decision.language.rawValue, decision.confidence, columns[1],
            columns[2], columns[3], separator: "\t")
        }
        if decision.language.rawValue == columns[0] { right[key, default: 0] += 1 }
        if decision.language == .undetermined { undetermined[key, default: 0] += 1 }
      }
    }
  }

  /// A line a bucket and source: the share that is right of all, and of those that got a language.
  var report: String {
    total.keys.sorted().map { key in
      let count = total[key] ?? 0
      let hits = right[key] ?? 0
      let none = undetermined[key] ?? 0
      return
        "\(key)\t\(count)\t\(percent(hits, count))\t\(percent(hits, count - none))\tund \(none)"
    }.joined(separator: "\n")
  }

  private func percent(_ part: Int, _ whole: Int) -> Double {
    (Double(part) / Double(max(whole, 1)) * 10_000).rounded() / 100
  }
}

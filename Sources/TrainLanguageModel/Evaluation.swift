internal import Bitext
internal import FoundationEssentials
internal import LanguageIdentification

/// How often a model is right on labelled texts (columns language, bucket, source, text), and how fast.
struct Evaluation {
  /// What came out for the texts of one bucket, or of one bucket and source.
  private struct Count {
    var total = 0
    var right = 0
    var undetermined = 0
  }

  private var counts: [String: Count] = [:]
  private var texts: [String] = []
  private let identifier: LanguageIdentifier

  /// Reads a table and identifies its texts.
  ///
  /// - Throws: Foundation's error where the table cannot be read.
  init(of identifier: LanguageIdentifier, on path: String) throws {
    self.identifier = identifier
    let table = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    for row in table.split(separator: "\n").dropFirst() {
      let columns = row.split(separator: "\t", maxSplits: 3).map(String.init)
      guard columns.count == 4 else { continue }
      let language = identifier.identify(columns[3]).language
      for key in [columns[1], columns[1] + " " + columns[2]] {
        counts[key, default: Count()].total += 1
        if language.rawValue == columns[0] { counts[key, default: Count()].right += 1 }
        if language == .undetermined { counts[key, default: Count()].undetermined += 1 }
      }
      texts.append(columns[3])
    }
  }

  /// A line a bucket and source: texts, percentage right of all, percentage right of those that got a language; then
  /// the speed on one core.
  var report: String {
    let lines = counts.keys.sorted().map { key in
      let count = counts[key] ?? Count()
      let ofAll = percentage(count.right, count.total)
      let ofDecided = percentage(count.right, count.total - count.undetermined)
      return "\(key)\t\(count.total)\t\(ofAll)\t\(ofDecided)"
    }
    return (lines + [speed]).joined(separator: "\n")
  }

  private var speed: String {
    let rounds = 100
    var dutch = 0
    let time = ContinuousClock().measure {
      for _ in 0..<rounds {
        for text in texts where identifier.identify(text).language == .dutch { dutch += 1 }
      }
    }
    let bytes = texts.reduce(0) { $0 + $1.utf8.count } * rounds
    let perSecond = Double(texts.count * rounds) / (time / .seconds(1))
    let megabytes = Double(bytes) / 1_000_000 / (time / .seconds(1))
    return "\(Int(perSecond)) texts/s, \(Int(megabytes)) MB/s, \(dutch / rounds) Dutch"
  }

  private func percentage(_ part: Int, _ whole: Int) -> Double {
    (Double(part) / Double(max(whole, 1)) * 10_000).rounded() / 100
  }
}

internal import Bitext
internal import Reporting

extension Report {
  /// The report with its worst findings alone, at most so many; the others are counted.
  ///
  /// Of findings that are equally bad the first are kept.
  func limited(to limit: Int) -> Report {
    let counts = files.map { SeverityCounts($0.findings) }
    let all = counts.reduce(into: SeverityCounts()) { $0.add($1) }
    var left = all.first(limit)
    let kept = counts.map { count in
      let kept = count.limited(to: left)
      left.remove(kept)
      return kept
    }
    var report = self
    report.files = files.changed { file, number in
      var left = kept[number]
      let findings = file.findings
      file.findings = []
      for finding in findings {
        if left.take(finding.severity) {
          file.findings.append(finding)
        } else {
          file.leftOut.append(finding)
        }
      }
    }
    return report
  }

  /// How many findings are counted and not shown.
  var leftOut: SeverityCounts {
    files.reduce(into: SeverityCounts()) { $0.add(SeverityCounts($1.leftOut)) }
  }
}

/// How many findings of each severity there are.
struct SeverityCounts: Sendable {
  private var counts: [Finding.Severity: Int] = [:]

  /// Counts findings.
  init(_ findings: [Finding] = []) {
    for finding in findings { counts[finding.severity, default: 0] += 1 }
  }

  /// How many there are of all severities.
  var count: Int { counts.values.reduce(0, +) }

  var isEmpty: Bool { count == 0 }

  /// How many errors, warnings and notes there are, in words.
  var inWords: String {
    let keys: [(Finding.Severity, String)] = [
      (.error, "report.count.errors"), (.warning, "report.count.warnings"),
      (.note, "report.count.notes"),
    ]
    return keys.map { severity, key in
      Session.current.interface.text(key, count: counts[severity] ?? 0)
    }.joined(separator: ", ")
  }

  fileprivate mutating func add(_ other: SeverityCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  fileprivate mutating func remove(_ other: SeverityCounts) {
    counts.merge(other.counts.mapValues { -$0 }, uniquingKeysWith: +)
  }

  /// So many of them, the worst first.
  fileprivate func first(_ limit: Int) -> SeverityCounts {
    var first = SeverityCounts()
    for severity in Finding.Severity.allCases.sorted(by: >) {
      first.counts[severity] = min(counts[severity] ?? 0, limit - first.count)
    }
    return first
  }

  /// Of each severity no more than there are of another count.
  fileprivate func limited(to other: SeverityCounts) -> SeverityCounts {
    var limited = self
    for (severity, count) in counts {
      limited.counts[severity] = min(count, other.counts[severity] ?? 0)
    }
    return limited
  }

  /// Takes one of a severity away; returns whether there was one.
  fileprivate mutating func take(_ severity: Finding.Severity) -> Bool {
    guard let count = counts[severity], count > 0 else { return false }
    counts[severity] = count - 1
    return true
  }
}

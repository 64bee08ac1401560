internal import Bitext
internal import Reporting

extension Report {
  /// The report with its worst findings alone, at most so many; the others are counted.
  ///
  /// Of findings that are equally bad the first are kept.
  func limited(to count: Int) -> Report {
    let severities = files.flatMap { $0.findings.map(\.severity) }
    let byWeight = severities.indices.sorted {
      (severities[$1], $0) < (severities[$0], $1)
    }
    let kept = Set(byWeight.prefix(count))
    var report = self
    var index = 0
    for (number, file) in files.enumerated() {
      report.files[number].findings = []
      for finding in file.findings {
        if kept.contains(index) {
          report.files[number].findings.append(finding)
        } else {
          report.files[number].leftOut.append(finding)
        }
        index += 1
      }
    }
    return report
  }
}

extension Sequence<Finding> {
  /// How many errors, warnings and notes there are, in words.
  var counts: String {
    let keys: [(Finding.Severity, String)] = [
      (.error, "report.count.errors"), (.warning, "report.count.warnings"),
      (.note, "report.count.notes"),
    ]
    return keys.map { severity, key in
      Session.current.interface.text(key, count: count { $0.severity == severity })
    }.joined(separator: ", ")
  }
}

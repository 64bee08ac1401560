internal import Bitext
internal import Reporting

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension InputError.Code {
  /// The file is no baseline.
  static let notBaseline = InputError.Code("not-baseline")
  /// The project's configuration names a baseline that is not there; the argument is its path.
  static let missingBaseline = InputError.Code("missing-baseline")
  /// The baseline is of a version that this program does not know; the argument is the version.
  static let baselineVersion = InputError.Code("baseline-version")
}

/// Findings that a project has accepted for the time being, as a file holds them.
struct Baseline: Codable, Equatable {
  /// Findings that are known by the same fingerprint.
  struct Entry: Codable, Equatable {
    var post: String
    var check: String
    /// The English sentence, for people; nothing goes by it.
    var message: String
    var fingerprint: String
    /// How many there are, where it is more than one.
    var count: Int?
  }

  /// The version of the format that is written and read.
  private static let version = 1

  private var version = Self.version
  private(set) var findings: [Entry]
  /// Where it was read from.
  private(set) var file = ""

  private enum CodingKeys: CodingKey {
    case version, findings
  }

  /// How many findings it holds.
  var count: Int { findings.reduce(0) { $0 + ($1.count ?? 1) } }

  /// The findings of a report, in order of post, check and sentence.
  init(_ report: Report) {
    let english = Interface(language: .english)
    var entries: [Fingerprint: Entry] = [:]
    for file in report.files {
      for (finding, fingerprint) in zip(file.findings, file.fingerprints) {
        let new = Entry(
          post: file.post, check: finding.check,
          message: english.text(finding.message), fingerprint: fingerprint.description)
        entries[fingerprint, default: new].count = (entries[fingerprint]?.count ?? 0) + 1
      }
    }
    findings = entries.values.map { entry in
      var entry = entry
      if entry.count == 1 { entry.count = nil }
      return entry
    }
    sort()
  }

  private mutating func sort() {
    findings.sort { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// The baseline with what another holds of all checks but some.
  func adding(_ other: Baseline, exceptOf checks: Set<String>) -> Baseline {
    var sum = self
    sum.findings += other.findings.filter { !checks.contains($0.check) }
    sum.sort()
    return sum
  }

  /// Reads a baseline.
  ///
  /// - Throws: ``InputError`` with `not-baseline` or `baseline-version`.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    let data = Data(bytes)
    guard let head = try? JSONDecoder().decode(Head.self, from: data) else {
      throw InputError(.notBaseline, file: file)
    }
    guard head.version == Self.version else {
      throw InputError(.baselineVersion, file: file, String(head.version))
    }
    guard let baseline = try? JSONDecoder().decode(Baseline.self, from: data),
      baseline.findings.allSatisfy({ Fingerprint($0.fingerprint) != nil && $0.count ?? 1 > 0 })
    else { throw InputError(.notBaseline, file: file) }
    self = baseline
    self.file = file
  }

  private struct Head: Decodable {
    var version: Int
  }

  /// The baseline as a file, the same bytes for the same findings.
  var text: String {
    get throws { try JSONText.text(self) }
  }
}

extension Baseline.Entry {
  fileprivate var order: [String] { [post, check, message, fingerprint] }
}

// MARK: - Hiding

extension Baseline {
  /// A report without the findings that the baseline holds; each entry hides as many as were written.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - checks: the names of the checks that were run.
  /// - Returns: the rest of the report, how many findings are hidden, and how many of the entries of these checks and
  ///   posts were found less often than they were written.
  func hiding(
    in report: Report, checks: Set<String>
  ) -> (report: Report, hidden: Int, leftOver: Int) {
    var rest: [Fingerprint: Int] = [:]
    for entry in findings {
      if let known = Fingerprint(entry.fingerprint) { rest[known, default: 0] += entry.count ?? 1 }
    }
    var hidden = 0
    var hiddenInFile: [Int: Set<Int>] = [:]
    var posts: Set<String> = []
    for (number, file) in report.files.enumerated() {
      posts.insert(file.post)
      for (index, fingerprint) in file.fingerprints.enumerated() {
        guard let count = rest[fingerprint], count > 0 else { continue }
        rest[fingerprint] = count - 1
        hidden += 1
        hiddenInFile[number, default: []].insert(index)
      }
    }
    var remaining = report
    remaining.files = report.files.changed { [hiddenInFile] file, number in
      guard let hidden = hiddenInFile[number] else { return }
      let kept = file.findings.indices.filter { !hidden.contains($0) }
      file.findings = kept.map { file.findings[$0] }
    }
    let leftOver = findings.count { entry in
      guard posts.contains(entry.post), checks.contains(entry.check) else { return false }
      return Fingerprint(entry.fingerprint).flatMap { rest[$0] } ?? 0 > 0
    }
    return (remaining, hidden, leftOver)
  }
}

// MARK: - Use

extension Configuration.Run {
  /// The baseline that the run has, if any.
  func readBaseline() throws(InputError) -> Baseline? {
    guard let baseline else { return nil }
    if let missingBaseline, !InputFiles.exists(baseline) { throw missingBaseline }
    return try Baseline(InputFiles.bytes(of: baseline), file: baseline)
  }
}

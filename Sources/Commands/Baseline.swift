internal import Bitext
internal import QualityAssurance
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
    /// The file from the baseline's folder; `nil` of an entry that an older version wrote, which any folder may have.
    var file: String?
    var post: String
    var check: String
    /// The English sentence, for people; nothing goes by it.
    var message: String
    var fingerprint: String
    /// How many there are, where it is more than one.
    var count: Int?
  }

  /// What an entry hides: the findings of this fingerprint, in this folder where it is known.
  fileprivate struct Identity: Hashable {
    var folder: String?
    var fingerprint: Fingerprint?
  }

  /// The version of the format that is written; version 1, which had no files, is read too.
  private static let version = 2

  /// The checks that find nothing in a post where those that say it otherwise were not read.
  private static let comparing = Set(Check.all.filter(\.comparesPosts).map(\.name))

  private var version = Self.version
  private(set) var findings: [Entry]
  /// Where it was read from.
  private(set) var file = ""

  private enum CodingKeys: CodingKey {
    case version, findings
  }

  /// How many findings it holds.
  var count: Int { findings.reduce(0) { $0 + ($1.count ?? 1) } }

  /// The findings of a report, in order of file, post, check and sentence.
  init(_ report: Report, _ places: BaselinePlaces) {
    let english = Interface(language: .english)
    var entries: [Identity: Entry] = [:]
    for file in report.files {
      let path = places.path(of: file.name)
      for (finding, fingerprint) in zip(file.findings, file.fingerprints) {
        let identity = Identity(
          folder: BaselinePlaces.folder(of: path), fingerprint: fingerprint)
        let new = Entry(
          file: path, post: file.post, check: finding.check,
          message: english.text(finding.message), fingerprint: fingerprint.description)
        entries[identity, default: new].count = (entries[identity]?.count ?? 0) + 1
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

  /// The baseline with what an older one holds of posts that were not read and whose files are still there, and of
  /// checks that were not run.
  func keeping(
    _ old: Baseline, _ places: BaselinePlaces, read posts: ReadPosts, checks: Set<String>?
  ) -> Baseline {
    let new = Set(
      findings.flatMap { [$0.identity, Identity(fingerprint: Fingerprint($0.fingerprint))] })
    let unread = old.findings.filter { !posts.hold($0) && ($0.file.map(places.exists) ?? true) }
    let kept = old.findings.filter { entry in
      guard posts.hold(entry), !new.contains(entry.identity) else { return false }
      if !unread.isEmpty, Self.comparing.contains(entry.check) { return true }
      return checks.map { !$0.contains(entry.check) } ?? false
    }
    var sum = self
    sum.findings += unread + kept
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
    guard (1...Self.version).contains(head.version) else {
      throw InputError(.baselineVersion, file: file, String(head.version))
    }
    guard let baseline = try? JSONDecoder().decode(Baseline.self, from: data),
      baseline.findings.allSatisfy({ Fingerprint($0.fingerprint) != nil && $0.count ?? 1 > 0 })
    else { throw InputError(.notBaseline, file: file) }
    self = baseline
    version = Self.version
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
  fileprivate var order: [String] { [file ?? "", post, check, message, fingerprint] }

  fileprivate var identity: Baseline.Identity {
    Baseline.Identity(
      folder: file.map { BaselinePlaces.folder(of: $0) }, fingerprint: Fingerprint(fingerprint))
  }
}

/// The posts of a run, by which a baseline tells what of it the run has something to say about.
struct ReadPosts {
  private var posts: Set<BaselinePlaces.Post> = []
  private var names: Set<String> = []
  private var paths: Set<String> = []

  init(_ report: Report, _ places: BaselinePlaces) {
    for file in report.files {
      let path = places.path(of: file.name)
      posts.insert(BaselinePlaces.Post(folder: BaselinePlaces.folder(of: path), name: file.post))
      names.insert(file.post)
      paths.insert(PostName.path(of: path))
    }
  }

  /// Whether the run has read the post of an entry, or the export that it was in.
  func hold(_ entry: Baseline.Entry) -> Bool {
    guard let file = entry.file else { return names.contains(entry.post) }
    let post = BaselinePlaces.Post(folder: BaselinePlaces.folder(of: file), name: entry.post)
    return posts.contains(post) || paths.contains(PostName.path(of: file))
  }
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
    let places = BaselinePlaces(of: file)
    var rest: [Identity: Int] = [:]
    for entry in findings { rest[entry.identity, default: 0] += entry.count ?? 1 }
    var hidden: [Int: Set<Int>] = [:]
    for (number, file) in report.files.enumerated() {
      let folder = BaselinePlaces.folder(of: places.path(of: file.name))
      for (index, fingerprint) in file.fingerprints.enumerated() {
        let identities = [folder, nil].map { Identity(folder: $0, fingerprint: fingerprint) }
        guard let known = identities.first(where: { rest[$0] ?? 0 > 0 }) else { continue }
        rest[known, default: 0] -= 1
        hidden[number, default: []].insert(index)
      }
    }
    var remaining = report
    remaining.files = report.files.changed { [hidden] file, number in
      guard let hidden = hidden[number] else { return }
      let kept = file.findings.indices.filter { !hidden.contains($0) }
      file.findings = kept.map { file.findings[$0] }
    }
    let posts = ReadPosts(report, places)
    let isWhole = findings.allSatisfy(posts.hold)
    let leftOver = findings.count { entry in
      guard posts.hold(entry), checks.contains(entry.check) else { return false }
      guard isWhole || !Self.comparing.contains(entry.check) else { return false }
      let left = rest[entry.identity] ?? 0
      // Of an older file, those that are left may be of a post in another folder.
      return entry.file == nil ? left >= entry.count ?? 1 : left > 0
    }
    return (remaining, hidden.values.reduce(0) { $0 + $1.count }, leftOver)
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

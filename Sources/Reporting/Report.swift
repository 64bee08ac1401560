public import Bitext

/// What a run found, before it is written in a format.
public struct Report: Sendable {
  /// One input and what was found in it.
  public struct File: Hashable, Sendable {
    /// The input as the user named it: a post's page, or a catalog file.
    public var name: String

    /// Its units; those without findings may have been dropped.
    public var catalog: Catalog

    /// The counts of all its units.
    let unitCounts: Summary

    /// What the checks found, in the order of the units.
    public var findings: [Finding]

    /// Findings that are counted and not shown.
    public var leftOut: [Finding] = []

    /// Creates a file's part of a report.
    public init(name: String, catalog: Catalog, findings: [Finding]) {
      self.name = name
      self.catalog = catalog
      self.findings = findings
      unitCounts = Summary(of: catalog)
    }

    /// Creates a file's part of a report without findings, its units counted before.
    init(name: String, catalog: Catalog, counts: Summary) {
      self.name = name
      self.catalog = catalog
      findings = []
      unitCounts = counts
    }

    /// The counts of this file.
    public var summary: Summary {
      var summary = unitCounts
      summary.add(Summary(of: findings))
      summary.add(Summary(of: leftOut))
      return summary
    }

    /// Drops the units that no finding is about, which only the counts need; these stay as they are.
    ///
    /// - Complexity: O(n), where n is the number of units and findings.
    public mutating func dropUnitsWithoutFindings() {
      let needed = Set(findings.map(\.unit))
      catalog.units = catalog.units.filter { needed.contains($0.id) }
    }

    /// The units by their ids.
    var unitsByID: [String: TranslationUnit] {
      Dictionary(catalog.units.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }
  }

  /// The inputs in the order given.
  public var files: Files

  /// The inputs that could not be read, or not to the end.
  public var unread: [InputError] = []

  /// What was checked; a finding may name a check that is not among them.
  public var rules: [Rule]

  /// The version of the program that checked, for formats that name it.
  public var toolVersion: String?

  /// The lowest severity that makes the run fail, for formats that tell what failed.
  public var failLevel = Finding.Severity.warning

  /// Creates a report.
  public init(files: [File], rules: [Rule] = [], toolVersion: String? = nil) {
    self.init(files: Files(files), rules: rules, toolVersion: toolVersion)
  }

  /// Creates a report of files that may be made when they are asked for.
  public init(files: Files, rules: [Rule] = [], toolVersion: String? = nil) {
    self.files = files
    self.rules = rules
    self.toolVersion = toolVersion
  }

  /// The counts of all files together.
  public var summary: Summary {
    files.reduce(into: Summary()) { $0.add($1.summary) }
  }

  /// How many units and words there are, and how many findings of each severity.
  public struct Summary: Hashable, Sendable {
    /// The units whose English is to be translated or has been.
    public var units = 0
    /// The English words of these units.
    public var words = 0
    /// The units that have a Dutch text.
    public var translated = 0
    /// The units that lack one, or have English in its place.
    public var missing = 0
    /// The errors.
    public var errors = 0
    /// The warnings.
    public var warnings = 0
    /// The notes.
    public var notes = 0

    /// Creates a summary of nothing.
    public init() {}

    /// Creates the summary of units alone.
    init(of catalog: Catalog) {
      for unit in catalog.units where !unit.source.text.isEmpty {
        units += 1
        words += wordCount(unit.source.text)
        let lacksDutch =
          unit.status == .missingDutch || unit.status == .untranslated
          || (unit.target?.text ?? "").isEmpty && unit.status != .same
        translated += lacksDutch ? 0 : 1
        missing += lacksDutch ? 1 : 0
      }
    }

    /// Creates the summary of findings alone.
    init(of findings: [Finding]) {
      count(findings)
    }

    private mutating func count(_ findings: [Finding]) {
      for finding in findings {
        switch finding.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        }
      }
    }

    mutating func add(_ other: Summary) {
      units += other.units
      words += other.words
      translated += other.translated
      missing += other.missing
      errors += other.errors
      warnings += other.warnings
      notes += other.notes
    }
  }
}

/// The number of words: runs between white space that hold a letter or digit; a lone dash (UTF-8 E2 …) is none.
private func wordCount(_ text: String) -> Int {
  var count = 0
  var isInWord = false
  let bytes = text.utf8.span
  for index in bytes.indices {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: isInWord = false
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xF4:
      if !isInWord { count += 1 }
      isInWord = true
    default: break
    }
  }
  return count
}

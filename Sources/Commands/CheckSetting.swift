internal import Bitext
internal import QualityAssurance

/// What a project sets of one check, besides the check's own parameters.
struct CheckSetting: Equatable {
  /// How bad its findings are, or that there are to be none.
  enum Level: String, CaseIterable {
    case error
    case warning
    case note
    case off
  }

  var level: Level?

  /// The files that it looks at; all where there are none.
  var only: [PathPattern] = []

  /// The files that it does not look at.
  var except: [PathPattern] = []

  /// Whether it looks at a post or catalog, by the paths of its files from the configuration's folder.
  func looks(at paths: [String]) -> Bool {
    func holds(_ patterns: [PathPattern]) -> Bool {
      patterns.contains { pattern in paths.contains(where: pattern.matches) }
    }
    return (only.isEmpty || holds(only)) && !holds(except)
  }
}

extension Finding.Severity {
  /// How bad a finding is where a project sets how bad its check's findings are.
  ///
  /// A check can have findings that weigh more or less than is usual for it. Setting it lower lets none weigh more
  /// than that, setting it higher none less; setting what is usual changes nothing.
  func adjusted(to setting: CheckSetting.Level?, usual: Finding.Severity) -> Finding.Severity {
    guard let level = setting.flatMap({ Finding.Severity(rawValue: $0.rawValue) }) else {
      return self
    }
    if level == usual { return self }
    return level < usual ? min(self, level) : max(self, level)
  }
}

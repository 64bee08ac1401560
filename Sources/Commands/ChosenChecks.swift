internal import ArgumentParser
internal import QualityAssurance

/// The checks that a run is about.
struct ChosenChecks {
  /// Those that look through the posts.
  private(set) var checks: [Check]

  /// The names of those whose findings are asked for; `nil` where nothing was named.
  private(set) var names: Set<String>?

  /// The checks that the user names, else those that the project has not switched off.
  ///
  /// What accepts nothing shows only when all checks have looked.
  ///
  /// - Throws: `ValidationError` where there is no check of a name, or none is named.
  init(_ only: [String], _ configuration: Configuration) throws {
    checks = configuration.activeChecks
    if only.isEmpty { return }
    let all = configuration.allChecks
    let words = only.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == " " }) }
      .map(String.init)
    var chosen: [Check] = []
    for name in words where name != QualityAssurance.unusedSuppression {
      let check = try Check.known(name, among: all)
      if !chosen.contains(where: { $0.name == check.name }) { chosen.append(check) }
    }
    if words.isEmpty {
      throw ValidationError(Session.text("error.no-check-named", all.listedNames))
    }
    names = Set(words)
    let needsAll = words.contains(QualityAssurance.unusedSuppression)
    let named = Set(chosen.map(\.name))
    checks = needsAll ? chosen + checks.filter { !named.contains($0.name) } : chosen
  }

  /// The names of those whose findings alone are told of; `nil` where all are.
  var reported: Set<String>? {
    names.flatMap { $0.contains(QualityAssurance.unusedSuppression) ? $0 : nil }
  }

  /// The names of those whose findings are all that there are.
  var judged: Set<String> {
    names ?? Set(checks.map(\.name) + [QualityAssurance.unusedSuppression])
  }
}

internal import Bitext
internal import QualityAssurance

extension Configuration {
  /// The checks of the program and of the project.
  var allChecks: [Check] { Check.all + patterns.map(\.check) }

  /// The names of the checks of the program and of the project.
  var checkNames: Set<String> { Check.names.union(patterns.map(\.name)) }

  /// The checks that are run where none are named.
  var activeChecks: [Check] {
    allChecks.filter { settings[$0.name]?.level != .off }
  }

  /// The names of the checks that leave files alone.
  func checks(leavingOut files: [String]) -> Set<String> {
    let limited = settings.filter { !$0.value.only.isEmpty || !$0.value.except.isEmpty }
    if limited.isEmpty { return [] }
    let paths = files.flatMap(paths)
    return Set(limited.filter { !$0.value.looks(at: paths) }.keys)
  }

  /// The findings as bad as the project has set them.
  func adjusted(_ findings: [Finding], of checks: [Check]) -> [Finding] {
    if settings.isEmpty { return findings }
    var usual = Dictionary(checks.map { ($0.name, $0.severity) }) { $1 }
    usual[QualityAssurance.unusedSuppression] = .note
    return findings.compactMap { finding in
      guard let level = settings[finding.check]?.level else { return finding }
      if level == .off, finding.check == QualityAssurance.unusedSuppression { return nil }
      var finding = finding
      finding.severity = finding.severity.adjusted(
        to: level, usual: usual[finding.check] ?? finding.severity)
      return finding
    }
  }

  /// The path of an input from the configuration's folder; of one outside it, its whole path.
  ///
  /// A post of an archive, `export.xml#neck-pain`, goes by the archive's path too.
  private func paths(of file: String) -> [String] {
    var file = file
    var post = ""
    if !InputFiles.exists(file), let mark = file.lastIndex(of: "#") {
      post = String(file[mark...])
      file = String(file[..<mark])
    }
    let top = InputFiles.realPath(folder.isEmpty ? "." : folder)
    let real = InputFiles.realPath(file)
    let path = real.hasPrefix(top + "/") ? String(real.dropFirst(top.count + 1)) : real
    return post.isEmpty ? [path] : [path, path + post]
  }
}

import Bitext
import QualityAssurance
import Testing

@testable import Commands

/// What `tweetal.yml` sets of single checks.
@Suite("Settings of checks")
struct CheckSettingTests {
  private let folder: TemporaryFolder

  /// Two pages with a wrong number each.
  init() throws {
    folder = try TemporaryFolder()
    for name in ["new/a.html", "old/b.html"] {
      _ = try folder.folder(String(name.prefix(3)))
      try folder.file(
        name,
        "<html><body><p>Come back after 3 weeks for the treatment.</p>"
          + "<p>Kom na 4 weken terug voor de behandeling.</p></body></html>")
    }
  }

  private func check(_ settings: String, _ options: String...) async throws -> CommandRun {
    try folder.file("tweetal.yml", settings)
    let run = await CommandRun.run(
      ["check", folder.path + "/new", folder.path + "/old"] + options, in: folder.path)
    #expect(run.errors.isEmpty, "\(run.errors)")
    return run
  }

  @Test(arguments: ["checks: {numbers: off}", "checks: {numbers: {severity: off}}"])
  func aCheckThatIsOffIsNotRun(settings: String) async throws {
    let run = try await check(settings)
    #expect(run.code == 0 && run.output.hasSuffix("0 errors, 0 warnings, 0 notes\n"))
    // Who names it wants it.
    let named = try await check(settings, "--only", "numbers")
    #expect(named.code == 1 && named.output.hasSuffix("2 errors, 0 warnings, 0 notes\n"))
  }

  @Test(arguments: [
    ("note", "0 errors, 0 warnings, 2 notes"), ("warning", "0 errors, 2 warnings, 0 notes"),
    ("error", "2 errors, 0 warnings, 0 notes"),
  ])
  func theSeverityIsSet(level: String, counts: String) async throws {
    let long = try await check("checks: {numbers: {severity: \(level)}}")
    #expect(long.output.hasSuffix(counts + "\n"))
    #expect(long.code == (level == "error" ? 1 : 0))
    #expect(try await check("checks: {numbers: \(level)}").output == long.output)
  }

  @Test(
    arguments: [
      (.error, .note, .error, .note), (.note, .note, .error, .note),
      (.note, .warning, .error, .note), (.warning, .error, .error, .warning),
      (.warning, .error, .warning, .error), (.note, .error, .warning, .error),
      (.error, .warning, .warning, .error), (.note, .warning, .warning, .note),
      (.error, .note, .warning, .note), (.error, .off, .warning, .error),
      (.note, nil, .error, .note),
    ] as [(Finding.Severity, CheckSetting.Level?, Finding.Severity, Finding.Severity)])
  func aFindingThatWeighsOtherwiseThanUsual(
    own: Finding.Severity, setting: CheckSetting.Level?, usual: Finding.Severity,
    result: Finding.Severity
  ) {
    #expect(own.adjusted(to: setting, usual: usual) == result)
  }

  @Test(arguments: [
    ("only: [new]", "new/a.html"), ("only: ['new/*.html']", "new/a.html"),
    ("only: ['**/b.html']", "old/b.html"), ("except: [new/]", "old/b.html"),
    ("except: ['**/b.*', nowhere]", "new/a.html"),
    ("only: [old, new], except: [old]", "new/a.html"),
  ])
  func aCheckLooksAtSomeFiles(setting: String, file: String) async throws {
    let run = try await check("checks: {numbers: {\(setting)}}")
    #expect(run.output.hasPrefix("\(folder.path)/\(file):"), "\(run.output)")
    #expect(run.output.hasSuffix("1 error, 0 warnings, 0 notes\n"))
    // Paths are meant from the folder of the configuration, wherever the program is started.
    let config = folder.path + "/tweetal.yml"
    let elsewhere = await CommandRun.run(
      "check", folder.path + "/new", folder.path + "/old", "--config", config)
    #expect(elsewhere.output == run.output)
  }

  @Test(arguments: [
    ("only: [new/export.json]", 2), ("only: ['new/export.json#kn*']", 1),
    ("except: [new/export.json]", 0), ("only: [export.json]", 0),
  ])
  func aPostOfAnArchiveGoesByTheArchiveAndByItsName(setting: String, count: Int) async throws {
    let posts = ["knee", "hip"].map {
      #"{"slug": "\#($0)", "title": "", "status": "published", "html": "#
        + #""<p>Rest for 3 weeks after the treatment.</p><p>Rust 4 weken na de behandeling.</p>"}"#
    }.joined(separator: ",")
    let export = try folder.file(
      "new/export.json", #"{"db": [{"meta": {"version": "5"}, "data": {"posts": [\#(posts)]}}]}"#)
    let config = try folder.file("t.yml", "checks: {numbers: {\(setting)}}")
    let run = await CommandRun.run("check", export, "--config", config, "--only", "numbers")
    #expect(run.output.contains("2 units") && run.output.contains(" \(count) error"), "\(run)")
  }

  @Test func whatIsAcceptedOfACheckThatDoesNotLookIsNotUnused() async throws {
    let page = "<p data-tweetal-ignore=\"numbers\">Come back after 3 weeks for the treatment.</p>"
    try folder.file(
      "new/a.html", "<html><body>\(page)<p>Kom na 3 weken terug.</p></body></html>")
    let all = try await check("checks: {}", "--max-findings", "9")
    #expect(all.output.contains("[unused-suppression]"))
    for settings in [
      "numbers: off", "numbers: {only: [old]}", "unused-suppression: off",
      "unused-suppression: {except: [new]}",
    ] {
      let run = try await check("checks: {\(settings)}")
      #expect(!run.output.contains("[unused-suppression]"), "\(settings)")
    }
    let graver = try await check("checks: {unused-suppression: error}", "--only", "numbers")
    #expect(graver.output.hasSuffix("2 errors, 0 warnings, 0 notes\n"))
  }

  @Test func aPatternIsACheckLikeOthers() async throws {
    let settings = """
      checks:
        weeks: {except: [old], severity: error}
      patterns:
        - {name: weeks, source: '(\\d+) weeks', target: '3 weken', message: Três weken!}
      """
    let run = try await check(settings, "--only", "weeks")
    #expect(run.code == 1)
    #expect(
      run.output.hasPrefix(
        """
        \(folder.path)/new/a.html:1:65: error: Três weken! [weeks]
          en  Come back after 3 weeks for the treatment.
                              ^^^^^^^
          nl  Kom na 4 weken terug voor de behandeling.

        """), "\(run.output)")
    let unknown = await CommandRun.run(
      "check", folder.path + "/new", "--only", "months", in: folder.path)
    #expect(unknown.code == 2 && unknown.errors.contains(", weeks."))
  }

  @Test func aPatternIsListedWithTheChecks() async throws {
    try folder.file(
      "tweetal.yml",
      "patterns: [{name: no-u, forbidden-target: u, message: Zeg je., type: register}]")
    let list = await CommandRun.run("checks", in: folder.path)
    let last = try #require(list.output.split(separator: "\n").last)
    #expect(list.code == 0 && last.hasPrefix("no-u  ") && last.hasSuffix("  warning: Zeg je."))
    let page = await CommandRun.run("checks", "no-u", in: folder.path)
    #expect(page.code == 0 && page.output.hasPrefix("no-u\n\nZeg je.\n\n"), "\(page)")
    #expect(page.output.contains("register") && page.output.split(separator: "\n").count == 3)
    let other = await CommandRun.run("checks", "no-u")
    #expect(other.code == 2 && other.errors.contains("There is no check no-u."))
  }

  @Test func theListShowsWhatTheProjectSets() async throws {
    try folder.file(
      "tweetal.yml", "checks: {numbers: off, laterality: note, unused-suppression: error}")
    let lines = await CommandRun.run("checks", in: folder.path).output.split(separator: "\n")
    func severity(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name + " ") }.map { line in
        String(line.dropFirst(name.count).drop { $0 == " " }.prefix { $0 != ":" })
      }
    }
    #expect(
      ["numbers", "laterality", "unused-suppression", "register"].map(severity)
        == ["off", "note", "error", "warning"])
    let page = await CommandRun.run("checks", "laterality", in: folder.path)
    #expect(page.output.contains("Severity: note, as tweetal.yml says; otherwise error."))
    let dutch = await CommandRun.run("checks", "numbers", "--ui-language", "nl", in: folder.path)
    #expect(dutch.output.contains("Niveau: uit, volgens tweetal.yml; anders fout."))
    let other = await CommandRun.run("checks", "register", in: folder.path)
    #expect(other.output.contains("Severity: warning.\n"))
  }

  @Test func aForbiddenPatternPointsAtWhatItForbids() async throws {
    let settings = """
      patterns:
        - {name: no-terug, forbidden-target: 'terug|weken', message: Nee, severity: note, type: style}
      """
    let run = try await check(settings, "--only", "no-terug", "--format", "json")
    #expect(run.output.contains("\"notes\": 4"))
    #expect(run.output.contains("\"type\": \"style\""))
    #expect(run.output.replacing(/\s/, with: "").contains("\"targetHighlight\":[9,14]"))
  }

  @Test func theParametersOfACheckAreSetToWhatTheyCanBe() throws {
    let yaml = "checks: {register: {style: formal}, length-ratio: {least: 2, most: 3.5}}"
    let configuration = try Configuration(yaml: Array(yaml.utf8), file: "t.yml")
    let parameters = Check.all.filter { ["register", "length-ratio"].contains($0.name) }
      .flatMap(\.parameters)
    let set = Dictionary(
      uniqueKeysWithValues: parameters.map { ($0.name, configuration.checks[$0]) })
    #expect(
      set == [
        "style": .choice("formal", of: ["any", "informal", "formal"]), "least": .number(2),
        "most": .number(3.5),
      ])
  }

  private static let errors: [(yaml: String, error: InputError)] = [
    (
      "checks: {numbers: {severity: bad}}",
      InputError(
        .wrongValue, file: "t.yml", line: 1, column: 30, "severity", "error|warning|note|off")
    ),
    (
      "checks: {numbers: {only: posts}}",
      InputError(.wrongValue, file: "t.yml", line: 1, column: 26, "only", "[posts/*.html]")
    ),
    (
      "checks: {numbers: {note-from: 1}}",
      InputError(
        .unknownKey, file: "t.yml", line: 1, column: 20, "note-from", "severity, only, except")
    ),
    (
      "checks: {register: {style: rude}}",
      InputError(.wrongValue, file: "t.yml", line: 1, column: 28, "style", "any|informal|formal")
    ),
    (
      "checks: {length-ratio: {least: 0}}",
      InputError(.notAboveZero, file: "t.yml", line: 1, column: 32, "least")
    ),
    (
      "patterns:\n  - {name: a, source: '(', target: b, message: c}",
      InputError(.patternExpression, file: "t.yml", line: 2, column: 23, "source", "(")
    ),
    (
      "patterns:\n  - {name: A b, forbidden-target: b, message: c}",
      InputError(.patternName, file: "t.yml", line: 2, column: 12, "A b")
    ),
    (
      "patterns:\n  - {name: numbers, forbidden-target: b, message: c}",
      InputError(.patternName, file: "t.yml", line: 2, column: 12, "numbers")
    ),
    (
      "patterns:\n- {name: a, forbidden-target: b, message: c}\n- {name: a, forbidden-target: b, message: c}",
      InputError(.patternName, file: "t.yml", line: 3, column: 10, "a")
    ),
    (
      "patterns: [{name: a, source: b, message: c}]",
      InputError(.patternIncomplete, file: "t.yml", line: 1, column: 12, "target")
    ),
    (
      "patterns: [{name: a, target: b, message: c}]",
      InputError(.patternIncomplete, file: "t.yml", line: 1, column: 12, "source")
    ),
    (
      "patterns: [{name: a, forbidden-target: b}]",
      InputError(.patternIncomplete, file: "t.yml", line: 1, column: 12, "message")
    ),
    (
      "patterns: {name: a}",
      InputError(
        .wrongValue, file: "t.yml", line: 1, column: 11, "patterns",
        "- {name: …, source: …, target: …}")
    ),
  ]

  @Test(arguments: errors)
  func whatIsWrongIsAnErrorAtItsPlace(yaml: String, error: InputError) {
    #expect(throws: error) { try Configuration(yaml: Array(yaml.utf8), file: "t.yml") }
  }
}

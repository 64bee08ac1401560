internal import Bitext
internal import QualityAssurance

/// A `tweetal.yml` in which every setting stands with its default, and none is set.
///
/// A line that begins with `#` and a space is prose; a setting has its `#` where its first letter was, so that without it
/// the line is as it must be.
struct ConfigurationTemplate {
  /// The file's text.
  private(set) var text = ""

  /// How wide a line of prose may be.
  private static let width = 98

  init() {
    prose(Session.text("init.header"))
    section("check", Session.text("init.check"))
    setting("fail-on: error", 1, Session.text("init.fail-on"))
    setting("max-findings: 50", 1, Session.text("init.max-findings"))
    setting("baseline: tweetal-baseline.json", 1, Session.text("init.baseline"))
    section("segmentation", Session.text("init.segmentation"))
    setting("abbreviations:", 1)
    setting("en: []", 2)
    setting("nl: []", 2)
    section("checks", Session.text("init.checks"))
    for check in Check.all { add(check) }
    add(QualityAssurance.unusedSuppression, severity: .note, Session.text("init.unused"))
    section("patterns", Session.text("init.patterns"))
    addPatterns()
  }

  private mutating func add(_ check: Check) {
    add(check.name, severity: check.severity, Session.text(check.summary))
    for parameter in check.parameters {
      setting("\(parameter.name): \(parameter.standard.yaml)", 2, Session.text(parameter.summary))
    }
  }

  private mutating func add(_ name: String, severity: Finding.Severity, _ summary: String) {
    setting(name + ":", 1, summary)
    setting("severity: \(severity.rawValue)", 2)
    setting("only: []", 2)
    setting("except: []", 2)
  }

  /// Two examples, because patterns have no defaults.
  private mutating func addPatterns() {
    setting("- name: practice-name", 1)
    setting(#"source: '\bJohnson Physiotherapy\b'"#, 2)
    setting(#"target: '\bJohnson Physiotherapy\b'"#, 2)
    setting("message: \"\(Session.text("init.practice-name"))\"", 2)
    setting("severity: error", 2)
    setting("type: mistranslation", 2)
    setting("- name: no-u", 1)
    setting(#"forbidden-target: '\b[Uu]w?\b'"#, 2)
    setting("message: \"\(Session.text("init.no-u"))\"", 2)
    setting("type: register", 2)
  }

  // MARK: Lines

  private mutating func section(_ key: String, _ sentence: String) {
    text += "\n"
    setting(key + ":", 0, sentence)
  }

  private mutating func setting(_ line: String, _ depth: Int, _ sentence: String? = nil) {
    if let sentence { prose(sentence, depth) }
    text += String(repeating: "  ", count: depth) + "#" + line + "\n"
  }

  private mutating func prose(_ sentences: String, _ depth: Int = 0) {
    let start = String(repeating: "  ", count: depth) + "#"
    var line = start
    for word in sentences.split(separator: " ") {
      if line.count + 1 + word.count > Self.width, line != start {
        text += line + "\n"
        line = start
      }
      line += " " + word
    }
    text += line + "\n"
  }
}

internal import Bitext

/// The sentences that a page shows, in one language.
struct PageSentences {
  private let interface: Interface

  init(language: Language) {
    interface = Interface(language: language)
  }

  /// What the template asks for: the language, and a sentence for each key.
  var context: [String: Any] {
    let group = "page."
    let sentences = interface.keys(beginningWith: group).map { key in
      (String(key.utf8.dropFirst(group.utf8.count)) ?? key, interface.template(key))
    }
    return [
      "language": interface.language.tag, "page": Dictionary(uniqueKeysWithValues: sentences),
    ]
  }

  /// Writes what the script asks for: its own sentences, the findings' and the checks'.
  func write(_ messages: [String], _ rules: [Report.Rule], _ json: inout CompactJSON) {
    var keys = interface.keys(beginningWith: "page.") + messages
    keys += rules.map(\.summary.key)
    keys += Finding.Severity.allCases.map { "report.severity." + $0.rawValue }
    var written: Set<String> = []
    json.object { json in
      for key in keys where interface.holds(key) && written.insert(key).inserted {
        json.key(key)
        json.value(interface.template(key))
      }
    }
  }
}

import Bitext
import Reporting
import Testing

@Suite struct InterfaceTests {
  let english = Interface(language: .english)
  let dutch = Interface(language: .dutch)

  @Test func wordsAMessageInBothLanguages() {
    let message = Message("finding.numbers", "10", "8")
    #expect(english.text(message) == "The English says 10 where the Dutch says 8.")
    #expect(dutch.text(message) == "In het Engels staat 10, in het Nederlands 8.")
  }

  @Test func speaksEnglishForEveryOtherLanguage() {
    #expect(Interface(language: .undetermined).language == .english)
  }

  @Test func showsAMissingKeyInBrackets() {
    #expect(english.text("no.such.key", "10") == "[no.such.key]")
    #expect(!english.holds("no.such.key"))
  }

  @Test func keepsPercentSignsOfArguments() {
    #expect(english.text("report.suggestion", "%1$@ 50% %%") == "Suggestion: %1$@ 50% %%")
  }

  @Test func leavesAPlaceWithoutArgumentVisible() {
    #expect(english.text("report.suggestion") == "Suggestion: %1$@")
  }

  @Test(arguments: [(0, "0 eenheden"), (1, "1 eenheid"), (2, "2 eenheden")])
  func countsInSingularAndPlural(count: Int, expected: String) {
    #expect(dutch.text("report.count.units", count: count) == expected)
  }

  static let choices: [(String?, [String: String], Language)] = [
    ("nl", [:], .dutch),
    ("en", ["LC_ALL": "nl_NL.UTF-8"], .english),
    ("NL-be", [:], .dutch),
    (nil, ["LC_ALL": "nl_NL.UTF-8", "LANG": "en_GB.UTF-8"], .dutch),
    (nil, ["LC_ALL": "", "LC_MESSAGES": "nl", "LANG": "en_GB"], .dutch),
    (nil, ["LC_MESSAGES": "en_US", "LANG": "nl_NL"], .english),
    (nil, ["LANG": "nl_BE@euro"], .dutch),
    (nil, ["LANG": "nl.UTF-8"], .dutch),
    (nil, ["LANG": "nl@euro"], .dutch),
    (nil, ["LANG": "nlx_XX"], .english),
    (nil, ["LANG": "C"], .english),
    (nil, [:], .english),
  ]

  @Test(arguments: choices)
  func choosesTheLanguage(option: String?, environment: [String: String], expected: Language) {
    #expect(Interface.language(option: option, environment: environment) == expected)
  }
}

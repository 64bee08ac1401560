import Bitext
import Testing

@testable import Catalogs

@Suite("Validity of PO files")
struct POValidityTests {
  private func violations(_ text: String, plurals: String) -> [Violation] {
    let head = """
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: \(plurals)\\n"


      """
    return CatalogFormat.po.violations(in: Array((head + text).utf8), file: "a.po")
  }

  private func rules(
    _ text: String, plurals: String = "nplurals=2; plural=(n != 1);"
  ) -> [String] {
    violations(text, plurals: plurals).map(\.rule)
  }

  // MARK: Entries

  @Test func formsOfAPluralAreCountedFrom0() {
    let plural = "msgid \"%d day\"\nmsgid_plural \"%d days\"\n"
    #expect(rules(plural + "msgstr[0] \"dag\"\nmsgstr[1] \"dagen\"\n").isEmpty)
    #expect(rules(plural + "msgstr[0] \"dag\"\nmsgstr[2] \"dagen\"\n") == ["plural-index-order"])
    #expect(
      rules(plural + "msgstr \"dag\"\n", plurals: "nplurals=1; plural=0;") == [
        "plural-index-order"
      ])
    #expect(rules("msgid \"day\"\nmsgstr[0] \"dag\"\n") == ["plural-index-unexpected"])
    // A doubtful translation is written like another.
    #expect(rules("#, fuzzy\nmsgid \"day\"\nmsgstr[0] \"dag\"\n") == ["plural-index-unexpected"])
  }

  @Test func whatATextWasStandsBeforeIt() {
    #expect(rules("#, fuzzy\n#| msgid \"Opn\"\nmsgid \"Open\"\nmsgstr \"Openen\"\n").isEmpty)
    #expect(
      rules("#, fuzzy\nmsgid \"Open\"\n#| msgid \"Opn\"\nmsgstr \"Openen\"\n") == [
        "previous-text-late"
      ])
    #expect(rules("msgid \"Open\"\n# a remark\nmsgstr \"Openen\"\n").isEmpty)
  }

  @Test func aFileBeginsWithoutAMark() throws {
    let text = Array("msgid \"day\"\nmsgstr \"dag\"\n".utf8)
    let marked = [0xEF, 0xBB, 0xBF] + text
    #expect(CatalogFormat.po.violations(in: text, file: "a.po").isEmpty)
    #expect(
      CatalogFormat.po.violations(in: marked, file: "a.po").map(\.rule) == ["byte-order-mark"])
    #expect(try CatalogFormat.po.read(marked, file: "a.po").units.map(\.source.text) == ["day"])
  }

  // MARK: Plurals

  /// What somebody wrote to bring a program down gets a sentence.
  @Test(arguments: [
    "nplurals=-1; plural=0;", "nplurals=0; plural=0;",
    "nplurals=2; plural=n" + String(repeating: "+n", count: 200_000) + ";",
    "nplurals=2; plural=" + String(repeating: "!", count: 200_000) + "n;",
    "nplurals=2; plural=" + String(repeating: "(", count: 200_000) + "n;",
  ])
  func hostilePlurals(field: String) {
    #expect(!rules("msgid \"day\"\nmsgstr \"dag\"\n", plurals: field).isEmpty)
  }

  @Test(
    arguments: [
      ("nplurals=2; plural=(n != 1);", nil), ("nplurals=1; plural=0;", nil),
      ("nplurals=2; plural=n>1", nil), ("nplurals=INTEGER; plural=EXPRESSION;", nil),
      (
        "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2;",
        nil
      ),
      ("nplurals=2; plural=!n && 1 == 1 || n > 5;", nil),
      ("nplurals=2; plural=n <> 1;", "plural-forms-malformed"),
      ("nplurals=2; plural=(n != 1;", "plural-forms-malformed"),
      ("nplurals=2; plural=n = 1;", "plural-forms-malformed"),
      ("nplurals=2; plural=n != 1 n;", "plural-forms-malformed"),
      ("nplurals=two; plural=0;", "plural-forms-malformed"),
      ("nplurals=2; plural=(7 % n > 0);", "plural-forms-division"),
      ("nplurals=2; plural=n == 1 || 3 / (n - 1) > 0;", nil),
      ("nplurals=2; plural=n==500 ? 1/(n-500) : 0;", "plural-forms-division"),
      ("nplurals=2; plural=n==1 ? 0 : n==2 ? 1 : 2;", "plural-forms-range"),
      ("nplurals=2; plural=n - 1 > 0;", nil),
      ("nplurals=2; plural=n - 1;", "plural-forms-range"),
    ] as [(String, String?)])
  func expressionsForPlurals(plurals: String, rule: String?) {
    #expect(rules("", plurals: plurals) == (rule.map { [$0] } ?? []))
  }

  @Test func aDeepExpressionIsNotRead() {
    let brackets = String(repeating: "(", count: 50_000)
    #expect(
      rules("", plurals: "nplurals=2; plural=\(brackets)n") == ["plural-forms-malformed"])
    #expect(
      rules("", plurals: "nplurals=2; plural=" + String(repeating: "!", count: 50_000) + "n") == [
        "plural-forms-malformed"
      ])
  }

  @Test func anExpressionIsToldWhereItStands() {
    let found = violations("", plurals: "nplurals=2; plural=n;")
    #expect(found.map(\.place) == ["a.po:4:2"])
    #expect(found.map(\.message.arguments) == [["2", "2", "2"]])
  }

  // MARK: Directives

  private func entry(_ flag: String, _ source: String, _ target: String) -> [String] {
    rules("#, \(flag)\nmsgid \"\(source)\"\nmsgstr \"\(target)\"\n")
  }

  @Test(
    arguments: [
      ("%d%% of %s", "%d%% van %s", nil), ("%i files", "%d bestanden", nil),
      ("%lf mm", "%f mm", nil), ("%<PRIu64> bytes", "%<PRIu64> bytes", nil),
      ("50% %d", "50% %d", nil), ("%m", "fout", nil),
      ("Progress: %d%%", "Voortgang: %d% klaar", "directive-malformed"),
      ("%d", "%d %", "directive-malformed"), ("%d of %s", "%d van %2$s", "directive-malformed"),
      ("%s and %s", "%2$s", "directive-malformed"), ("%x", "%d", "directives-differ"),
      ("%d", "%ld", "directives-differ"), ("%s", "%S", "directives-differ"),
      // A text that is no format itself says nothing of its translation.
      ("100% zeker", "100% zeker", nil),
    ] as [(String, String, String?)])
  func directivesOfC(source: String, target: String, rule: String?) {
    #expect(entry("c-format", source, target) == (rule.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("%(n)d of %(total)s", "%(total)s: %(n)d", nil), ("%s %% %5.2f", "%s %% %.1f", nil),
      ("Hello %(name)s", "Hallo %(naam)s", "directives-differ"),
      ("Hello %(name)s", "Hallo", "directives-differ"),
      ("%(n)d", "%(n)s", "directives-differ"), ("%(name)s", "%s", "directives-differ"),
      ("%(name)s", "%(name)", "directive-malformed"), ("%(a)s", "%(a)s %s", "directive-malformed"),
      ("%.*f", "%f", "directives-differ"),
    ] as [(String, String, String?)])
  func directivesOfPython(source: String, target: String, rule: String?) {
    #expect(entry("python-format", source, target) == (rule.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("{user} wrote {n!r:>5}", "{n!r:>5} door {user}", nil), ("{{}} {a}", "{a} {{}}", nil),
      ("{} of {}", "{1}: {0}", nil), ("{a:{width}}", "{a:{width}}", nil),
      ("Page {page} of {total}", "Pagina {page} van {totaal}", "directives-differ"),
      ("{a.name}", "{a}", "directives-differ"), ("{0}", "nul", "directives-differ"),
      ("{a}", "{a", "directive-malformed"), ("{a}", "{a} }", "directive-malformed"),
      ("{a}", "{ a }", "directive-malformed"), ("{a}", "{a!x}", "directive-malformed"),
    ] as [(String, String, String?)])
  func directivesOfPythonInBraces(source: String, target: String, rule: String?) {
    #expect(entry("python-brace-format", source, target) == (rule.map { [$0] } ?? []))
  }

  /// A form for one number may say it in words; which one that is, the expression tells.
  @Test func aFormForOneNumberMaySayIt() {
    func plural(_ flag: String, _ forms: [String], _ plurals: String) -> [String] {
      let directive = flag == "python-format" ? "%s" : "%d"
      let lines = forms.enumerated().map { "msgstr[\($0)] \"\($1)\"\n" }.joined()
      return rules(
        "#, \(flag)\nmsgid \"\(directive) day\"\nmsgid_plural \"\(directive) days\"\n" + lines,
        plurals: plurals)
    }
    let dutch = "nplurals=2; plural=(n != 1);"
    #expect(plural("c-format", ["een dag", "%d dagen"], dutch).isEmpty)
    #expect(plural("c-format", ["%d dag", "dagen"], dutch) == ["directives-differ"])
    let other = "nplurals=2; plural=(n == 1);"
    #expect(plural("c-format", ["%d dagen", "een dag"], other).isEmpty)
    #expect(plural("c-format", ["dagen", "%d dag"], other) == ["directives-differ"])
    // Python fails where it is given more than it asks for.
    #expect(plural("python-format", ["een dag", "%s dagen"], dutch) == ["directives-differ"])
  }
}

import Testing

@testable import Catalogs

/// The constraints of the modules of XLIFF 2, one small document each.
@Suite("Constraints of XLIFF 2: modules")
struct XLIFF2ModuleConstraintTests {
  private static let text = "<segment id=\"s1\"><source>t</source></segment>"
  private static let unit = "<unit id=\"u1\">\(text)</unit>"

  @Test(arguments: files) func documentsKeepThem(_ example: ViolationCase) {
    #expect(example.broken == example.rules.sorted())
  }

  @Test(arguments: matches + glossaries + metadata + resources + rules + changes)
  func elementsKeepThem(_ example: ViolationCase) {
    var example = example
    example.content += Self.text
    #expect(example.brokenInUnit == example.rules.sorted())
  }

  // MARK: Where modules may stand

  private static let files = [
    ViolationCase(
      "candidates of a file", "element-unexpected",
      content:
        "<mtc:matches><mtc:match ref=\"#u=u1/s1\"><source/><target/></mtc:match></mtc:matches>"
        + unit),
    ViolationCase(
      "resources of a group", "element-unexpected",
      content: "<group id=\"g\"><res:resourceData/>\(unit)</group>"),
    ViolationCase("profiles of a file", content: "<slr:profiles/>" + unit),
    ViolationCase(
      "an unknown standard profile", "profile-unknown",
      content: "<slr:profiles storageProfile=\"xliff:utf7\"/>" + unit),
    ViolationCase(
      "metadata twice", "element-repeated",
      content: String(
        repeating:
          "<mda:metadata><mda:metaGroup><mda:meta type=\"a\"/></mda:metaGroup></mda:metadata>",
        count: 2) + unit),
    ViolationCase(
      "a rule of a file that is disabled", "rule-disabled",
      content: "<val:validation><val:rule isPresent=\"a\" disabled=\"yes\"/></val:validation>"
        + unit),
    ViolationCase(
      "a third party's sizes",
      content: "<slr:profiles generalProfile=\"my:pixels\"/>"
        + "<group id=\"g\" slr:sizeRestriction=\"120px\">\(unit)</group>"),
    ViolationCase(
      "size data of the file",
      content: "<slr:data profile=\"my:p\"><my:s id=\"x\"/></slr:data>"
        + "<group id=\"g\" slr:sizeInfoRef=\"x\">\(unit)</group>"),
    ViolationCase(
      "size data that is not there", "reference-dangling",
      content: "<group id=\"g\" slr:sizeInfoRef=\"x\">\(unit)</group>"),
  ]

  // MARK: Elements of modules

  private static func match(_ attributes: String, _ content: String = "<source/><target/>")
    -> String
  {
    "<mtc:matches><mtc:match \(attributes)>\(content)</mtc:match></mtc:matches>"
  }

  private static let matches = [
    ViolationCase("a candidate", content: match("ref=\"#s1\" similarity=\"99.5\"")),
    ViolationCase("a candidate by its whole name", content: match("ref=\"#/f=f1/u=u1/s1\"")),
    ViolationCase("a candidate for nothing", "attribute-missing", content: match("id=\"1\"")),
    ViolationCase("a candidate for a unit", "span-reference", content: match("ref=\"#u=u1\"")),
    ViolationCase(
      "a candidate for what is not there", "span-reference", content: match("ref=\"#s2\"")),
    ViolationCase(
      "a candidate without target", "element-missing", content: match("ref=\"#s1\"", "<source/>")),
    ViolationCase(
      "too similar", "attribute-value", content: match("ref=\"#s1\" similarity=\"101\"")),
    ViolationCase(
      "a finer type alone", "subtype-without-type", content: match("ref=\"#s1\" subType=\"a:b\"")),
    ViolationCase(
      "candidates of one id", "id-not-unique",
      content: "<mtc:matches><mtc:match id=\"1\" ref=\"#s1\"><source/><target/></mtc:match>"
        + "<mtc:match id=\"1\" ref=\"#s1\"><source/><target/></mtc:match></mtc:matches>"),
    ViolationCase(
      "a candidate's own data",
      content: match(
        "ref=\"#s1\"",
        "<originalData><data id=\"d\"/></originalData><source><ph id=\"1\" dataRef=\"d\"/></source><target/>"
      )),
    ViolationCase(
      "a candidate without its data", "reference-dangling",
      content: match("ref=\"#s1\"", "<source><ph id=\"1\" dataRef=\"d\"/></source><target/>")),
    ViolationCase(
      "a candidate with half a code", "span-not-ended",
      content: match("ref=\"#s1\"", "<source><sc id=\"1\"/></source><target/>")),
    ViolationCase(
      "a candidate in another language", "language-differs",
      content: match("ref=\"#s1\"", "<source/><target xml:lang=\"fr\"/>")),
    ViolationCase(
      "a reference in another language",
      content: match("ref=\"#s1\" reference=\"yes\"", "<source/><target xml:lang=\"fr\"/>")),
  ]

  private static func entry(_ content: String, _ attributes: String = "") -> String {
    "<gls:glossary><gls:glossEntry \(attributes)><gls:term>t</gls:term>\(content)</gls:glossEntry></gls:glossary>"
  }

  private static let glossaries = [
    ViolationCase("a definition", content: entry("<gls:definition>d</gls:definition>")),
    ViolationCase("neither", "entry-without-meaning", content: entry("")),
    ViolationCase(
      "two definitions", "element-repeated",
      content: entry("<gls:definition>d</gls:definition><gls:definition>d</gls:definition>")),
    ViolationCase(
      "one id for entry and translation", "id-not-unique",
      content: entry("<gls:translation id=\"1\">v</gls:translation>", "id=\"1\"")),
    ViolationCase(
      "an entry for nothing", "span-reference",
      content: entry("<gls:definition>d</gls:definition>", "ref=\"#m1\"")),
  ]

  private static let metadata = [
    ViolationCase("an empty one", "element-missing", content: "<mda:metadata/>"),
    ViolationCase(
      "meta without type", "attribute-missing",
      content: "<mda:metadata><mda:metaGroup><mda:meta>m</mda:meta></mda:metaGroup></mda:metadata>"),
    ViolationCase(
      "meta without group", "element-missing", "element-unexpected",
      content: "<mda:metadata><mda:meta type=\"a\">m</mda:meta></mda:metadata>"),
    ViolationCase(
      "a group with the id of all", "id-not-unique",
      content:
        "<mda:metadata id=\"1\"><mda:metaGroup id=\"1\"><mda:meta type=\"a\"/></mda:metaGroup></mda:metadata>"
    ),
    ViolationCase(
      "for what it cannot be for", "attribute-value",
      content:
        "<mda:metadata><mda:metaGroup appliesTo=\"unit\"><mda:meta type=\"a\"/></mda:metaGroup></mda:metadata>"
    ),
  ]

  private static func resource(_ content: String, _ attributes: String = "mimeType=\"a/b\"")
    -> String
  {
    "<res:resourceData><res:resourceItem \(attributes)>\(content)</res:resourceItem></res:resourceData>"
  }

  private static let resources = [
    ViolationCase("one elsewhere", content: resource("<res:source href=\"a\"/>")),
    ViolationCase("one here", content: resource("<res:source><my:a/></res:source>", "")),
    ViolationCase("an empty one", "resource-empty", content: resource("")),
    ViolationCase("one nowhere", "resource-address", content: resource("<res:source/>")),
    ViolationCase(
      "one here and elsewhere", "resource-address",
      content: resource("<res:target href=\"a\"><my:a/></res:target>")),
    ViolationCase(
      "one of no type", "resource-type-missing", content: resource("<res:source href=\"a\"/>", "")),
    ViolationCase(
      "a target in another language", "language-differs",
      content: resource("<res:target xml:lang=\"fr\"><my:a/></res:target>")),
    ViolationCase(
      "a reference to nothing", "attribute-missing", content: resource("<res:reference/>")),
    ViolationCase(
      "a target before its source", "element-order",
      content: resource("<res:target href=\"a\"/><res:source href=\"a\"/>")),
  ]

  private static func rule(_ attributes: String) -> String {
    "<val:validation><val:rule \(attributes)/></val:validation>"
  }

  private static let rules = [
    ViolationCase(
      "a condition", content: rule("isPresent=\"a\" occurs=\"2\" existsInSource=\"yes\"")),
    ViolationCase("an extension's condition", content: rule("my:a=\"b\"")),
    ViolationCase("no condition", "rule-condition", content: rule("caseSensitive=\"no\"")),
    ViolationCase("two", "rule-condition", content: rule("startsWith=\"a\" endsWith=\"b\"")),
    ViolationCase("nought times", "attribute-value", content: rule("isPresent=\"a\" occurs=\"0\"")),
    ViolationCase(
      "how often it starts", "rule-companion", content: rule("startsWith=\"a\" occurs=\"1\"")),
    ViolationCase("disabled in a unit", content: rule("isPresent=\"a\" disabled=\"yes\"")),
  ]

  private static func revisions(_ attributes: String, _ revision: String = "") -> String {
    "<ctr:changeTrack><ctr:revisions \(attributes)><ctr:revision \(revision)><ctr:item property=\"p\"/>"
      + "</ctr:revision></ctr:revisions></ctr:changeTrack>"
  }

  private static let changes = [
    ViolationCase("the only segment", content: revisions("appliesTo=\"segment\"")),
    ViolationCase(
      "a current version",
      content: revisions("appliesTo=\"source\" currentVersion=\"1\"", "version=\"1\"")),
    ViolationCase(
      "a version that is not there", "reference-dangling",
      content: revisions("appliesTo=\"source\" currentVersion=\"2\"", "version=\"1\"")),
    ViolationCase("a day", content: revisions("appliesTo=\"source\"", "datetime=\"2026-02-28\"")),
    ViolationCase(
      "a time",
      content: revisions("appliesTo=\"source\"", "datetime=\"2026-02-28T10:00:00.5+01:00\"")),
    ViolationCase(
      "a time without zone", "attribute-value",
      content: revisions("appliesTo=\"source\"", "datetime=\"2026-02-28T10:00\"")),
    ViolationCase(
      "a time in words", "attribute-value",
      content: revisions("appliesTo=\"source\"", "datetime=\"Tuesday\"")),
    ViolationCase(
      "of what XLIFF does not have", "attribute-value",
      content: revisions("appliesTo=\"paragraph\"")),
    ViolationCase("of nothing", "attribute-missing", content: revisions("")),
    ViolationCase(
      "of what is not there", "reference-dangling",
      content: revisions("appliesTo=\"note\" ref=\"n\"")),
  ]
}

import Testing

@testable import Catalogs

/// The constraints of attributes that modules of XLIFF 2 put on elements of the core, one small unit each.
@Suite("Constraints of XLIFF 2: attributes of modules")
struct XLIFF2AttributeConstraintTests {
  @Test(arguments: sizes + styles + quality)
  func unitsKeepThem(_ example: ViolationCase) {
    #expect(example.brokenInUnit == example.rules.sorted())
  }

  private static func code(_ element: String) -> String {
    "<segment><source>\(element)</source></segment>"
  }

  private static let sizes = [
    ViolationCase("a whole number", content: code("<ph id=\"1\" slr:equivStorage=\"4\"/>")),
    ViolationCase(
      "a minimum and no maximum",
      content: code("<pc id=\"1\" slr:sizeRestriction=\"4,*\">t</pc>")),
    ViolationCase(
      "a maximum before a minimum that is none", "size-malformed",
      content: code("<pc id=\"1\" slr:sizeRestriction=\"*,4\">t</pc>")),
    ViolationCase(
      "a placeholder cannot be restricted", "attribute-unexpected",
      content: code("<ph id=\"1\" slr:sizeRestriction=\"4\"/>")),
    ViolationCase(
      "an end counts with its start", "end-code-attribute",
      content: code("<sc id=\"1\"/>t<ec startRef=\"1\" slr:equivStorage=\"4\"/>")),
    ViolationCase(
      "an attribute that the module does not have", "attribute-unexpected",
      content: code("<ph id=\"1\" slr:width=\"4\"/>")),
    ViolationCase(
      "a segment has no size", "attribute-unexpected",
      content: "<segment slr:sizeInfo=\"4\"><source/></segment>"),
  ]

  private static let styles = [
    ViolationCase(
      "an image",
      content: code("<ph id=\"1\" fs:fs=\"img\" fs:subFs=\"src,c:\\\\a.png\\alt,One\\, two\"/>")),
    ViolationCase(
      "an attribute of nothing", "style-without-element",
      content: code("<ph id=\"1\" fs:subFs=\"src,a.png\"/>")),
    ViolationCase(
      "a comma too many", "style-malformed",
      content: code("<ph id=\"1\" fs:fs=\"img\" fs:subFs=\"alt,One, two\"/>")),
    ViolationCase(
      "an element that HTML does not have", "attribute-value",
      content: code("<ph id=\"1\" fs:fs=\"picture2\"/>")),
    ViolationCase(
      "an end", "end-code-attribute",
      content: code("<sc id=\"1\"/>t<ec startRef=\"1\" fs:fs=\"b\"/>")),
  ]

  private static func mark(_ attributes: String, _ before: String = "") -> String {
    before + code("<mrk id=\"1\" its:version=\"2.0\" \(attributes)>t</mrk>")
  }

  private static let issues =
    "<its:locQualityIssues xml:id=\"q\"><its:locQualityIssue locQualityIssueType=\"omission\"/></its:locQualityIssues>"

  private static let quality = [
    ViolationCase(
      "an issue",
      content: mark("type=\"its:generic\" its:locQualityIssueType=\"omission\"")),
    ViolationCase(
      "an issue that ITS does not know", "attribute-value",
      content: mark("its:locQualityIssueType=\"lost\"")),
    ViolationCase(
      "an issue on a term", "its-annotation-type",
      content: mark("type=\"term\" its:locQualityIssueType=\"omission\"")),
    ViolationCase(
      "no version", "its-version-missing",
      content: code("<mrk id=\"1\" its:locQualityIssueType=\"omission\">t</mrk>")),
    ViolationCase("a list of issues", content: mark("its:locQualityIssuesRef=\"#its=q\"", issues)),
    ViolationCase(
      "a list that is not there", "its-reference",
      content: mark("its:locQualityIssuesRef=\"#its=r\"", issues)),
    ViolationCase(
      "a list and an issue", "attributes-exclude",
      content: mark("its:locQualityIssuesRef=\"#its=q\" its:locQualityIssueComment=\"c\"", issues)),
    ViolationCase("lists of one id", "id-not-unique", content: issues + issues + code("t")),
    ViolationCase(
      "an issue that says nothing", "record-empty",
      content: "<its:locQualityIssues xml:id=\"q\"><its:locQualityIssue/></its:locQualityIssues>"
        + code("t")),
    ViolationCase(
      "half a text analysis", "attribute-companion", content: mark("its:taIdent=\"i\"")),
    ViolationCase(
      "who said so",
      content: mark(
        "its:annotatorsRef=\"text-analysis|a mt-confidence|b\" its:mtConfidence=\"0.5\"")),
    ViolationCase(
      "who said so twice", "annotators-malformed",
      content: mark("its:annotatorsRef=\"terminology|a terminology|b\"")),
    ViolationCase(
      "more than sure", "attribute-value",
      content: mark("its:annotatorsRef=\"mt-confidence|b\" its:mtConfidence=\"2\"")),
    ViolationCase(
      "sure, and nobody says who", "annotator-missing", content: mark("its:mtConfidence=\"0.5\"")),
    ViolationCase(
      "sure, and another one says so", "annotator-missing",
      content: mark("type=\"term\" its:annotatorsRef=\"text-analysis|a\" its:termConfidence=\"1\"")),
    ViolationCase(
      "a list that is told the way to",
      content: mark("its:locQualityIssuesRef=\"#/f=f1/u=u1/its=q\"", issues)),
    ViolationCase(
      "a list that is nowhere in the file", "its-reference",
      content: mark("its:locQualityIssuesRef=\"#/f=9/its=q\"", issues)),
  ]
}

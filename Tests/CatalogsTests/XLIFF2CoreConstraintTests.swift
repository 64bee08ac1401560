import Testing

@testable import Catalogs

/// The constraints of the core of XLIFF 2, one small document each; see ``XLIFF2SuiteTests`` for other people's.
@Suite("Constraints of XLIFF 2: core")
struct XLIFF2CoreConstraintTests {
  private static let text = "<segment><source>t</source></segment>"
  private static let unit = "<unit id=\"u1\">\(text)</unit>"

  @Test(arguments: files) func documentsKeepThem(_ example: ViolationCase) {
    #expect(example.broken == example.rules.sorted())
  }

  @Test(arguments: segments) func unitsKeepThem(_ example: ViolationCase) {
    #expect(example.brokenInUnit == example.rules.sorted())
  }

  // MARK: Files, groups and units

  private static let files = [
    ViolationCase("a unit is enough", content: unit),
    ViolationCase("an empty group is enough", content: "<group id=\"g\"/>"),
    ViolationCase("an empty file", "element-missing", content: ""),
    ViolationCase("a unit without id", "attribute-missing", content: "<unit>\(text)</unit>"),
    ViolationCase(
      "an id with a space", "attribute-value", content: "<unit id=\"a b\">\(text)</unit>"),
    ViolationCase("an empty id", "attribute-value", content: "<unit id=\"\">\(text)</unit>"),
    ViolationCase(
      "two units of one id in groups", "id-not-unique",
      content: "<group id=\"g\">\(unit)</group>\(unit)"),
    ViolationCase(
      "two groups of one id, one in the other", "id-not-unique",
      content: "<group id=\"g\"><group id=\"g\"/></group>"),
    ViolationCase("a unit and a group of one id", content: "<group id=\"u1\">\(unit)</group>"),
    ViolationCase(
      "notes after units", "element-order",
      content: unit + "<notes><note>n</note></notes>"),
    ViolationCase(
      "notes twice", "element-repeated",
      content: "<notes><note>n</note></notes><notes><note>n</note></notes>" + unit),
    ViolationCase("empty notes", "element-missing", content: "<notes/>" + unit),
    ViolationCase(
      "a note that applies to a unit", "attribute-value",
      content: "<notes><note appliesTo=\"unit\">n</note></notes>" + unit),
    ViolationCase(
      "a priority of 11", "attribute-value",
      content: "<notes><note priority=\"11\">n</note></notes>" + unit),
    ViolationCase(
      "notes of one id in a group", "id-not-unique",
      content: "<group id=\"g\"><notes><note id=\"n\"/><note id=\"n\"/></notes></group>"),
    ViolationCase("a skeleton with content", content: "<skeleton>s</skeleton>" + unit),
    ViolationCase("a skeleton elsewhere", content: "<skeleton href=\"s\"/>" + unit),
    ViolationCase(
      "a skeleton of what is XLIFF's own", "element-unexpected",
      content: "<skeleton><note>n</note></skeleton>" + unit),
    ViolationCase("a skeleton nowhere", "skeleton-address", content: "<skeleton/>" + unit),
    ViolationCase(
      "a skeleton here and elsewhere", "skeleton-address",
      content: "<skeleton href=\"s\">s</skeleton>" + unit),
    ViolationCase(
      "a skeleton after a unit", "element-order",
      content: unit + "<skeleton href=\"s\"/>"),
    ViolationCase(
      "what is in a skeleton is nobody's business",
      content: "<skeleton><my:a id=\"1\"/><my:a id=\"1\"/></skeleton>" + unit),
    ViolationCase("text in a file", "text-unexpected", content: "text" + unit),
    ViolationCase(
      "an unknown element of the core", "element-unexpected", content: "<body/>" + unit),
    ViolationCase(
      "an unknown attribute", "attribute-unexpected",
      content: "<group id=\"g\" lang=\"nl\"/>"),
    ViolationCase(
      "a type without prefix", "attribute-value",
      content: "<group id=\"g\" type=\"menu\"/>"),
    ViolationCase(
      "a type with a reserved prefix", "prefix-reserved",
      content: "<group id=\"g\" type=\"xlf:menu\"/>"),
    ViolationCase(
      "ids of extensions in file and unit",
      content: "<my:a id=\"1\"/><unit id=\"u\"><my:a id=\"1\"/>\(text)</unit>"),
    ViolationCase(
      "ids of extensions twice in a file", "id-not-unique",
      content: "<my:a id=\"1\"><my:b xml:id=\"1\"/></my:a>" + unit),
    ViolationCase(
      "an extension's id that is no name token", "attribute-value",
      content: "<my:a id=\"1 2\"/>" + unit),
    ViolationCase(
      "the language of a group is inherited", "language-differs",
      content: "<group id=\"g\" xml:lang=\"fr\">\(unit)</group>"),
    ViolationCase(
      "languages are compared without case",
      content: "<unit id=\"u\"><segment><source xml:lang=\"EN\">t</source></segment></unit>"),
  ]

  // MARK: Segments

  private static let segments = [
    ViolationCase(
      "an ignorable alone", "unit-without-segment",
      content: "<ignorable><source> </source></ignorable>"),
    ViolationCase(
      "a target before its source", "element-order",
      content: "<segment><target>t</target><source>t</source></segment>"),
    ViolationCase(
      "two targets", "element-repeated",
      content: "<segment><source/><target/><target/></segment>"),
    ViolationCase(
      "two sources", "element-repeated",
      content: "<segment><source/><source/></segment>"),
    ViolationCase(
      "translated without target", "state-without-target",
      content: "<segment state=\"translated\"><source>t</source></segment>"),
    ViolationCase(
      "a subState without prefix", "attribute-value",
      content: "<segment state=\"initial\" subState=\"mine\"><source>t</source></segment>"),
    ViolationCase(
      "a subState with a reserved prefix", "prefix-reserved",
      content: "<segment state=\"initial\" subState=\"xlf:mine\"><source>t</source></segment>"),
    ViolationCase(
      "segments of one id", "id-not-unique",
      content: "<segment id=\"1\"><source/></segment><segment id=\"1\"><source/></segment>"),
    ViolationCase(
      "a code with the id of a segment", "id-not-unique",
      content: "<segment id=\"1\"><source><ph id=\"1\"/></source></segment>"),
    ViolationCase(
      "targets that change places",
      content: "<segment><source/><target order=\"2\"/></segment>"
        + "<segment><source/><target order=\"1\"/></segment>"),
    ViolationCase(
      "a target in another's implicit place", "order-not-unique",
      content: "<segment><source/><target order=\"2\"/></segment>"
        + "<segment><source/><target/></segment>"),
    ViolationCase(
      "a place beyond the last", "order-too-high",
      content: "<segment><source/><target order=\"2\"/></segment>"),
    ViolationCase(
      "place nought", "attribute-value",
      content: "<segment><source/><target order=\"0\"/></segment>"),
    ViolationCase(
      "white space kept on both sides",
      content: "<segment><source xml:space=\"preserve\"/><target xml:space=\"preserve\"/></segment>"
    ),
    ViolationCase(
      "white space kept in the target alone", "space-differs",
      content: "<segment><source/><target xml:space=\"preserve\"/></segment>"),
    ViolationCase(
      "an unknown xml:space", "attribute-value",
      content: "<segment><source xml:space=\"keep\"/></segment>"),
    ViolationCase(
      "a source in another language", "language-differs",
      content: "<segment><source xml:lang=\"de\"/></segment>"),
    ViolationCase(
      "a segment that should not be translated", "attribute-unexpected",
      content: "<segment translate=\"no\"><source/></segment>"),
    ViolationCase(
      "an extension in a source", "element-unexpected",
      content: ViolationCase.segment("<my:b>t</my:b>")),
    ViolationCase(
      "an extension's attribute on a source", "attribute-unexpected",
      content: "<segment><source my:a=\"1\"/></segment>"),
    ViolationCase(
      "an extension in notes", "element-unexpected",
      content: "<notes><note>n</note><my:n/></notes>" + ViolationCase.segment("t")),
    ViolationCase(
      "original data after segments", "element-order",
      content: ViolationCase.segment("t") + "<originalData><data id=\"d\">d</data></originalData>"),
    ViolationCase(
      "original data of which white space does not count", "attribute-value",
      content: "<originalData><data id=\"d\" xml:space=\"default\"/></originalData>"
        + ViolationCase.segment("t")),
    ViolationCase(
      "a code in original data", "element-unexpected",
      content: "<originalData><data id=\"d\"><ph id=\"1\"/></data></originalData>"
        + ViolationCase.segment("t")),
  ]
}

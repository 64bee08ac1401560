import Testing

@testable import Catalogs

/// The constraints of codes, annotations and references of XLIFF 2, one small unit each.
@Suite("Constraints of XLIFF 2: inline content")
struct XLIFF2InlineConstraintTests {
  @Test(arguments: codes + sequences + annotations + fragments)
  func unitsKeepThem(_ example: ViolationCase) {
    #expect(example.brokenInUnit == example.rules.sorted())
  }

  // MARK: Codes

  private static let codes = [
    ViolationCase(
      "the same code in both", content: ViolationCase.segment("<ph id=\"1\"/>", "<ph id=\"1\"/>")),
    ViolationCase(
      "one id twice in a source", "id-not-unique",
      content: ViolationCase.segment("<ph id=\"1\"/><ph id=\"1\"/>")),
    ViolationCase(
      "one id twice in a target", "id-not-unique",
      content: ViolationCase.segment("<ph id=\"1\"/>", "<ph id=\"1\"/><ph id=\"1\"/>")),
    ViolationCase(
      "one id in two segments", "id-not-unique",
      content: ViolationCase.segment("<ph id=\"1\"/>")
        + ViolationCase.segment("<mrk id=\"1\" translate=\"no\">t</mrk>")),
    ViolationCase(
      "a placeholder that became a span", "id-of-another",
      content: ViolationCase.segment("<ph id=\"1\"/>", "<pc id=\"1\">t</pc>")),
    ViolationCase(
      "a span that became two halves",
      content: ViolationCase.segment("<pc id=\"1\">t</pc>", "<sc id=\"1\"/>t<ec startRef=\"1\"/>")),
    ViolationCase(
      "a code that moved to another segment's target",
      content: ViolationCase.segment("<ph id=\"1\"/>", "a")
        + ViolationCase.segment("b", "<ph id=\"1\"/>")),
    ViolationCase(
      "original data",
      content:
        "<originalData><data id=\"d\">d</data></originalData>"
        + ViolationCase.segment("<ph id=\"1\" dataRef=\"d\"/>")),
    ViolationCase(
      "no original data", "reference-dangling",
      content: ViolationCase.segment("<ph id=\"1\" dataRef=\"d\"/>")),
    ViolationCase(
      "no original data for an end", "reference-dangling",
      content: "<originalData><data id=\"d\">d</data></originalData>"
        + ViolationCase.segment("<sc id=\"1\" dataRef=\"d\"/><ec startRef=\"1\" dataRef=\"e\"/>")),
    ViolationCase(
      "a copy",
      content: ViolationCase.segment("<ph id=\"1\"/>", "<ph id=\"1\"/><ph id=\"2\" copyOf=\"1\"/>")),
    ViolationCase(
      "a copy of nothing", "reference-dangling",
      content: ViolationCase.segment("<ph id=\"2\" copyOf=\"1\"/>")),
    ViolationCase(
      "a copy of an annotation", "reference-dangling",
      content: ViolationCase.segment(
        "<mrk id=\"1\" translate=\"no\">t</mrk><ph id=\"2\" copyOf=\"1\"/>")),
    ViolationCase(
      "a copy of what must not be copied", "copy-forbidden",
      content: ViolationCase.segment("<ph id=\"1\" canCopy=\"no\"/><ph id=\"2\" copyOf=\"1\"/>")),
    ViolationCase(
      "a copy with original data", "copy-with-data",
      content: "<originalData><data id=\"d\">d</data></originalData>"
        + ViolationCase.segment("<ph id=\"1\"/><ph id=\"2\" copyOf=\"1\" dataRef=\"d\"/>")),
    ViolationCase(
      "sub-flows of this file", content: ViolationCase.segment("<ph id=\"1\" subFlows=\"u1\"/>")),
    ViolationCase(
      "sub-flows nowhere", "reference-dangling",
      content: ViolationCase.segment("<ph id=\"1\" subFlows=\"u1 u2\"/>")),
    ViolationCase(
      "sub-flows at an end nowhere", "reference-dangling",
      content: ViolationCase.segment("<pc id=\"1\" subFlowsStart=\"u1\" subFlowsEnd=\"u2\">t</pc>")),
    ViolationCase(
      "halves in two segments",
      content: ViolationCase.segment("<sc id=\"1\"/>t")
        + ViolationCase.segment("t<ec startRef=\"1\"/>")),
    ViolationCase(
      "an end before its start", "span-not-started", "span-not-ended",
      content: ViolationCase.segment("<ec startRef=\"1\"/>t<sc id=\"1\"/>")),
    ViolationCase(
      "a start without end", "span-not-ended", content: ViolationCase.segment("<sc id=\"1\"/>t")),
    ViolationCase(
      "an isolated start", content: ViolationCase.segment("<sc id=\"1\" isolated=\"yes\"/>t")),
    ViolationCase(
      "a start that only says so", "isolated-wrongly",
      content: ViolationCase.segment("<sc id=\"1\" isolated=\"yes\"/>t<ec startRef=\"1\"/>")),
    ViolationCase(
      "an isolated end",
      content: ViolationCase.segment("t<ec id=\"1\" isolated=\"yes\" dir=\"ltr\"/>")),
    ViolationCase(
      "an isolated end without id", "end-code-identity",
      content: ViolationCase.segment("t<ec isolated=\"yes\"/>")),
    ViolationCase(
      "a direction at an end", "end-code-direction",
      content: ViolationCase.segment("<sc id=\"1\"/>t<ec startRef=\"1\" dir=\"ltr\"/>")),
    ViolationCase(
      "two ends", "span-ended-twice",
      content: ViolationCase.segment("<sc id=\"1\"/>t<ec startRef=\"1\"/><ec startRef=\"1\"/>")),
    ViolationCase(
      "an end in the target alone", "span-not-started",
      content: ViolationCase.segment("<sc id=\"1\"/>t<ec startRef=\"1\"/>", "t<ec startRef=\"1\"/>")
    ),
    ViolationCase(
      "an end whose segment is not translated yet",
      content: ViolationCase.segment("<sc id=\"1\"/>t", "<sc id=\"1\"/>t")
        + ViolationCase.segment("t<ec startRef=\"1\"/>")),
    ViolationCase(
      "halves with different canDelete", "span-halves-differ",
      content: ViolationCase.segment("<sc id=\"1\" canDelete=\"no\"/>t<ec startRef=\"1\"/>")),
    ViolationCase("a code point", content: ViolationCase.segment("<cp hex=\"001B\"/>")),
    ViolationCase(
      "a letter as a code point", "code-point-wrong",
      content: ViolationCase.segment("<cp hex=\"0041\"/>")),
    ViolationCase(
      "a tabulator as a code point", "code-point-wrong",
      content: ViolationCase.segment("<cp hex=\"0009\"/>")),
    ViolationCase(
      "beyond Unicode", "code-point-wrong", content: ViolationCase.segment("<cp hex=\"110000\"/>")),
    ViolationCase(
      "a code point of two digits", "code-point-wrong",
      content: ViolationCase.segment("<cp hex=\"1B\"/>")),
    ViolationCase(
      "text in a placeholder", "text-unexpected",
      content: ViolationCase.segment("<ph id=\"1\">t</ph>")),
    ViolationCase(
      "an extension's attribute on a code", "attribute-unexpected",
      content: ViolationCase.segment("<ph id=\"1\" my:a=\"1\"/>")),
    ViolationCase(
      "a finer type alone", "subtype-without-type",
      content: ViolationCase.segment("<ph id=\"1\" subType=\"my:a\"/>")),
    ViolationCase(
      "bold as user interface", "subtype-mismatch",
      content: ViolationCase.segment("<pc id=\"1\" type=\"ui\" subType=\"xlf:b\">t</pc>")),
    ViolationCase(
      "a finer type that XLIFF does not have", "prefix-reserved",
      content: ViolationCase.segment("<ph id=\"1\" type=\"fmt\" subType=\"xlf:strong\"/>")),
    ViolationCase(
      "a type that there is not", "attribute-value",
      content: ViolationCase.segment("<ph id=\"1\" type=\"bold\"/>")),
  ]

  // MARK: Sequences and deletions

  private static let first = "canReorder=\"firstNo\" canCopy=\"no\" canDelete=\"no\""
  private static let next = "canReorder=\"no\" canCopy=\"no\" canDelete=\"no\""

  private static let sequences = [
    ViolationCase(
      "a sequence",
      content: ViolationCase.segment(
        "<ph id=\"1\" \(first)/>a<ph id=\"2\" \(next)/>",
        "<ph id=\"1\" \(first)/><ph id=\"2\" \(next)/>")),
    ViolationCase(
      "a sequence turned round", "sequence-reordered", "sequence-not-begun",
      content: ViolationCase.segment(
        "<ph id=\"1\" \(first)/>a<ph id=\"2\" \(next)/>",
        "<ph id=\"2\" \(next)/><ph id=\"1\" \(first)/>")),
    ViolationCase(
      "a sequence turned round without hints", "sequence-reordered",
      content: ViolationCase.segment(
        "<ph id=\"1\" \(first)/>a<ph id=\"2\" \(next)/>", "<ph id=\"2\"/><ph id=\"1\"/>")),
    ViolationCase(
      "a sequence that moved as a whole",
      content: ViolationCase.segment(
        "<ph id=\"0\"/><ph id=\"1\" \(first)/><ph id=\"2\" \(next)/>",
        "<ph id=\"1\" \(first)/><ph id=\"2\" \(next)/><ph id=\"0\"/>")),
    ViolationCase(
      "a code in the midst of a sequence", "sequence-not-begun",
      content: ViolationCase.segment("<ph id=\"1\" \(first)/><ph id=\"0\"/><ph id=\"2\" \(next)/>")),
    ViolationCase(
      "a sequence over two segments",
      content: ViolationCase.segment("<ph id=\"1\" \(first)/>")
        + ViolationCase.segment("<ph id=\"2\" \(next)/>")),
    ViolationCase(
      "a sequence around and inside a span",
      content: ViolationCase.segment("<pc id=\"1\" \(first)>a<ph id=\"2\" \(next)/></pc>")),
    ViolationCase(
      "a span in order around a loose code",
      content: ViolationCase.segment(
        "<sc id=\"1\" \(first)/><ph id=\"2\"/><ec startRef=\"1\" \(next)/>")),
    ViolationCase(
      "a code in order that may be deleted", "ordered-code-is-loose",
      content: ViolationCase.segment("<ph id=\"1\" canReorder=\"firstNo\" canCopy=\"no\"/>")),
    ViolationCase(
      "a code that is gone", "code-deleted",
      content: ViolationCase.segment("<ph id=\"1\" canDelete=\"no\"/>a", "a")),
    ViolationCase("a code that may go", content: ViolationCase.segment("<ph id=\"1\"/>a", "a")),
    ViolationCase(
      "half a code that is gone", "code-deleted", "span-not-ended",
      content: ViolationCase.segment(
        "<sc id=\"1\" canDelete=\"no\"/>a<ec startRef=\"1\" canDelete=\"no\"/>",
        "<sc id=\"1\" canDelete=\"no\"/>a")),
    ViolationCase(
      "a code that waits for its segment's target",
      content: ViolationCase.segment("<ph id=\"1\" canDelete=\"no\"/>a")
        + ViolationCase.segment("b", "b")),
  ]

  // MARK: Annotations

  private static let note = "<notes><note id=\"n\">n</note></notes>"

  private static let annotations = [
    ViolationCase(
      "a comment",
      content: ViolationCase.segment("<mrk id=\"1\" type=\"comment\" value=\"c\">t</mrk>")),
    ViolationCase(
      "a comment's note",
      content: note + ViolationCase.segment("<mrk id=\"1\" type=\"comment\" ref=\"#n=n\">t</mrk>")),
    ViolationCase(
      "a comment's note by its whole name",
      content: note
        + ViolationCase.segment("<mrk id=\"1\" type=\"comment\" ref=\"#/f=f1/u=u1/n=n\">t</mrk>")),
    ViolationCase(
      "a comment that says nothing", "comment-text",
      content: ViolationCase.segment("<mrk id=\"1\" type=\"comment\">t</mrk>")),
    ViolationCase(
      "a comment with a note that is not there", "comment-reference",
      content: note
        + ViolationCase.segment("<sm id=\"1\" type=\"comment\" ref=\"#n=m\"/>t<em startRef=\"1\"/>")
    ),
    ViolationCase(
      "a comment elsewhere", "comment-reference",
      content: ViolationCase.segment("<mrk id=\"1\" type=\"comment\" ref=\"note.txt\">t</mrk>")),
    ViolationCase(
      "an annotation without type or meaning", "annotation-empty",
      content: ViolationCase.segment("<mrk id=\"1\">t</mrk>")),
    ViolationCase(
      "an annotation for an extension",
      content: ViolationCase.segment("<mrk id=\"1\" my:a=\"b\">t</mrk>")),
    ViolationCase(
      "an annotation's language", "attribute-unexpected", "annotation-empty",
      content: ViolationCase.segment("<mrk id=\"1\" xml:lang=\"nl\">t</mrk>")),
    ViolationCase(
      "a type of one's own without prefix", "attribute-value",
      content: ViolationCase.segment("<mrk id=\"1\" type=\"mine\" translate=\"no\">t</mrk>")),
    ViolationCase(
      "a type with a reserved prefix", "prefix-reserved",
      content: ViolationCase.segment("<mrk id=\"1\" type=\"xlf:mine\">t</mrk>")),
    ViolationCase(
      "a candidate's annotation with a reference", "match-annotation-reference",
      content: ViolationCase.segment("<mrk id=\"1\" type=\"mtc:match\" ref=\"#1\">t</mrk>")),
    ViolationCase(
      "a marker without end", "span-not-ended",
      content: ViolationCase.segment("<sm id=\"1\" translate=\"no\"/>t")),
    ViolationCase(
      "an end that refers to a code", "span-not-started",
      content: ViolationCase.segment("<sc id=\"1\" isolated=\"yes\"/>t<em startRef=\"1\"/>")),
    ViolationCase(
      "markers over segments",
      content: ViolationCase.segment("<sm id=\"1\" translate=\"no\"/>t")
        + ViolationCase.segment("t<em startRef=\"1\"/>")),
  ]

  private static func term(_ reference: String, note: String = "") -> String {
    note
      + ViolationCase.segment(
        "<mrk id=\"1\" type=\"term\" ref=\"\(reference)\">t</mrk><ph id=\"p\"/>")
  }

  private static let fragments = [
    ViolationCase("elsewhere", content: term("http://example.org/#a/b=c")),
    ViolationCase("a code of the source", content: term("#p")),
    ViolationCase("a code by its whole name", content: term("#/f=f1/u=u1/p")),
    ViolationCase("a unit", content: term("#u=u1")),
    ViolationCase("a file", content: term("#f=f1")),
    ViolationCase("a code that is not there", "fragment-dangling", content: term("#q")),
    ViolationCase(
      "a code of the target that is not there", "fragment-dangling", content: term("#t=p")),
    ViolationCase("a unit that is not there", "fragment-dangling", content: term("#u=u2/p")),
    ViolationCase("a file that is not there", "fragment-dangling", content: term("#f=f2/u=u1/p")),
    ViolationCase("a whole name without file", "fragment-dangling", content: term("#/u=u1/p")),
    ViolationCase("no sign", "fragment-malformed", content: term("f=f1/u=u1/p")),
    ViolationCase("nothing", "fragment-malformed", content: term("#")),
    ViolationCase("two strokes", "fragment-malformed", content: term("#/f=f1//u=u1")),
    ViolationCase("no id", "fragment-malformed", content: term("#n=")),
    ViolationCase("two signs", "fragment-malformed", content: term("#n=a=b")),
    ViolationCase("unit before file", "fragment-order", content: term("#u=u1/f=f1")),
    ViolationCase("unit before group", "fragment-order", content: term("#f=f1/u=u1/g=g1")),
    ViolationCase("a note and a code", "fragment-leaves", content: term("#n=n/p", note: note)),
    ViolationCase("a code before its unit", "fragment-leaves", content: term("#p/u=u1")),
    ViolationCase("two files", "fragment-prefix-repeated", content: term("#f=f1/f=f1")),
    ViolationCase(
      "a prefix that nobody has registered", "fragment-prefix-unknown",
      content: term("#mine=1")),
  ]
}

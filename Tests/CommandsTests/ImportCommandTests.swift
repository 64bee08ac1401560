import Foundation
import Testing

/// What `tweetal import` leaves alone, and what it says of what it takes over.
@Suite("The command import")
struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aTemplateTakesNoTranslations() async throws {
    let back = try folder.file("back.tsv", "source\ttarget\nMuscle pain\tSpierpijn\n")
    let text = "msgctxt \"post-1\"\nmsgid \"Muscle pain\"\nmsgstr \"\"\n"
    let posts = try folder.folder("posts")
    let template = try folder.file("posts/post.pot", text)
    let run = await CommandRun.run("import", back, "--into", template)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(template): error: This is a template, which holds no"))
    let alone = await CommandRun.run("import", back, "--into", posts)
    #expect(alone.code == 2 && alone.errors.contains("There are no catalogs in this folder"))
    try folder.file("posts/back.po", text)
    #expect(await CommandRun.run("import", back, "--into", posts).code == 0)
    #expect(try folder.text(of: "posts/back.po").contains("Spierpijn"))
    #expect(try folder.text(of: "posts/post.pot") == text)
  }

  /// A translator's question, around the word that it is about.
  @Test func aCommentInATextIsANote() async throws {
    let own = "#. kind: paragraph\nmsgctxt \"a-1\"\nmsgid \"Rest your leg.\"\nmsgstr \"\"\n"
    let file = try folder.file("a.po", own)
    let comment = #"<mrk id="c1" type="comment" value="Rust of ontlast?">Rust</mrk>"#
    let back = try folder.file(
      "back.xlf",
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="nl">
      <file id="f1" original="a.html"><unit id="a-1"><segment state="translated">
      <source>Rest your leg.</source><target>\(comment) met je been omhoog.</target>
      </segment></unit></file></xliff>
      """)
    let run = await CommandRun.run("import", back, "--into", file)
    #expect(run.code == 0 && run.output.contains("a-1: note: Rust of ontlast?"), "\(run.output)")
    #expect(run.output.contains("1 filled, new notes: 1"))
    let written = try folder.text(of: "a.po")
    #expect(written.contains("# Rust of ontlast?\n"), "\(written)")
    let again = await CommandRun.run("import", back, "--into", file)
    #expect(again.output.hasSuffix("  1 unchanged\n"), "\(again.output)")
  }

  @Test func aCatalogWithoutEnglishSaysNothingOfItsMarkup() async throws {
    let file = try folder.file("post.json", #"{"u1": "", "u2": ""}"# + "\n")
    let back = try folder.file(
      "back.tsv", "id\tsource\ttarget\nu1\tTake <1>two</1>.\tNeem er <1>twee</1>.\n")
    let run = await CommandRun.run("import", back, "--into", file)
    #expect(run.code == 0 && run.output.contains("1 filled"), "\(run.output)")
    #expect(!run.output.contains("markup differs"))
    #expect(try folder.text(of: "post.json").contains("Neem er <1>twee</1>."))
  }

  /// Of a note that is new, `diff` shows no places that its format adds.
  @Test func aPlaceIsNoNewNote() async throws {
    let old = try folder.file("a.tsv", "id\tsource\ttarget\na-1\tRest.\tRust uit.\n")
    let new = try folder.file(
      "b.po",
      "# Of: neem rust?\n#: post.html:4\nmsgctxt \"a-1\"\nmsgid \"Rest.\"\nmsgstr \"Rust uit.\"\n")
    let run = await CommandRun.run("diff", old, new)
    #expect(run.code == 1 && run.output.contains("{+Of: neem rust?+}"), "\(run.output)")
    #expect(!run.output.contains("post.html"))
  }

  @Test func wordsAgreeWithTheirNumbers() async throws {
    let file = try folder.file("a.tsv", "id\tsource\ttarget\n1\tRest.\t\n2\tWalk.\t\n")
    let back = try folder.file("b.tsv", "id\tsource\ttarget\n1\tRest.\t\n2\tWalk.\t\n")
    let run = await CommandRun.run("import", back, "--into", file, "--ui-language", "nl")
    #expect(run.output.contains("2 kwamen terug zonder vertaling"), "\(run.output)")
  }

  // MARK: Markup

  private static let marked = [
    "u1\tTake <1>two</1> tablets.\tNeem <1>twee</1> tabletten.", "u2\tRest<1/>and ice\t",
    "u3\tRead <1>this</1> first.\t", "u4\tCall us.\t", "u5\tWalk <1>slowly</1>.\t",
    "u6\tDo <1>not</1> run.\tRen <1>niet</1>.",
  ]

  private static let returned = [
    "u1\tTake <1>two</1> tablets.\tNeem twee tabletten.", "u2\tRest<1/>and ice\tRust en &amp; ijs",
    "u3\tRead <1>this</1> first.\tLees <1>dit eerst.", "u4\tCall us.\tBel <2>ons</2>.",
    "u5\tWalk <1>slowly</1>.\tLoop <1>rustig</1>.", "u6\tDo <1>not</1> run.\t<1>Niet</1> rennen.",
  ]

  @Test(arguments: [
    (
      "en",
      [
        "u1: the markup differs from the English: missing <1>",
        "u2: the markup differs from the English: missing <1/>; typed as text &amp;",
        "u3: the markup differs from the English: missing </1>",
        "u4: the markup differs from the English: not in the English <2>",
      ]
    ),
    (
      "nl",
      [
        "u1: de opmaak verschilt van het Engels: er ontbreekt <1>",
        "u2: de opmaak verschilt van het Engels: er ontbreekt <1/>; als tekst getypt &amp;",
        "u3: de opmaak verschilt van het Engels: er ontbreekt </1>",
        "u4: de opmaak verschilt van het Engels: niet in het Engels <2>",
      ]
    ),
  ])
  func markupThatDiffersIsShownInALineOfEachUnit(language: String, lines: [String]) async throws {
    func table(_ name: String, _ rows: [String]) throws -> String {
      try folder.file(name, "id\tsource\ttarget\n" + rows.map { $0 + "\n" }.joined())
    }
    let file = try table("post.tsv", Self.marked)
    let back = try table("back.tsv", Self.returned)
    let options = ["--force", "--ui-language", language]
    let run = await CommandRun.run(["import", back, "--into", file] + options)
    #expect(run.code == 0)
    let word = language == "en" ? "markup differs" : "opmaak verschilt"
    let shown = run.output.split(separator: "\n").filter { $0.contains(word) }
      .map { String($0.dropFirst(2)) }
    #expect(shown == lines, "\(run.output)")
    // What is there by now is not told again.
    let again = await CommandRun.run(["import", back, "--into", file] + options)
    #expect(!again.output.contains(word))
  }

  /// In files that keep it, markup is shown as it is written.
  @Test func markupIsShownAsItIsWritten() async throws {
    let page = "<p>Take <b>two</b> tablets.</p><p>Neem <b>twee</b> tabletten.</p>"
    let post = try folder.file("post.html", page)
    for format in ["xliff", "tsv"] {
      let export = await CommandRun.run("export", post, "--format", format)
      try folder.file("post.\(format)", export.output)
    }
    let table = try folder.text(of: "post.tsv").replacing(
      "Neem <1>twee</1>", with: "Slik <b>twee</b>")
    let back = try folder.file("back.tsv", table)
    let run = await CommandRun.run("import", back, "--into", folder.path + "/post.xliff", "--force")
    #expect(run.output.contains("English: missing <b>; typed as text <b> </b>\n"), "\(run.output)")
  }

  // MARK: Segments

  private static let segmented = [
    "a.xliff": """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="nl"><file id="f">
    <unit id="u1"><segment id="s1"><source>The muscle hurts.</source><target>De spier doet zeer.</target></segment>
    <ignorable><source> </source><target> </target></ignorable>
    <segment id="s2"><source>Rest helps.</source><target>Rust helpt.</target></segment></unit></file></xliff>
    """,
    "a.xliff12.xlf": """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
    <file original="a" source-language="en" target-language="nl" datatype="html"><body>
    <trans-unit id="u1"><source>The muscle hurts. Rest helps.</source>
    <seg-source><mrk mtype="seg" mid="1">The muscle hurts.</mrk> <mrk mtype="seg" mid="2">Rest helps.</mrk></seg-source>
    <target state="new"><mrk mtype="seg" mid="1">De spier doet zeer.</mrk> <mrk mtype="seg" mid="2">Rust helpt.</mrk></target>
    </trans-unit></body></file></xliff>
    """,
  ]

  /// The first segment would get all of it, and the second nothing.
  @Test(arguments: segmented.keys.sorted(), [[], ["--force"]])
  func aWholeTranslationIsNotPutIntoTheFirstSegment(name: String, options: [String]) async throws {
    let text = try #require(Self.segmented[name])
    let empty = text.replacing(/<target[^>]*>(<mrk|De spier|Rust|\s).*?<\/target>/, with: "")
    let back = try folder.file(
      "back.tsv",
      "id\tsource\ttarget\nu1\tThe muscle hurts. Rest helps.\tDe spier is pijnlijk. Rust helpt.\n")
    for text in [text, empty] {
      let file = try folder.file(name, text)
      let run = await CommandRun.run(["import", back, "--into", file] + options)
      #expect(run.code == 1 && run.errors.isEmpty)
      #expect(run.output.contains("u1: left out, for the text has 2 segments"), "\(run.output)")
      #expect(run.output.contains("    nl  De spier is pijnlijk. Rust helpt.\n"))
      #expect(run.output.hasSuffix("  left out for their segments: 1\n"))
      #expect(try folder.text(of: name) == text)
    }
  }

  @Test(arguments: segmented.keys.sorted())
  func theSameTranslationKeepsItsSegments(name: String) async throws {
    let text = try #require(Self.segmented[name])
    let file = try folder.file(name, text)
    let back = try folder.file(
      "back.tsv",
      "id\tsource\ttarget\tstate\nu1\tThe muscle hurts. Rest helps.\tDe spier doet zeer. Rust helpt.\treviewed\n"
    )
    let run = await CommandRun.run("import", back, "--into", file)
    #expect(run.code == 0 && run.output.hasSuffix("  1 brought forward\n"), "\(run.output)")
    let updated = try folder.text(of: name)
    let targets = updated.matches(of: />([^<>]*)<\/(?:target|mrk)>/).map { String($0.1) }
    #expect(targets == text.matches(of: />([^<>]*)<\/(?:target|mrk)>/).map { String($0.1) })
    #expect(updated != text)
    // What is cut as the unit is goes in.
    let cut = try folder.file("cut.xlf", updated.replacing("doet zeer", with: "is pijnlijk"))
    try folder.file(name, text)
    let other = await CommandRun.run("import", cut, "--into", file)
    #expect(other.code == 0 && other.output.hasSuffix("  1 replaced\n"), "\(other.output)")
    #expect(try folder.text(of: name).contains(">De spier is pijnlijk.</"))
    #expect(try folder.text(of: name).contains(">Rust helpt.</"))
  }

  // MARK: What is left out

  private static let locked = """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="nl"><file id="f">
    <unit id="u1" translate="no"><segment><source>Tweetal</source></segment></unit>
    <unit id="u2"><segment><source>Neck</source></segment></unit></file></xliff>

    """

  @Test(arguments: [
    ("en", "u1: left out, for this text is not to be translated"),
    ("nl", "u1: weggelaten, want deze tekst mag niet vertaald worden"),
  ])
  func aTextThatIsNotToBeTranslatedIsNamed(language: String, line: String) async throws {
    let file = try folder.file("a.xliff", Self.locked)
    let back = try folder.file(
      "back.tsv", "id\tsource\ttarget\nu1\tTweetal\tDuo\nu2\tNeck\tNek\n")
    let run = await CommandRun.run(
      "import", back, "--into", file, "--force", "--ui-language", language)
    #expect(run.code == 1 && run.output.contains(line), "\(run.output)")
    let text = try folder.text(of: "a.xliff")
    #expect(text.contains("Nek</target>") && !text.contains("Duo"))
  }

  @Test func numbersThatWerePutRightAreShown() async throws {
    let rows = "id,source,target,state\na,Read <1>neck</1> and <2>back</2>,"
    let file = try folder.file("old.csv", rows + "Lees <2>nek</2> en <1>rug</1>,translated\n")
    let new = rows + "Lees <1>nek</1> en <2>rug</2>,translated\n"
    let back = try folder.file("new.csv", new)
    let difference = await CommandRun.run("diff", file, back)
    #expect(difference.code == 1 && difference.output.contains("~ a: Dutch changed"))
    let run = await CommandRun.run("import", back, "--into", file)
    #expect(run.code == 1 && run.output.contains("a: conflict"), "\(run.output)")
    #expect(run.output.contains("Lees <[-2-]{+1+}>nek</[-2-]{+1+}> en <[-1-]{+2+}>rug"))
    #expect(await CommandRun.run("import", back, "--into", file, "--force").code == 0)
    #expect(try folder.text(of: "old.csv") == new)
  }

  @Test func controlCharactersAreTold() async throws {
    let file = try folder.file(
      "a.xlf",
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" \
      target-language="nl" datatype="html"><body><trans-unit id="a"><source>Neck</source></trans-unit></body></file></xliff>
      """)
    let back = try folder.file("back.tsv", "id\tsource\ttarget\na\tNeck\tNek\u{B}pijn\n")
    let run = await CommandRun.run("import", back, "--into", file)
    #expect(
      run.errors.contains("\(file): note: 1 text has control characters, which XLIFF 1.2 cannot"))
  }

  @Test(arguments: [
    (
      "en",
      [
        "a: left out, for its English has changed",
        "left out for other English: 1, no longer there: 1",
      ]
    ),
    (
      "nl",
      [
        "a: weggelaten, want het Engels ervan is veranderd",
        "weggelaten om ander Engels: 1, niet meer aanwezig: 1",
      ]
    ),
  ])
  func aUnitWhoseEnglishHasChangedIsNotSaidToBeGone(language: String, lines: [String]) async throws
  {
    let text = "id\tsource\ttarget\na\tDo not lift heavy boxes with your left arm.\t\n"
    let file = try folder.file("a.tsv", text)
    let back = try folder.file(
      "back.tsv",
      "id\tsource\ttarget\na\tLift boxes with your right arm.\tTil dozen rechts.\nb\tNeck\tNek\n")
    let run = await CommandRun.run("import", back, "--into", file, "--ui-language", language)
    #expect(run.code == 0)
    for line in lines { #expect(run.output.contains(line), "\(run.output)") }
    #expect(run.output.contains("with your [-right-]{+left+} arm.\n    nl  Til dozen rechts.\n"))
    #expect(try folder.text(of: "a.tsv") == text)
  }

  // MARK: Notes and repeated texts

  @Test(arguments: ["csv", "tsv", "json"])
  func aNoteWithoutAPlaceIsShown(format: String) async throws {
    let texts = [
      "csv": "id,source,target\na,Muscle pain,Spierpijn\n",
      "tsv": "id\tsource\ttarget\na\tMuscle pain\tSpierpijn\n", "json": "{\"a\": \"Spierpijn\"}\n",
    ]
    let text = try #require(texts[format])
    let file = try folder.file("a.\(format)", text)
    let back = try folder.file(
      "back.xlf",
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"
      target-language="nl" datatype="html"><body><trans-unit id="a"><source>Muscle pain</source><target>Spierpijn</target>
      <note from="translator">Left or right?</note></trans-unit></body></file></xliff>
      """)
    let run = await CommandRun.run("import", back, "--into", file)
    #expect(run.code == 0)
    #expect(run.output.contains("a: note, for which "), "\(run.output)")
    #expect(run.output.contains(" has no place: Left or right?\n"))
    #expect(run.output.contains("notes left out: 1"))
    #expect(try folder.text(of: "a.\(format)") == text)
  }

  @Test func oneEnglishWithTwoTranslationsIsAConflict() async throws {
    let text = "msgctxt \"post-1\"\nmsgid \"Neck\"\nmsgstr \"\"\n"
    let file = try folder.file("a.po", text)
    let back = "msgid \"Neck\"\nmsgstr \"Nek\"\n\nmsgid \"Neck\"\nmsgstr \"Hals\"\n"
    let run = await CommandRun.run("import", try folder.file("b.po", back), "--into", file)
    #expect(run.code == 1)
    #expect(run.output.contains("post-1: conflict"), "\(run.output)")
    #expect(run.output.contains("{+Hals+}") && !run.output.contains("no longer"))
    let same = back.replacing("Hals", with: "Nek")
    try folder.file("a.po", text)
    let again = await CommandRun.run("import", try folder.file("c.po", same), "--into", file)
    #expect(again.code == 0 && !again.output.contains("no longer"), "\(again.output)")
  }
}

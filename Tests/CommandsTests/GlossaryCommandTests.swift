import Foundation
import TestSupport
import Testing

@Suite("Commands on glossaries")
struct GlossaryCommandTests {
  private let own = """
    id,language,term,status,review
    needle,en,needle,preferred,reviewed
    needle,nl,naald,preferred,reviewed
    pain,en,pain,preferred,draft
    pain,nl,pijn,preferred,draft
    """

  @Test func theBuiltInGlossaryIsReviewedAndWithoutMistakes() async {
    let review = await CommandRun.run("glossary", "review")
    #expect(review.code == 0)
    #expect(review.output.hasPrefix("drafts: 0\nreviewed: 1"))
    let check = await CommandRun.run("glossary", "check")
    #expect(check.code == 0)
    #expect(!check.output.contains(": error: "))
  }

  @Test func reviewListsWhatIsLeftToDo() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("own.csv", own)
    let run = await CommandRun.run("glossary", "review", "--glossary", file)
    #expect(run.output == "drafts: 1\n  pain\tpain\tpijn\nreviewed: 1\nrejected: 0\n")
    let reviewed = await CommandRun.run(
      "glossary", "review", "--glossary", file, "--state", "reviewed", "--ui-language", "nl")
    #expect(reviewed.output == "gecontroleerd: 1\n  needle\tneedle\tnaald\n")
  }

  @Test(arguments: [
    ("own.csv", "id,en,nl\nneck,neck,nek\nthroat,neck,keel\n", "3:1"),
    (
      "own.tsv", "term\tlanguage\nneck\ten\nnek\tnl\n\nneck\ten\nkeel\tnl\n", "5:1"
    ),
    (
      "own.tbx",
      """
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
      <conceptEntry id="a"><langSec xml:lang="en"><termSec><term>neck</term></termSec></langSec>
      <langSec xml:lang="nl"><termSec><term>nek</term></termSec></langSec></conceptEntry>
        <conceptEntry id="b"><langSec xml:lang="en"><termSec><term>neck</term></termSec></langSec>
      <langSec xml:lang="nl"><termSec><term>keel</term></termSec></langSec></conceptEntry>
      </body></text></tbx>
      """, "4:3"
    ),
  ])
  func checkSaysWhere(name: String, text: String, place: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(name, text)
    let run = await CommandRun.run("glossary", "check", "--glossary", file)
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("\(file):\(place): ") && $0.contains(": error: ") })
    #expect(lines.allSatisfy { $0.hasPrefix(file + ":") })
  }

  @Test func convertGoesByTheNames() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("own.csv", own)
    for name in ["own.tbx", "own.tsv", "own.xlf", "own.po"] {
      let run = await CommandRun.run("glossary", "convert", file, folder.path + "/" + name)
      #expect(run.code == 0, "\(name)")
      #expect(run.output.isEmpty)
      // What is lost is said, and nothing where nothing is.
      #expect(
        run.errors.isEmpty == ["own.tbx", "own.tsv"].contains(name), "\(name): \(run.errors)")
      let back = await CommandRun.run("glossary", "list", "--glossary", folder.path + "/" + name)
      #expect(back.output == "\tneedle\tnaald\n\tpain\tpijn\n", "\(name)")
    }
    let shown = await CommandRun.run("glossary", "convert", file, "--format", "tsv")
    #expect(shown.output == (try folder.text(of: "own.tsv")))
  }

  @Test func mergeShowsConflicts() async throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("a.csv", own)
    let second = try folder.file(
      "b.csv",
      "id,language,term,status\nn1,en,needle,\nn1,nl,naald,\nn1,nl,priknaald,admitted\n"
        + "pain,en,pain,\npain,nl,zeer,\nache,en,ache,\nache,nl,pijn,\n")
    let run = await CommandRun.run("glossary", "merge", first, second, "--format", "csv")
    #expect(run.code == 1)
    #expect(
      run.errors
        == "pain: the preferred term (nl) is “pijn” in the first glossary and “zeer” in the second.\n"
    )
    let merged = try folder.file("m.csv", run.output)
    let list = await CommandRun.run("glossary", "list", "--glossary", merged)
    #expect(list.output == "\tneedle\tnaald\n\tpain\tpijn\n\tache\tpijn\n")
    let search = await CommandRun.run("glossary", "search", "needle", "--glossary", merged)
    #expect(search.output.contains("priknaald (admitted)"))
  }

  @Test func suggestFindsWhatTheGlossaryLacks() async throws {
    let folder = try TemporaryFolder()
    let sentences = [
      ("The zorb ball trains your balance.", "De zorbbal traint je balans."),
      ("Stand on the zorb ball with one foot.", "Ga met één voet op de zorbbal staan."),
      ("A needle is thin.", "Een naald is dun."), ("The needle is new.", "De naald is nieuw."),
    ]
    let page = try folder.file(
      "post.html",
      "<html><body><article>"
        + sentences.map { "<p>\($0.0)</p><p>\($0.1)</p>" }.joined() + "</article></body></html>")
    let run = await CommandRun.run("glossary", "suggest", page, "--quiet")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.first?.map(String.init) == ["term", "frequency", "dutch", "place", "context"])
    let board = try #require(rows.first { $0[0] == "zorb ball" })
    #expect(board[1...2].map(String.init) == ["2", "zorbbal"])
    #expect(board[3] == "\(page):1")
    #expect(!rows.contains { $0[0].contains("needle") })
    let draft = folder.path + "/draft.tbx"
    _ = await CommandRun.run("glossary", "suggest", page, "--quiet", "--output", draft)
    let review = await CommandRun.run("glossary", "review", "--glossary", draft)
    #expect(review.output.contains("  zorb-ball\tzorb ball\tzorbbal\n"))
  }

  @Test func aBadGlossaryNeverBecomesAnEmptyOne() async throws {
    let folder = try TemporaryFolder()
    let bomb = try folder.file(
      "bomb.tbx",
      "<!DOCTYPE tbx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><tbx>&b;</tbx>")
    let post = try folder.file("post.html", "<p>The needle is thin.</p><p>De naald is dun.</p>")
    for (name, line) in [
      (bomb, ":1:"), (try folder.file("a.csv", "x,y\n1,2\n"), ":1:1: error: The table has the"),
      (try folder.file("b.po", "msgid \"a\"\n"), ":"), (folder.path + "/none.tbx", ": error: "),
    ] {
      let run = await CommandRun.run("check", post, "--glossary", name, "--quiet")
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix(name + line), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func conceptsWithoutIDsAreNamedAfterTheirTerm() async throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("a.csv", "en,nl\nknee,knie\n")
    let second = try folder.file("b.po", "msgid \"hip\"\nmsgstr \"heup\"\n")
    let run = await CommandRun.run("glossary", "merge", first, second, "--format", "csv")
    #expect(run.code == 0)
    let ids = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids == ["knee", "knee", "hip", "hip"])
    let twice = try folder.file("c.csv", "id,en,nl\nk,knee,knie\nk,hip,heup\n")
    let refused = await CommandRun.run("glossary", "list", "--glossary", twice)
    #expect(refused.code == 2)
    #expect(refused.errors.hasPrefix("\(twice):3:1: error: The id “k” is already used on line 2."))
  }

  @Test func anOutputBehindALinkIsWrittenWhereItLeads() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("own.csv", own)
    _ = try folder.file("real.csv", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.csv", withDestinationPath: folder.path + "/real.csv")
    let run = await CommandRun.run("glossary", "convert", file, folder.path + "/link.csv")
    #expect(run.code == 0)
    #expect(try folder.text(of: "real.csv").hasPrefix("id,subject"))
    let link = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.csv")
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func nothingIsWrittenWhereNothingCouldBeRead() async throws {
    let folder = try TemporaryFolder()
    let draft = try folder.file("draft.csv", "mine")
    let run = await CommandRun.run(
      "glossary", "suggest", folder.path + "/none.html", "--output", draft)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(try folder.text(of: "draft.csv") == "mine")
    let ending = await CommandRun.run("glossary", "convert", "--output", folder.path + "/a.docx")
    #expect(ending.code == 2)
    #expect(ending.errors.contains("tells no format"))
    let empty = try folder.file("empty.tbx", "\n")
    let list = await CommandRun.run("glossary", "list", "--glossary", empty)
    #expect(list.errors == "\(empty):1:1: error: The glossary is empty.\n")
  }
}

import Bitext
import Merging
import Testing

@testable import Tweetal

/// Ghost keeps the markup of a post and the tree of its editor, which hold the same text.
@Suite("Merging into both texts of Ghost") struct MergeGhostTests {
  static func ghost(_ html: String, _ members: String = "") -> String {
    let html = html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return """
      {"db": [{"data": {"users": [{"name": "\\u00e9\\/"}], "posts": [
      {"title": "Aftercare", "slug": "a", "status": "published", "html": "\(html)"\(members)}]}}]}
      """
  }

  /// A string of JSON in a string of JSON.
  private static func nested(_ json: String) -> String {
    json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private static let lexical = nested(
    "{\"root\":{\"children\":["
      + (MergeArchiveTests.english + MergeArchiveTests.dutch).map { text in
        let parts = text.split(separator: " ", maxSplits: 1)
        return """
          {"type":"paragraph","children":[{"type":"text","text":"\(parts[0]) "},\
          {"type":"text","text":"\(parts[1])"}]}
          """
      }.joined(separator: ",") + "]}}")

  private static let mobiledoc = nested(
    "{\"version\":\"0.3.1\",\"markups\":[],\"cards\":[],\"sections\":["
      + (MergeArchiveTests.english + MergeArchiveTests.dutch).map {
        "[1,\"p\",[[0,[],0,\"\($0)\"]]]"
      }.joined(separator: ",") + "]}")

  @Test(arguments: ["lexical", "mobiledoc"]) func bothTextsOfGhost(editor: String) throws {
    let tree = editor == "lexical" ? Self.lexical : Self.mobiledoc
    let text = Self.ghost(MergeArchiveTests.paragraphs, ", \"\(editor)\": \"\(tree)\"")
    let pages = try MergePages(text, name: "ghost.json")
    #expect(try pages.merged { _ in }.text == text)
    let merged = try pages.merged(replacing: "genoeg water", with: "\"thee\" & meer")
    #expect(merged.outcomes.count { $0 == .replaced } == 1)
    #expect(merged.results.allSatisfy { !$0.isIncomplete })
    try MergeArchiveTests.requireSound("ghost.json", merged.text)
    let expected = Self.ghost(
      MergeArchiveTests.paragraphs.replacing("genoeg water", with: "\"thee\" &amp; meer"),
      ", \"\(editor)\": \"\(tree.replacing("genoeg water", with: "\\\\\\\"thee\\\\\\\" & meer"))\"")
    #expect(merged.text == expected)
  }

  @Test func wordsInTwoNodesOfATree() throws {
    let text = Self.ghost(MergeArchiveTests.paragraphs, ", \"lexical\": \"\(Self.lexical)\"")
    let pages = try MergePages(text, name: "ghost.json")
    let merged = try pages.merged(replacing: "Bel ons", with: "Kom langs")
    #expect(merged.results.allSatisfy { !$0.isIncomplete })
    try MergeArchiveTests.requireSound("ghost.json", merged.text)
    #expect(
      try merged.pages.posts()[0].copies.map(\.text).contains("Kom langs als de pijn erger wordt."))
    let both = try pages.merged(replacing: "Bel ons als", with: "Kom")
    try MergeArchiveTests.requireSound("ghost.json", both.text)
    #expect(try both.pages.posts()[0].copies.map(\.text).contains("Kom de pijn erger wordt."))
  }

  @Test func aTreeThatHasOtherTextsStays() throws {
    let tree = Self.lexical.replacing("genoeg", with: "voldoende")
    let text = Self.ghost(MergeArchiveTests.paragraphs, ", \"lexical\": \"\(tree)\"")
    let merged = try MergePages(text, name: "ghost.json")
      .merged(replacing: "genoeg", with: "veel")
    #expect(merged.results.count { $0.isIncomplete } == 1)
    #expect(merged.text == text.replacing("genoeg", with: "veel"))
  }

  @Test func whatIsMissingInATreeIsTold() throws {
    let text = Self.ghost(MergeArchiveTests.paragraphs, ", \"lexical\": \"\(Self.lexical)\"")
    let paragraph = "\\n<p>Bel ons als de pijn erger wordt.</p>"
    let damaged = try MergePages(text.replacing(paragraph, with: ""), name: "ghost.json")
    let merged = try damaged.merged(MergePages(text, name: "ghost.json").catalogs())
    #expect(merged.results.count { $0.outcome == .merged(.inserted) && $0.isIncomplete } == 1)
    try MergeArchiveTests.requireSound("ghost.json", merged.text)
  }

  @Test(arguments: ["lexical", "mobiledoc"]) func aTreeAlone(editor: String) throws {
    let tree = editor == "lexical" ? Self.lexical : Self.mobiledoc
    let text = Self.ghost("", ", \"\(editor)\": \"\(tree)\"")
    let pages = try MergePages(text, name: "ghost.json")
    let merged = try pages.merged(replacing: "genoeg", with: "<b> & \"veel\"")
    #expect(merged.outcomes.count { $0 == .replaced } == 1)
    #expect(merged.text == text.replacing("genoeg", with: "<b> & \\\\\\\"veel\\\\\\\""))
    // A tree has no place for another paragraph.
    let sentence = "Bel ons als de pijn erger wordt."
    let kept = try pages.catalogs()
    let parts = ["Bel ", "ons als de pijn erger wordt."]
    let damaged = parts.reduce(text) { $0.replacing($1, with: "") }.replacing(sentence, with: "")
    let refused = try MergePages(damaged, name: "ghost.json").merged(kept)
    #expect(refused.outcomes.contains(.refused(MergeProblem(.markup))))
    #expect(refused.text == damaged)
  }
}

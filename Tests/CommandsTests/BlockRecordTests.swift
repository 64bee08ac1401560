import Foundation
import Testing

@Suite("Blocks in JSON")
struct BlockRecordTests {
  private func blocks(_ body: String) async throws -> [[String: Any]] {
    let folder = try TemporaryFolder()
    let page = try folder.file("a.html", "<html><body><main>\(body)</main></body></html>")
    let run = await CommandRun.run("extract", page, "--format", "json")
    let post = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(post?["blocks"] as? [[String: Any]])
  }

  /// What every block has, in the words that scripts read.
  private static let always = [
    "column", "confidence", "file", "id", "kind", "lang", "length", "line", "offset", "role",
    "text",
  ]

  @Test(
    arguments: [
      ("<p>a</p>", []), ("<h2>a</h2>", ["level"]), ("<ul><li>a</li></ul>", ["list"]),
      ("<table><tr><td>a</td><td>b</td></tr></table>", ["table"]),
      ("<p translate=no>a</p>", ["translate"]),
      ("<p>a <a href=x>b</a></p>", ["links"]), ("<p>a <img src=x></p>", ["images"]),
    ] as [(String, [String])])
  func sayWhatAppliesToThem(body: String, keys: [String]) async throws {
    let block = try #require(try await blocks(body).first)
    #expect(block.keys.sorted() == (Self.always + keys).sorted())
  }

  @Test func sayItPlainly() async throws {
    let found = try await blocks(
      """
      <h3>a</h3><ol><li>b<ul><li translate=no>c <a href="x?a&amp;b">d</a></li></ul></li></ol>
      <table><tr><td>e<td>f <img src=g.png></table>
      """)
    #expect(found.count == 5)
    #expect(found[0]["level"] as? Int == 3 && found[0]["kind"] as? String == "heading3")
    #expect(found[2]["list"] as? [String: Int] == ["list": 1, "item": 0, "depth": 2])
    #expect(found[2]["translate"] as? Bool == false)
    #expect(found[2]["links"] as? [String] == ["x?a&b"])
    #expect(found[4]["table"] as? [String: Int] == ["table": 0, "row": 0, "column": 1])
    #expect(found[4]["images"] as? [String] == ["g.png"])
  }
}

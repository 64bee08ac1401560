import Bitext
import Testing

@Suite("Links and images of blocks")
struct TargetTests {
  @Test(arguments: [
    ("<p>a <a href='/x?a=1&amp;b=2'>b</a> c <a href=' y '>d</a></p>", ["/x?a=1&b=2", "y"]),
    // A link around all of a text has no inline code, but it is a link.
    ("<h2><a href=x>a</a></h2>", ["x"]),
    ("<p>a <a name=x>b</a> <a href=''>c</a></p>", []),
    ("<p>a <a href=x></a></p>", ["x"]),
  ])
  func linksOf(body: String, links: [String]) throws {
    #expect(try blocks(body).map(\.links) == [links])
  }

  @Test func aLinkAroundBlocksBelongsToEach() throws {
    let found = try blocks(
      "<a href=x><p>a</p><p>b</p></a><p>c</p>one <a href=y>two<br><br>three</a> four")
    #expect(found.map(\.text) == ["a", "b", "c", "one two", "three four"])
    #expect(found.map(\.links) == [["x"], ["x"], [], ["y"], ["y"]])
  }

  @Test func aLinkThatEndsBeforeTheFirstWordIsNotInTheLine() throws {
    let found = try blocks("<div><a href=x><p>a</p></a> b</div>")
    #expect(found.map(\.links) == [["x"], []])
  }

  @Test(arguments: [
    ("<p><img src='a%20b.jpg?x&amp;y'> tekst</p>", ["a%20b.jpg?x&y"]),
    ("<p>tekst <img src=a> <img src=b></p>", ["a", "b"]),
    // Images that load late have a placeholder in `src`; one that is its own address points nowhere.
    ("<p>a <img src='data:image/gif;base64,R0' data-src='b.jpg'></p>", ["b.jpg"]),
    ("<p>a <img src='data:image/gif;base64,R0'></p>", []),
    ("<p>a <img alt=x></p>", []),
    // A caption speaks of its figure's images, wherever in it they stand.
    (
      "<figure><div><img src=a></div><div><img src=b></div><figcaption>c</figcaption></figure>",
      ["a", "b"]
    ),
    ("<figure><img src=a></figure><figure><img src=b><figcaption>c</figcaption></figure>", ["b"]),
    ("<p><img src=a></p><p>b</p>", []),
  ])
  func imagesOf(body: String, images: [String]) throws {
    #expect(try blocks(body).map(\.images) == [images])
  }
}

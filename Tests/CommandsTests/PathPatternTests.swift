import Testing

@testable import Commands

@Suite("Patterns of paths")
struct PathPatternTests {
  @Test(arguments: [
    ("posts/a.html", "posts/a.html"), ("./posts/*.html", "posts/a.html"),
    ("posts", "posts/b/a.html"),
    ("posts/", "posts/a.html"), ("**/a.html", "a.html"), ("**/a.html", "posts/b/a.html"),
    ("posts/**", "posts/b/a.html"), ("posts/**/a.html", "posts/a.html"), ("**", "a.html"),
    ("**/b/**/a.*", "x/b/y/b/z/a.html"), ("p[a-o]sts/?.html", "posts/a.html"),
    ("*", "posts/a.html"), (".", "posts/a.html"), ("./", "a.html"),
    ("export.xml#neck*", "export.xml#neck-pain"), ("**/**/a.html", "a.html"),
  ])
  func matches(pattern: String, path: String) {
    #expect(PathPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.html", "posts/a.html"), ("posts/*.html", "posts/b/a.html"), ("post", "posts/a.html"),
    ("posts/a", "posts/a.html"), ("posts/a.html", "posts"), ("posts/?.html", "posts/ab.html"),
    ("**/b", "a/c"), ("", "a.html"), ("posts/**/b/a.html", "posts/a.html"),
  ])
  func doesNotMatch(pattern: String, path: String) {
    #expect(!PathPattern(pattern).matches(path))
  }
}

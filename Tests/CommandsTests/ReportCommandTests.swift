import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct ReportCommandTests {
  private static let sample =
    Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

  @Test func writesAPageAndSaysWhatIsInIt() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.html"
    let run = await CommandRun.run("report", Self.sample, "--output", path)
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(run.errors.contains("14 units, 14 translated, 0 missing; 0 errors, 3 warnings"))
    #expect(try folder.text(of: "a.html").hasPrefix("<!doctype html>"))
    #expect(try folder.names == ["a.html"])
  }

  @Test func writesToStandardOutputAndInDutch() async {
    let run = await CommandRun.run("report", Self.sample, "-o", "-", "--ui-language", "nl")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("<html lang=\"nl\">") && run.output.hasSuffix("</html>\n"))
  }

  @Test func writesACommentForAPullRequest() async {
    let run = await CommandRun.run("report", Self.sample, "--format", "markdown")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("<!-- tweetal-report -->"))
    #expect(run.output.contains("term-missing"))
  }

  @Test func reportsTheOthersWhereOneCannotBeRead() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun.run(
      "report", folder.path + "/none.html", Self.sample, "-o", folder.path + "/a.html")
    #expect(run.code == 2)
    #expect(run.errors.contains("none.html"))
    #expect(try folder.names == ["a.html"])
    let nothing = await CommandRun.run(
      "report", folder.path + "/none.html", "-o", folder.path + "/b.html")
    #expect(nothing.code == 2)
    #expect(try folder.names == ["a.html"])
  }

  @Test(arguments: ["html", "markdown"])
  func writesOverNoPostThatItReads(format: String) async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("a.html", "<p>Good morning.</p><p>Goedemorgen.</p>")
    for output in [post, folder.path + "/./a.html"] {
      let run = await CommandRun.run("report", folder.path, "-o", output, "--format", format)
      #expect(run.code == 2)
      #expect(run.errors.contains("a.html: error: This file is read here"))
    }
    #expect(try folder.text(of: "a.html").hasPrefix("<p>Good morning."))
    let other = await CommandRun.run("report", post, "-o", folder.path + "/b.html")
    #expect(other.code == 0)
  }

  @Test func readsNoReportAsAPostAndWritesItAnew() async throws {
    let folder = try TemporaryFolder()
    try folder.file("a.html", try Data(contentsOf: URL(filePath: Self.sample)).map { $0 })
    for _ in 0..<2 {
      let run = await CommandRun.run(
        "report", folder.path, folder.path + "/report.html", "-o", folder.path + "/report.html")
      let isFirst = run.errors.contains("report.html: error")
      #expect(run.code == (isFirst ? 2 : 0))
      #expect(run.errors.contains("14 units"))
    }
    let check = await CommandRun.run("check", folder.path)
    #expect(check.code == 0 && check.errors.contains("report.html: note: "))
  }

  @Test func takesCatalogsToo() async throws {
    let catalog = Checkout.folder + "/Locales/Posts/what-can-go-wrong-with-dryneedling.xlf"
    let run = await CommandRun.run("report", catalog, "-o", "-")
    #expect(run.code == 0)
    #expect(run.output.contains("Wat kan er misgaan bij Dry Needling?"))
  }

  @Test func servesNothingBesideAFile() async {
    let run = await CommandRun.run("report", Self.sample, "--serve", "-o", "a.html")
    #expect(run.code == 64 || run.code == 2)
    #expect(run.errors.contains("--serve"))
  }
}

/// What the server answers, without a socket.
@Suite struct ReportAnswerTests {
  private static let page = ServedPage(html: Array("<p>".utf8), revision: "r1")

  private func answer(
    _ method: String = "GET", _ path: String = "/", host: String? = "127.0.0.1:8642"
  ) -> ReportAnswer {
    ReportAnswer(method: method, path: path, host: host, port: 8642, page: Self.page)
  }

  @Test(arguments: ["127.0.0.1:8642", "localhost:8642", "[::1]:8642"])
  func answersToItsOwnNames(host: String) {
    #expect(answer(host: host).status == .ok)
  }

  @Test(arguments: [
    "example.org", "example.org:8642", "127.0.0.1", "127.0.0.1:80", "localhost.example.org:8642",
    "", nil,
  ])
  func refusesOtherHostsNames(host: String?) {
    let answer = answer(host: host)
    #expect(answer.status == .misdirected)
    #expect(answer.body == Array("421 Misdirected Request\n".utf8))
  }

  @Test func sendsThePolicyThatThePageHas() {
    let headers = answer().headers
    #expect(headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
    #expect(headers["X-Content-Type-Options"] == "nosniff")
    #expect(headers["Cache-Control"] == "no-store")
  }

  @Test func saysWhichRevisionItShows() {
    #expect(answer("GET", "/revision").body == Array("r1".utf8))
  }

  @Test func takesNothingAndHasNothingElse() {
    #expect(answer("POST").status == .methodNotAllowed)
    #expect(answer("POST").headers["Allow"] == "GET, HEAD")
    #expect(answer("HEAD").status == .ok && answer("HEAD").body.isEmpty)
    #expect(answer("HEAD").headers["Content-Length"] == String(Self.page.html.count))
    for path in ["/../etc/passwd", "/report.html", "//", "/revision/"] {
      #expect(answer("GET", path).status == .notFound)
    }
  }
}

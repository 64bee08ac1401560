import Foundation
import TestSupport
import Testing

/// What the arguments of a command may be: files, folders, patterns, archives, standard input.
@Suite("Inputs")
struct InputTests {
  private let folder: TemporaryFolder

  private static let export = """
    <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <item><title>Rekken</title><content:encoded><![CDATA[Rek rustig.]]></content:encoded>
    <wp:post_name>rekken</wp:post_name><wp:post_type>post</wp:post_type></item>
    <item><title>Slapen</title><content:encoded><![CDATA[]]></content:encoded>
    <wp:post_name>slapen</wp:post_name><wp:post_type>post</wp:post_type></item></channel></rss>
    """

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b/c", "b/d/e"] {
      let path = folder.path + "/" + name
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data("<html><body><p>Dit is \(name).</p></body></html>".utf8)
        .write(to: URL(fileURLWithPath: path + ".html"))
    }
  }

  private func extract(_ arguments: String..., input: String = "") async -> CommandRun {
    await CommandRun.run(["extract"] + arguments, input: input)
  }

  @Test func aFolderIsReadWithAllBelowIt() async throws {
    let run = await extract(folder.path)
    #expect(run.output == "Dit is a.\n\nDit is b/c.\n\nDit is b/d/e.\n")
    #expect(run.code == 0 && run.errors == "")
  }

  @Test func aFolderThatLoopsEnds() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b/d/terug", withDestinationPath: folder.path)
    let run = await extract(folder.path)
    #expect(run.output == "Dit is a.\n\nDit is b/c.\n\nDit is b/d/e.\n")
  }

  /// For the superuser every folder can be read.
  @Test(.enabled(if: geteuid() != 0)) func aFolderThatCannotBeReadIsAnError() async throws {
    let closed = folder.path + "/b/d"
    func allow(_ mode: Int) throws {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: closed)
    }
    try allow(0)
    defer { try? allow(0o700) }
    for argument in ["", "/**/*.html"] {
      let run = await extract(folder.path + argument)
      #expect(run.output == "Dit is a.\n\nDit is b/c.\n")
      #expect(run.code == 2)
      #expect(
        run.errors == "\(closed): error: The folder cannot be read. Check its permissions.\n")
    }
    let named = await extract(closed)
    #expect(named.errors == "\(closed): error: The folder cannot be read. Check its permissions.\n")
  }

  @Test func aFileThatIsNamedTwiceIsReadOnce() async throws {
    let (a, b) = (folder.path + "/a.html", folder.path + "/b")
    let link = folder.path + "/z.html"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: a)
    for arguments in [
      [folder.path, a, folder.path + "/./a.html"], [folder.path, b, link, b + "/*.html"],
    ] {
      let run = await CommandRun.run(["extract"] + arguments)
      #expect(run.output == "Dit is a.\n\nDit is b/c.\n\nDit is b/d/e.\n")
      #expect(run.code == 0 && run.errors.isEmpty)
    }
    // A folder that was looked through already is no empty one.
    let run = await extract(b, folder.path, b)
    #expect(run.output == "Dit is b/c.\n\nDit is b/d/e.\n\nDit is a.\n" && run.code == 0)
  }

  @Test func patternsAreMatched() async throws {
    #expect(await extract(folder.path + "/b/*.html").output == "Dit is b/c.\n")
    let deep = await extract(folder.path + "/**/[ae].html")
    #expect(deep.output == "Dit is a.\n\nDit is b/d/e.\n")
  }

  @Test func dataThatIsNoExportIsSkippedInAFolder() async throws {
    let data = try folder.file("gegevens.json", "{\"a\": 1}")
    let run = await extract(folder.path)
    #expect(run.code == 0)
    #expect(run.errors == "\(data): note: This file is no export of a blog and was skipped.\n")
    #expect(await extract(data).code == 2)
  }

  @Test func standardInputHoldsAPageOrAnArchive() async throws {
    let page = await extract("-", input: "<p>Uit de pijp.</p>")
    #expect(page.output == "Uit de pijp.\n" && page.code == 0)
    let archive = await extract("-", input: Self.export)
    #expect(archive.output == "Rekken\n\nRek rustig.\n\nSlapen\n")
  }

  @Test func anArchiveGivesAFilePerPost() async throws {
    let export = try folder.file("export.xml", Self.export)
    let output = folder.path + "/uit"
    let run = await extract(export, "--format", "json", "--output", output)
    #expect(run.code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
    #expect(names == ["rekken.json", "slapen.json"])
    let json = try String(contentsOfFile: output + "/rekken.json", encoding: .utf8)
    #expect(json.contains("\"file\" : \"\(export)#rekken\""))
  }

  @Test func aPostOfAnArchiveIsCheckedAndExported() async throws {
    let export = try folder.file(
      "twee.xml",
      Self.export.replacing(
        "Rek rustig.", with: "Stretch your calf for thirty seconds every day.\n\nRust goed uit."))
    let check = await CommandRun.run("check", export)
    #expect(check.code == 1)
    #expect(check.output.contains("twee.xml#rekken:"))
    let catalogs = await CommandRun.run(
      "export", export, "--format", "po", "--output", folder.path + "/po")
    #expect(catalogs.code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/po").sorted()
    #expect(names == ["rekken.po", "slapen.po"])
  }

  @Test(arguments: ["extract", "check", "stats"])
  func draftsAreLeftOutAndCounted(command: String) async throws {
    let draft = Self.export.replacing(
      "<wp:post_type>", with: "<wp:status>draft</wp:status><wp:post_type>")
    let drafts = try folder.file("drafts.xml", draft)
    let run = await CommandRun.run(command, drafts)
    #expect(run.code == 0)
    #expect(
      run.errors
        == "\(drafts): note: 2 drafts in this export were left out: only what is published is read.\n"
    )
    let piped = await CommandRun.run("extract", "-", input: draft)
    #expect(piped.errors.hasPrefix("standard input: note: 2 drafts in this export"))
    let one = draft.replacing("<wp:status>draft</wp:status>", with: "", maxReplacements: 1)
    let both = await CommandRun.run("extract", try folder.file("both.xml", one))
    #expect(both.output == "Rekken\n\nRek rustig.\n")
    #expect(both.errors.contains("both.xml: note: 1 draft in this export was left out"))
    let none = try folder.file(
      "none.xml", Self.export.replacing("<wp:post_type>post", with: "<wp:post_type>x"))
    let empty = await CommandRun.run(command, none)
    #expect(empty.code == 2 && empty.output.split(separator: "\n").count <= 1)
    #expect(
      empty.errors
        == "\(none): note: There is no post in this export.\n\(none): error: Nothing was read: "
        + "there is no post and no catalog in what you named. Check the names and the folder.\n")
    // Beside a post that was read it is a remark.
    let beside = await CommandRun.run(command, none, folder.path + "/a.html")
    #expect(beside.code < 2 && !beside.errors.contains("error"))
  }

  @Test func anArchiveThatStopsStillGivesItsPosts() async throws {
    let export = try folder.file("half.xml", String(Self.export.prefix(380)))
    let run = await extract(export)
    #expect(run.code == 2)
    #expect(run.output == "Rekken\n\nRek rustig.\n")
    #expect(run.errors.hasPrefix("\(export):4:1: error: The export stops in the middle"))
  }

  @Test func aPipeInAFolderIsSkipped() async throws {
    let pipe = folder.path + "/p.html"
    let status = unsafe mkfifo(pipe, 0o600)
    try #require(status == 0)
    for argument in ["", "/**/*.html"] {
      let run = await extract(folder.path + argument)
      #expect(run.output == "Dit is a.\n\nDit is b/c.\n\nDit is b/d/e.\n" && run.code == 0)
      #expect(
        run.errors
          == "\(pipe): note: This is no regular file but a pipe or a device, and was skipped.\n")
    }
    let check = await CommandRun.run("check", folder.path + "/b", pipe + "*", "--exit-zero")
    #expect(check.errors.contains("\(pipe): note: This is no regular file"))
  }

  @Test func aNameThatIsNotUTF8IsTold() async throws {
    let name = Array((folder.path + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)]
    let file = name + Array(".html".utf8CString)
    let descriptor = unsafe open(file, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let place = folder.path + "/caf\u{FFFD}.html"
    for argument in ["", "/**/*.html"] {
      let run = await extract(folder.path + argument)
      #expect(run.output == "Dit is a.\n\nDit is b/c.\n\nDit is b/d/e.\n" && run.code == 0)
      #expect(
        run.errors
          == "\(place): note: The name of this file is not UTF-8, and it was skipped. Rename it.\n")
    }
    let named = await extract(place)
    #expect(named.code == 2)
    #expect(
      named.errors == "\(place): error: The name of this file is not UTF-8. Rename it.\n")
  }
}

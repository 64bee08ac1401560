internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Extraction
internal import Merging
internal import Tweetal

struct MergeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge", abstract: Session.text("command.merge.abstract"),
      discussion: Session.text("command.merge.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.merge"), valueName: Session.text("argument.value.file")),
    completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.merge-output"), valueName: Session.text("argument.value.path")),
    completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(Session.text("option.in-place")))
  var inPlace = false

  @Flag(help: ArgumentHelp(Session.text("option.merge-dry-run")))
  var dryRun = false

  @Option(
    name: .customLong("from-state"),
    help: ArgumentHelp(
      Session.text("option.from-state"),
      valueName: TranslationUnit.State.allCases.map(\.rawValue).joined(separator: "|")))
  var least = TranslationUnit.State.translated

  /// Hidden: who asks for sentences is told why there are none.
  @Option(help: .hidden) var unit = Pipeline.Unit.block

  @OptionGroup var alignment: AlignmentOptions
  @OptionGroup var include: IncludeOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if inPlace, output != nil { throw ValidationError(Session.text("error.in-place-or-output")) }
    if unit == .sentence { throw ValidationError(Session.text("error.merge-sentences")) }
  }

  func run() async throws {
    let pipeline = try Pipeline.standard(including: include.texts(), alignment: alignment)
      .keepingPlaces()
    let inputs = try MergeInputs(files, pipeline)
    // What is wrong with the posts has been said.
    if inputs.posts.isEmpty { throw ExitCode.couldNotRun }
    let pairing = pipeline.pairing(learnedFrom: inputs.posts)
    let bitexts = await pairing.bitexts(of: inputs.posts).concurrentMap { $0 }
    var run = MergeRun(inputs, pipeline, least: least)
    run.run(bitexts)
    if !run.stale.isEmpty {
      run.tellSentences(pipeline.pairing(learnedFrom: inputs.posts, by: .sentence))
      run.tellSideTexts(
        try Pipeline.standard(including: Set(SideText.allCases), alignment: alignment))
    }
    var hasFailures = inputs.hasFailures
    if dryRun {
      printDifference(run)
    } else {
      hasFailures = try write(&run) || hasFailures
    }
    let report = MergeReport(run)
    report.print(quiet: global.quiet)
    if dryRun, !global.quiet, run.pages.contains(where: { !$0.patches.isEmpty }) {
      Session.note(Session.text("note.dry-run"))
    }
    if hasFailures { throw ExitCode.couldNotRun }
    if report.hasRefused { throw ExitCode.findings }
  }

  // MARK: The pages

  private func printDifference(_ run: MergeRun) {
    let changed = run.pages.filter { !$0.patches.isEmpty }
    for page in changed.sorted(by: { ($0.path, $0.isCopy ? 1 : 0) < ($1.path, $1.isCopy ? 1 : 0) })
    {
      let difference = UnifiedDifference(page.patches, of: run.inputs.files[page.path] ?? [])
      Session.writeBytes(difference.bytes(old: page.path, new: Self.name(of: page, as: page.path)))
    }
  }

  /// Writes every page that has Dutch; returns whether one could not be written.
  private func write(_ run: inout MergeRun) throws -> Bool {
    let pages = run.pages
    let kept = KeptFiles(inputs: files)
    if inPlace {
      let changed = pages.filter { !$0.patches.isEmpty }
      return write(changed, of: &run) { (page, run) throws(InputError) in
        let path = Self.name(of: page, as: page.path)
        try kept.allow(path, for: page, of: run)
        try OutputFiles.write(run.bytes(of: page), to: path)
      }
    }
    guard let output else {
      if let other = pages.dropFirst().first { throw InputError(.oneMergeEach, file: other.path) }
      if let page = pages.first { Session.writeBytes(run.bytes(of: page)) }
      return false
    }
    let isOneFile = Set(pages.map(\.path)).count == 1
    if isOneFile, !InputFiles.isFolder(output), !output.hasSuffix("/") {
      for page in pages {
        let path = pages.count == 1 ? output : Self.name(of: page, besideOthersIn: output)
        try kept.allow(path, for: page, of: run, isNamed: path == output)
        try OutputFiles.write(run.bytes(of: page), to: path)
      }
      return false
    }
    try OutputFiles.makeFolder(output)
    var taken: [String: String] = [:]
    return write(pages, of: &run) { (page, run) throws(InputError) in
      let path = Self.name(of: page, as: page.path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if let other = taken.updateValue(page.path, forKey: name) {
        throw InputError(.sameOutput, file: page.path, other, name)
      }
      try kept.allow(output + "/" + name, for: page, of: run)
      try OutputFiles.write(run.bytes(of: page), to: output + "/" + name)
    }
  }

  /// Writes pages, reports what goes wrong and takes back what would be said of those; returns whether anything did.
  private func write(
    _ pages: [MergeRun.Page], of run: inout MergeRun,
    _ write: (MergeRun.Page, MergeRun) throws(InputError) -> Void
  ) -> Bool {
    var hasFailures = false
    for page in pages {
      do throws(InputError) {
        try write(page, run)
      } catch {
        Session.report(error)
        run.takeBack(page)
        hasFailures = true
      }
    }
    return hasFailures
  }

  /// The name of a page by that of the file that it is made of.
  private static func name(of page: MergeRun.Page, as path: String) -> String {
    page.isCopy ? dutchName(of: path) : path
  }

  /// The name of one of two pages of a file by that which the user gave: `y.xml` and `y.nl.xml`, whichever of the two was given.
  private static func name(of page: MergeRun.Page, besideOthersIn output: String) -> String {
    guard let shared = nameWithoutDutch(of: output) else { return name(of: page, as: output) }
    return page.isCopy ? output : shared
  }

  /// `post.html` for `post.nl.html`; `nil` for a name that does not say that the file is Dutch.
  static func nameWithoutDutch(of path: String) -> String? {
    var pieces = path.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count > 2, pieces[pieces.count - 2].lowercased() == "nl" else { return nil }
    pieces.remove(at: pieces.count - 2)
    return pieces.joined(separator: ".")
  }

  /// `post.nl.html` for `post.html`, `post.en.html` and `post-en.html` alike, the name by which pages are paired.
  static func dutchName(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var pieces = (parts.popLast() ?? path).split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    let ending = pieces.count > 1 ? [pieces.removeLast()] : []
    if pieces.count > 1, pieces.last == "en" { pieces.removeLast() }
    return (parts + [(pieces + ["nl"] + ending).joined(separator: ".")]).joined(separator: "/")
  }
}

extension KeptFiles {
  /// Refuses a place where another file is than an older page of the same post, or the page itself where the user named that.
  fileprivate func allow(
    _ path: String, for page: MergeRun.Page, of run: MergeRun, isNamed: Bool = true
  ) throws(InputError) {
    if InputFiles.realPath(path) == InputFiles.realPath(page.path) {
      // The Dutch copy of a page must not take its place: the English would be lost.
      if page.isCopy { throw InputError(.outputIsInput, file: path) }
      if !isNamed { throw InputError(.mergeTwoFiles, file: path) }
      return
    }
    var isRewritten: InputError?
    do throws(InputError) {
      try allow(path) { bytes in
        let (texts, shared) = run.shared(of: bytes, with: page)
        // An older version of the page, maybe: half of its texts are the page's.
        if shared * 2 >= texts {
          // A Dutch page of the post would have been read as one, were it not English still.
          let isBegun = page.isCopy && path == MergeCommand.dutchName(of: page.path)
          if !isBegun || shared == texts { return texts > 0 }
          isRewritten = InputError(.mergeBegunPage, file: path, String(texts - shared))
          return false
        }
        isRewritten = InputError(.mergeOtherPage, file: path, String(texts), String(shared))
        return false
      }
    } catch {
      throw error.code == .outputIsOther ? isRewritten ?? error : error
    }
  }
}

extension InputError.Code {
  static let oneMergeEach = InputError.Code("one-merge-each")
  /// Where a page would go is another page, or one that was rewritten: 1 the number of its texts, 2 how many the two share.
  static let mergeOtherPage = InputError.Code("merge-other-page")
  /// Where a Dutch copy would go is a page that is English for the most part: 1 the number of its texts that would be lost.
  static let mergeBegunPage = InputError.Code("merge-begun-page")
  /// The output has the name of the Dutch copy of an export that changes too, and its own name without that is the export's.
  static let mergeTwoFiles = InputError.Code("merge-two-files")
}

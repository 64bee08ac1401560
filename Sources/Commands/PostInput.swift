internal import Bitext
internal import Extraction
internal import Reporting
internal import Tweetal

/// What a file turned out to be.
enum PostInput<Value: Sendable>: Sendable {
  case page(Value)
  /// An archive, which is read when its turn comes.
  case archive(String)
  /// An archive that came through standard input, which can be read but once.
  case held([UInt8], name: String)
  /// A file that was found in a folder and holds no posts.
  case nothing(String)
  /// A page that `report` wrote.
  case report(String)
  case failure(InputError)

  /// The formats that hold archives or catalogs or anything else.
  private static var ofData: [String] { [".xml", ".atom", ".json", ".csv", ".tsv", ".tab"] }

  /// Reads a page, or looks at the beginning of an archive.
  init(_ path: InputPath, _ pipeline: Pipeline, _ prepare: (Post) -> Value) {
    do throws(InputError) {
      let reader = try InputReader(path.path, holding: path.bytes)
      let head = try reader.next()
      if ArchiveReader.recognises(head) {
        self =
          path.path == InputPath.standardInput
          ? .held(head, name: reader.name) : .archive(path.path)
        return
      }
      if ReportPage.recognises(head) {
        self = .report(path.path)
        return
      }
      if !path.isNamed, Self.ofData.contains(where: path.path.hasSuffix) {
        self = .nothing(path.path)
        return
      }
      if path.path != InputPath.standardInput { try InputFiles.requireReadableSize(of: path.path) }
      let post = try pipeline.post(from: try reader.all(after: head), file: reader.name)
      self = .page(prepare(post))
    } catch {
      self = .failure(error)
    }
  }

  /// Passes on the posts.
  ///
  /// - Returns: whether there was a page or a post, be it a draft, or why one could not be read.
  func emit(
    _ pipeline: Pipeline, _ progress: Progress, _ prepare: (Post) -> Value,
    _ each: (Value) -> Void
  ) -> Result<Bool, InputError> {
    switch self {
    case .page(let value):
      each(value)
      return .success(true)
    case .nothing(let path): Session.note("note.no-archive", at: path)
    case .report(let path): Session.note("note.own-report", at: path)
    case .failure(let error): return .failure(error)
    case .held(let bytes, let name):
      return emit(name, pipeline, progress, { each(prepare($0)) }) {
        ArchiveReader(head: bytes, file: name, including: pipeline.sideTexts) { [] }
      }
    case .archive(let path):
      return emit(path, pipeline, progress, { each(prepare($0)) }) { () throws(InputError) in
        let reader = try InputReader(path)
        return ArchiveReader(
          head: try reader.next(), file: reader.name, including: pipeline.sideTexts
        ) {
          () throws(InputError) in try reader.next()
        }
      }
    }
    return .success(false)
  }

  private func emit(
    _ file: String, _ pipeline: Pipeline, _ progress: Progress, _ each: (Post) -> Void,
    opening open: () throws(InputError) -> ArchiveReader?
  ) -> Result<Bool, InputError> {
    do throws(InputError) {
      guard var archive = try open() else { return .success(false) }
      var isEmpty = true
      while let post = try archive.next() {
        isEmpty = false
        progress.advanceInArchive()
        each(pipeline.identified(post))
      }
      if archive.drafts > 0 {
        Session.note("note.drafts-left-out", count: archive.drafts, at: file)
      } else if isEmpty {
        Session.note("note.no-posts", at: file)
      }
      return .success(!isEmpty || archive.drafts > 0)
    } catch {
      return .failure(error)
    }
  }
}

internal import Bitext

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file that is written piece by piece beside its place, and has its name only when it is whole.
///
/// Standard output, a device or a pipe gets all of it at once in the end; until then it is in the folder for temporary files.
final class OutputFile {
  private enum Place {
    case file(String)
    /// A device or a pipe, open.
    case stream(Int32)
    case standardOutput
  }

  private let name: String
  private let place: Place
  private let model: String?
  private var draft: DraftFile

  /// Begins a file, behind a link in the place that it leads to; or what is printed, by `-`.
  ///
  /// - Parameters:
  ///   - name: The file as the user named it.
  ///   - model: The file whose permissions it gets, where that is not the one that was there.
  /// - Throws: ``InputError`` with `cannot-write`.
  init(_ name: String, keepingModeOf model: String? = nil) throws(InputError) {
    let place = try Self.place(of: name)
    self.name = name
    self.place = place
    self.model = model
    draft = try Self.draft(for: place, name, "part", model)
  }

  deinit {
    if case .stream(let descriptor) = place { close(descriptor) }
  }

  private static func place(of name: String) throws(InputError) -> Place {
    if name == InputPath.standardInput { return .standardOutput }
    let path = InputFiles.realPath(name)
    guard InputFiles.exists(path), !InputFiles.isRegular(path) else { return .file(path) }
    let descriptor = unsafe open(path, O_WRONLY)
    if descriptor < 0 { throw InputError(.cannotWrite, file: name) }
    return .stream(descriptor)
  }

  private static func draft(
    for place: Place, _ name: String, _ ending: String, _ model: String?
  ) throws(InputError) -> DraftFile {
    if case .file(let path) = place {
      guard let draft = DraftFile(at: draftPath(beside: path, ending)) else {
        throw InputError(.cannotWrite, file: name)
      }
      draft.keepMode(of: model ?? path)
      return draft
    }
    guard let draft = DraftFile(unnamedIn: Session.current.console.temporaryFolder) else {
      throw InputError(.cannotWrite, file: name)
    }
    return draft
  }

  /// The longest part of a file's name that its draft begins with, in bytes: most file systems take names of 255.
  private static let longestName = 200

  private static func draftPath(beside path: String, _ ending: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    let (folder, name) = (path[..<(start ?? path.startIndex)], path[(start ?? path.startIndex)...])
    let short = String(decoding: name.utf8.prefix(longestName), as: UTF8.self)
    return "\(folder)\(short).\(getpid()).\(ending)"
  }

  /// Writes some more bytes.
  ///
  /// - Throws: ``InputError`` with `cannot-write`; nothing is left of the file then.
  func write(_ bytes: [UInt8]) throws(InputError) { try require(draft.write(bytes)) }

  /// Puts other bytes into the place of the first ones.
  ///
  /// - Throws: ``InputError`` with `cannot-write`; nothing is left of the file then.
  /// - Complexity: O(*n*), where *n* is the length of the file.
  func replaceStart(of length: Int, with bytes: [UInt8]) throws(InputError) {
    let revised = try Self.draft(for: place, name, "revised.part", model)
    try require(revised.write(bytes) && revised.write(draft, from: length))
    draft = revised
  }

  /// Gives the file its name.
  ///
  /// - Throws: ``InputError`` with `cannot-write`.
  func commit() throws(InputError) {
    switch place {
    case .file(let path): try require(draft.rename(to: path))
    case .stream(let descriptor):
      try require(draft.forEachBlock { DraftFile.write($0, to: descriptor) })
    case .standardOutput:
      _ = draft.forEachBlock { block in
        Session.writeBytes(block)
        return true
      }
    }
  }

  private func require(_ isDone: Bool) throws(InputError) {
    if !isDone { throw InputError(.cannotWrite, file: name) }
  }
}

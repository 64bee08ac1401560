internal import Bitext

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file that is written piece by piece beside its place, and has its name only when it is whole.
///
/// A device or a pipe stays what it is: it is written to.
final class OutputFile {
  private let name: String
  private let path: String
  /// Where the file is until it is whole; `nil` for a device or a pipe.
  private let draft: String?
  private var descriptor: Int32

  /// Begins a file; behind a link, in the place that it leads to.
  ///
  /// - Throws: ``InputError`` with `cannot-write`.
  init(_ name: String) throws(InputError) {
    self.name = name
    path = InputFiles.realPath(name)
    let isOther = InputFiles.exists(path) && !InputFiles.isRegular(path)
    draft = isOther ? nil : "\(path).\(getpid()).part"
    // What a run of the same number left behind that was ended from outside.
    if let draft { unsafe unlink(draft) }
    let flags = isOther ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL
    descriptor = unsafe open(draft ?? path, flags, 0o666)
    if descriptor < 0 { throw InputError(.cannotWrite, file: name) }
    keepMode()
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      if let draft { unsafe unlink(draft) }
    }
  }

  /// Writes some more bytes.
  ///
  /// - Throws: ``InputError`` with `cannot-write`; nothing is left of the file then.
  func write(_ bytes: [UInt8]) throws(InputError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw InputError(.cannotWrite, file: name) }
      written += count
    }
  }

  /// Gives the file its name.
  ///
  /// - Throws: ``InputError`` with `cannot-write`.
  func commit() throws(InputError) {
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard let draft else {
      if !isClosed { throw InputError(.cannotWrite, file: name) }
      return
    }
    if isClosed, unsafe rename(draft, path) == 0 { return }
    unsafe unlink(draft)
    throw InputError(.cannotWrite, file: name)
  }

  /// Lets a file that is written anew be read by those who could read the old one.
  private func keepMode() {
    var old = stat()
    if draft != nil, unsafe stat(path, &old) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
  }
}

/// The system's `write`, which the method of the same name hides.
private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, bytes, count)
}

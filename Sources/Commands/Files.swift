internal import Bitext

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif
#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension InputError.Code {
  static let missingFile = InputError.Code("missing-file")
  /// A file's name is not UTF-8.
  static let nameNotUTF8 = InputError.Code("name-not-utf-8")
  static let isFolder = InputError.Code("is-folder")
  static let unreadableFile = InputError.Code("unreadable-file")
  static let unreadableFolder = InputError.Code("unreadable-folder")
  static let tooLarge = InputError.Code("too-large")
  static let notAFolder = InputError.Code("not-a-folder")
  static let cannotWrite = InputError.Code("cannot-write")
  static let invalidUTF8 = InputError.Code("invalid-utf8")
  static let sameOutput = InputError.Code("same-output")
}

/// Reading what the user names.
enum InputFiles {
  /// The largest input that is read at once, in bytes.
  static let largest = 128 << 20

  static func bytes(of path: String) throws(InputError) -> [UInt8] {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw missing(path)
    }
    if isFolder { throw InputError(.isFolder, file: path) }
    try requireReadableSize(of: path)
    if let data = manager.contents(atPath: path) { return [UInt8](data) }
    // Foundation reads regular files alone; `<(curl …)` and /dev/stdin are pipes.
    guard let bytes = Console.bytes(ofStream: path, upTo: largest + 1) else {
      throw InputError(.unreadableFile, file: path)
    }
    if bytes.count > largest {
      // Where the stream ends is not known, only that it goes on.
      throw InputError(
        .tooLarge, file: path, String((largest >> 20) + 1), String(largest >> 20))
    }
    return bytes
  }

  /// What is wrong with a path where there is nothing.
  static func missing(_ path: String) -> InputError {
    InputError(isMangled(path) ? .nameNotUTF8 : .missingFile, file: path)
  }

  /// Whether a path holds what stands for bytes that are no text.
  static func isMangled(_ path: String) -> Bool { path.unicodeScalars.contains("\u{FFFD}") }

  /// Refuses a file that is too large to be read at once.
  static func requireReadableSize(of path: String) throws(InputError) {
    if let size = size(of: path), size > largest {
      throw InputError(.tooLarge, file: path, String(size >> 20), String(largest >> 20))
    }
  }

  /// The size of a file in bytes, where it can be told without opening the file.
  static func size(of path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    // An integer or a boxed one, depending on which part of Foundation the program has loaded; both
    // describe themselves by their digits.
    return attributes?[.size].flatMap { Int(String(describing: $0)) }
  }

  /// The lines of a UTF-8 text, without their ends; a byte order mark is dropped.
  static func lines(of bytes: [UInt8], file: String) throws(InputError) -> [String] {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if rest.last == 0x0A { rest = rest.dropLast() }
    if rest.isEmpty { return [] }
    var lines: [String] = []
    for line in rest.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = line.last == 0x0D ? line.dropLast() : line
      guard let valid = String(validating: text, as: UTF8.self) else {
        throw InputError(.invalidUTF8, file: file, line: lines.count + 1)
      }
      lines.append(valid)
    }
    return lines
  }

  /// The paths of the files of a folder that end so, in order of name, without the folder.
  static func names(in folder: String, endingWith suffix: String) throws(InputError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw InputError(
        exists(folder) ? .unreadableFolder : .missingFile, file: CatalogFiles.withoutSlash(folder))
    }
    return names.filter { $0.hasSuffix(suffix) }.sorted()
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  static func isFile(_ path: String) -> Bool {
    exists(path) && !isFolder(path)
  }

  /// Whether a file can be read as often as one likes: a pipe cannot.
  static func isRegular(_ path: String) -> Bool {
    let real = realPath(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: real)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The path without links and dots; as it was where there is nothing.
  static func realPath(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}

/// Writing results: nothing half-written is ever seen under its name.
enum OutputFiles {
  /// Makes a folder, and those above it, if it is not there.
  static func makeFolder(_ path: String) throws(InputError) {
    if InputFiles.isFile(path) { throw InputError(.notAFolder, file: path) }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: nil)
    } catch {
      throw InputError(.cannotWrite, file: path)
    }
  }

  /// Writes a file beside its place and then renames it; behind a link, in the place that it leads to.
  ///
  /// A device or a pipe stays what it is: it is written to. Who could read a file that was there can read the new one.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - path: The file; here `-` is a name like any other.
  ///   - model: The file whose permissions it gets, where that is not the one that was there.
  /// - Throws: ``InputError`` with `cannot-write`.
  static func write(
    _ bytes: [UInt8], to path: String, keepingModeOf model: String? = nil
  ) throws(InputError) {
    do {
      let file = try OutputFile(
        path == InputPath.standardInput ? "./" + path : path, keepingModeOf: model)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw InputError(.cannotWrite, file: path)
    }
  }
}

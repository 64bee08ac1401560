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
  static let emptyFolder = InputError.Code("empty-folder")
  static let noMatch = InputError.Code("no-match")
}

/// A file to read, named by the user or found in a folder.
struct InputPath: Hashable, Sendable {
  var path: String
  /// Whether the user named the file; of one that was found, nobody said that it holds posts.
  var isNamed: Bool
  /// What came through standard input, where that has been read: it can be read but once.
  var bytes: [UInt8]?

  /// The name of standard input on the command line.
  static let standardInput = "-"

  /// What the file is called in messages.
  var name: String {
    path == Self.standardInput ? Session.text("command.standard-input") : path
  }
}

/// Finds the files that the arguments of a command mean.
struct InputPaths {
  /// The files in order: as named, in folders by name; each of them once.
  private(set) var files: [InputPath] = []
  /// What was named and is not there, and folders that cannot be read.
  private(set) var errors: [InputError] = []
  /// What was found that cannot be read as files are, and why, as a sentence of the interface.
  private(set) var skipped: [(path: String, key: String)] = []
  /// The folders of an argument that have been looked through.
  private var visited: Set<String> = []
  /// Whether a folder of an argument could not be read.
  private var hasUnreadable = false
  /// How many files an argument means, with those that an earlier one meant too.
  private var found = 0
  /// The index of each file by its path without links.
  private var places: [String: Int] = [:]

  /// What is looked at in a folder.
  private let endings: [String]

  /// The endings of pages and exports.
  static let postEndings = ["html", "htm", "xhtml", "xml", "atom", "json", "csv"]

  /// Takes files as they are, folders with all below them, and patterns that the shell left alone: `*`, `?`,
  /// `[a-z]`, and `**` for folders of any depth.
  ///
  /// A folder that is a catalog as a whole counts as a file.
  ///
  /// - Parameters:
  ///   - arguments: what the user named.
  ///   - endings: the endings of the files that are looked at in folders.
  ///   - emptyFolder: what is wrong with a folder that has none of them.
  init(
    _ arguments: [String], endingsInFolders endings: [String] = postEndings,
    emptyFolder: InputError.Code = .emptyFolder
  ) {
    self.endings = endings
    for argument in arguments {
      (visited, found, hasUnreadable) = ([], 0, false)
      if takesWhole(argument) {
        add(argument, isNamed: true)
      } else if InputFiles.isFolder(argument) {
        addFolder(argument)
        if found == 0, !hasUnreadable {
          errors.append(InputError(emptyFolder, file: argument, endings.joined(separator: ", ")))
        }
      } else if PathPattern.isPattern(argument) && !InputFiles.isFile(argument) {
        addMatches(of: argument)
        if found == 0, !hasUnreadable {
          errors.append(InputError(.noMatch, file: argument))
        }
      } else {
        add(argument, isNamed: true)
      }
    }
  }

  /// Adds a file; one that is there already, by whatever name, is read once.
  private mutating func add(_ path: String, isNamed: Bool) {
    found += 1
    let place = path == InputPath.standardInput ? path : InputFiles.realPath(path)
    if let index = places[place] {
      if isNamed { files[index].isNamed = true }
    } else {
      places[place] = files.count
      files.append(InputPath(path: path, isNamed: isNamed))
    }
  }

  /// Adds a file that nobody named by its own name, unless it is none: a pipe would never end, and a name that is not UTF-8
  /// leads nowhere once it has been made a text.
  private mutating func addFound(_ path: String, isNamed: Bool) {
    if let key = Self.reasonToSkip(path) {
      if !skipped.contains(where: { $0.path == path }) { skipped.append((path, key)) }
    } else {
      add(path, isNamed: isNamed)
    }
  }

  private static func reasonToSkip(_ path: String) -> String? {
    if !InputFiles.exists(path) {
      return InputFiles.isMangled(path) ? "note.name-not-utf-8" : nil
    }
    // A catalog may be a folder.
    return InputFiles.isFolder(path) || InputFiles.isRegular(path) ? nil : "note.no-regular-file"
  }

  /// Says what was named and is not there, and what was skipped.
  func report() {
    errors.forEach(Session.report)
    for file in skipped { Session.note(file.key, at: file.path) }
  }

  // MARK: Folders

  /// Adds the files below a folder; one that is reached twice, by a link that loops, is read once.
  private mutating func addFolder(_ folder: String) {
    guard visited.insert(InputFiles.realPath(folder)).inserted else { return }
    for name in names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if InputFiles.isFolder(path), !CatalogFiles.isFolder(path) {
        addFolder(path)
      } else if endings.contains(Self.fileExtension(of: name)) {
        addFound(path, isNamed: false)
      }
    }
  }

  /// Whether a path leads to a folder that is looked for as one thing.
  private func takesWhole(_ path: String) -> Bool {
    CatalogFiles.isFolder(path)
      && endings.contains(Self.fileExtension(of: CatalogFiles.withoutSlash(path)))
  }

  private mutating func names(in folder: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      // A pattern may also look for files below a file.
      if InputFiles.isFolder(folder) {
        hasUnreadable = true
        let error = InputError(.unreadableFolder, file: CatalogFiles.withoutSlash(folder))
        // A pattern may look into a folder more than once.
        if !errors.contains(error) { errors.append(error) }
      }
      return []
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func fileExtension(of name: String) -> String {
    let parts = name.split(separator: ".")
    return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
  }

  // MARK: Patterns

  private mutating func addMatches(of pattern: String) {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    var seen: Set<String> = []
    var matches: [String] = []
    match(parts[...], below: pattern.hasPrefix("/") ? "/" : "", &seen, &matches)
    for path in matches.sorted() { addFound(path, isNamed: true) }
  }

  private mutating func match(
    _ parts: ArraySlice<String>, below folder: String, _ seen: inout Set<String>,
    _ matches: inout [String]
  ) {
    guard let part = parts.first else { return }
    let rest = parts.dropFirst()
    if part == "**" {
      match(rest, below: folder, &seen, &matches)
      guard seen.insert(InputFiles.realPath(folder.isEmpty ? "." : folder)).inserted else { return }
      for name in names(in: folder.isEmpty ? "." : folder)
      where InputFiles.isFolder(folder + name) && !CatalogFiles.isFolder(folder + name) {
        match(parts, below: folder + name + "/", &seen, &matches)
      }
      return
    }
    let isPlain = !PathPattern.isPattern(part)
    for name in isPlain ? [part] : names(in: folder.isEmpty ? "." : folder)
    where isPlain || PathPattern.isMatch(name, part) {
      if !rest.isEmpty {
        match(rest, below: folder + name + "/", &seen, &matches)
      } else if InputFiles.isFile(folder + name) || takesWhole(folder + name)
        || InputFiles.isMangled(name)
      {
        matches.append(folder + name)
      }
    }
  }
}

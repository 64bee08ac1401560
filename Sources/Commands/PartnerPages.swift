internal import Bitext
internal import Tweetal

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Looks on disk for the page that holds a post in the other language, where only one of both was named: a commit hook is
/// given nothing but the files that have changed, and a translation is merged into a page.
///
/// Looked for are the files that would be joined with the page if they were named too: those of the same name, and those whose
/// addresses it gives. Nothing is looked at outside the repository that the page is in or, where it is in none, outside
/// the working folder; of a page that is in neither, outside its own folder and the folders of languages beside that.
struct PartnerPages {
  private static let endings = [".html", ".htm", ".xhtml"]

  /// How many folders of languages are within each other at most.
  private static let deepest = 2

  /// The real paths of what was read already.
  private var known: Set<String>
  /// The names in folders that were looked at.
  private var names: [String: [String]] = [:]
  /// The same by what they have in common, whatever their language.
  private var namesByCommon: [String: [String: [String]]] = [:]
  /// The folders that pages of a folder may be looked for in, by that folder.
  private var tops: [String: String?] = [:]

  /// Begins to look.
  ///
  /// - Parameter paths: the files that are read anyway.
  init(besides paths: [String]) {
    known = Set(paths.map(InputFiles.realPath))
  }

  /// The files that may be the other language of a page, each once however often it is asked for.
  mutating func candidates(for page: PagePairs.Page) -> [String] {
    guard let file = page.file, InputFiles.isRegular(file), let top = top(of: file) else {
      return []
    }
    var folders = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    folders.removeLast()
    var found = addressed(page.partnerAddresses, from: folders, in: top)
    let own = folders.filter { !LanguageInName.isLanguage($0) }
    collect(LanguageInName.commonName(of: file), below: "", own[...], 0, in: top, &found)
    return found.filter { known.insert(InputFiles.realPath($0)).inserted }
  }

  /// The real path of the folder that partners of a file must be in.
  private mutating func top(of file: String) -> String? {
    let real = InputFiles.realPath(file)
    let folder = BaselinePlaces.folder(of: real)
    if let known = tops[folder] { return known }
    var top = GitRepository.root(of: real)
    let working = InputFiles.realPath(".")
    if top == nil { top = real.hasPrefix(working + "/") ? working : Self.site(of: folder) }
    tops[folder] = .some(top)
    return top
  }

  /// A folder, or that in which it is a folder of a language.
  private static func site(of folder: String) -> String {
    var site = folder
    for _ in 0..<deepest {
      guard let slash = site.lastIndex(of: "/"), slash > site.startIndex,
        LanguageInName.isLanguage(String(site[site.index(after: slash)...]))
      else { break }
      site = String(site[..<slash])
    }
    return site
  }

  private func isInside(_ path: String, _ top: String) -> Bool {
    let real = InputFiles.realPath(path.isEmpty ? "." : path)
    return real == top || real.hasPrefix(top + "/")
  }

  // MARK: By name

  /// Files with a common name, in the folders of languages below a folder or below those that lead there.
  private mutating func collect(
    _ name: String, below folder: String, _ rest: ArraySlice<String>, _ depth: Int, in top: String,
    _ found: inout [String]
  ) {
    if isInside(folder, top) {
      let names = names(in: folder)
      if rest.isEmpty {
        for file in files(called: name, in: folder) where isPage(folder + file, in: top) {
          found.append(folder + file)
        }
      }
      for language in names where depth < Self.deepest && LanguageInName.isLanguage(language) {
        let inner = folder + language + "/"
        if InputFiles.isFolder(inner) {
          collect(name, below: inner, rest, depth + 1, in: top, &found)
        }
      }
    }
    if let next = rest.first {
      collect(name, below: folder + next + "/", rest.dropFirst(), depth, in: top, &found)
    }
  }

  private mutating func files(called name: String, in folder: String) -> [String] {
    if namesByCommon[folder] == nil {
      namesByCommon[folder] = Dictionary(grouping: names(in: folder)) {
        LanguageInName.commonName(of: folder + $0)
      }
    }
    return namesByCommon[folder]?[name] ?? []
  }

  private mutating func names(in folder: String) -> [String] {
    if let known = names[folder] { return known }
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    let names = (all ?? []).filter { !$0.hasPrefix(".") }.sorted()
    self.names[folder] = names
    return names
  }

  private func isPage(_ path: String, in top: String) -> Bool {
    Self.endings.contains(where: path.lowercased().hasSuffix) && InputFiles.isRegular(path)
      && isInside(path, top)
  }

  // MARK: By address

  /// The files that addresses may mean: below each folder that the page is in, the last parts of an address.
  private func addressed(
    _ addresses: [[String]], from folders: [String], in top: String
  ) -> [String] {
    var found: [String] = []
    for count in (0...folders.count).reversed() {
      let folder = folders.prefix(count).map { $0 + "/" }.joined()
      guard isInside(folder, top) else { break }
      for parts in addresses {
        for first in parts.indices {
          let path = folder + parts[first...].joined(separator: "/")
          let files = [path] + Self.endings.flatMap { [path + $0, path + "/index" + $0] }
          found += files.filter { isPage($0, in: top) && !found.contains($0) }
        }
      }
    }
    return found
  }
}

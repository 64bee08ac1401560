public import Bitext

/// Finds the catalogs that one which came back was made from.
public struct CatalogDestinations: Sendable {
  /// A catalog and its file's name.
  public struct Candidate: Sendable {
    /// The file as the user named it.
    public var file: String
    /// What is in it.
    public var catalog: Catalog

    /// Creates a candidate.
    public init(file: String, catalog: Catalog) {
      self.file = file
      self.catalog = catalog
    }

    /// The name of the file that the catalog was made from; `nil` where the format keeps none, and the catalog's own stands there.
    fileprivate var original: String? {
      let name = CatalogDestinations.fileName(of: catalog.original)
      return name.isEmpty || name == CatalogDestinations.fileName(of: file) ? nil : name
    }

    /// The name of the post by the names of the files, without folders and endings.
    fileprivate var post: String { CatalogDestinations.post(of: original ?? file) }
  }

  /// The share of its ids that another catalog must hold to be of the same post.
  private static let leastShared = 0.5

  private let candidates: [Candidate]

  /// Takes the catalogs among which is looked.
  public init(_ candidates: [Candidate]) {
    self.candidates = candidates
  }

  /// The places of the catalogs of the same post, in order: a post may have one in each format.
  ///
  /// They are told by `original`; where a format keeps none, or there is none like it, by the files' names; else by their
  /// ids, half of which must be the same.
  ///
  /// - Complexity: O(*n* · *m*) for *n* units and *m* candidates.
  public func places(of incoming: Candidate) -> [Int] {
    let sameFile = candidates.indices.filter { place in
      guard let original = candidates[place].original, let wanted = incoming.original else {
        return candidates[place].post == incoming.post
      }
      return original == wanted
    }
    if !sameFile.isEmpty { return sameFile }
    let names = [incoming.post, Self.post(of: incoming.file)]
    let sameName = candidates.indices.filter { place in
      names.contains(candidates[place].post)
        || names.contains(Self.post(of: candidates[place].file))
    }
    return sameName.isEmpty ? placesByIDs(of: incoming.catalog) : sameName
  }

  private func placesByIDs(of incoming: Catalog) -> [Int] {
    let ids = Set(incoming.units.map(\.id))
    return candidates.indices.filter { place in
      let shared = ids.intersection(candidates[place].catalog.units.map(\.id)).count
      return !ids.isEmpty && Double(shared) >= Self.leastShared * Double(ids.count)
    }
  }

  fileprivate static func fileName(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// The name without folders, the ending, and the format's name before it: `a/b.xliff12.xlf` gives `b`.
  fileprivate static func post(of file: String) -> String {
    let name = PostName.name(of: file)
    let marks = CatalogFormat.all.map { "." + $0.name }
    let mark = marks.first { name.hasSuffix($0) } ?? ""
    return String(name.dropLast(mark.count))
  }
}

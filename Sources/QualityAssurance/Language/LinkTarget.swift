internal import Bitext

/// Where a link leads, as far as its address tells.
struct LinkTarget {
  /// The address as it is written.
  let address: String

  /// The parts of the host between points, in lower case, without `www` and the name of a language; none where the address names no host.
  let host: [Substring]

  /// The path and the query without what names a language, a slash at the end and the place on the page.
  let path: String

  /// - Complexity: O(*n*), where *n* is the length of the address.
  init(_ address: String) {
    self.address = address
    var rest = Substring(address.trimmingPrefix { $0 == " " })
    rest = rest.prefix { $0 != "#" }
    let scheme = ["https://", "http://", "//"].first { rest.lowercased().hasPrefix($0) }
    var host: [Substring] = []
    if let scheme {
      rest = rest.dropFirst(scheme.count)
      host = rest.prefix { !"/?".contains($0) }.lowercased().split(separator: ".")
      rest = rest.drop { !"/?".contains($0) }
    }
    let named = host
    if host.first == "www" { host.removeFirst() }
    if host.count > 2, let first = host.first, Self.namesLanguage(first) { host.removeFirst() }
    self.host = host
    leadsNowhere =
      Self.nowheres.contains(address.lowercased()) || scheme != nil && named.isEmpty
    path = Self.path(of: rest)
  }

  /// Whether the link stays where it is: an address that was never filled in.
  let leadsNowhere: Bool

  private static let nowheres: Set<String> = [
    "", "#", "#top", "about:blank", "javascript:;", "javascript:void(0)", "javascript:void(0);",
  ]

  /// Whether both lead to one place, be it in two languages.
  func isSame(as other: LinkTarget) -> Bool {
    if leadsNowhere, other.leadsNowhere { return true }
    guard leadsNowhere == other.leadsNowhere else { return false }
    if let work, let same = other.work { return work == same }
    return path == other.path && isOfSameSite(as: other)
  }

  /// Whether both have one host, or one of them names none.
  func isOfSameSite(as other: LinkTarget) -> Bool {
    host == other.host || host.isEmpty || other.host.isEmpty
  }

  /// The words of the path and the query.
  var words: [Substring] { path.split { !$0.isLetter && !$0.isNumber } }

  // MARK: Languages

  private static func path(of rest: Substring) -> String {
    let ends = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = ends[0].split(separator: "/").filter { !namesLanguage($0) }.map(unnamed)
    let query = ends.dropFirst().flatMap { $0.split(separator: "&") }.filter { item in
      !["lang", "language", "hl", "locale"].contains(item.prefix { $0 != "=" }.lowercased())
    }
    let path = parts.joined(separator: "/")
    return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
  }

  /// Whether a part of an address is the name of a language, with or without a region: `en`, `nl-nl`.
  private static func namesLanguage(_ part: Substring) -> Bool {
    let name = part.lowercased()
    let end = name.dropFirst(2).first
    let isRegion = name.count == 5 && (end == "-" || end == "_")
    return languages.contains(isRegion ? String(name.prefix(2)) : name)
  }

  /// A part of a path without the language that it has before its ending: `features.html` of `features.nl.html`.
  private static func unnamed(_ part: Substring) -> String {
    part.split(separator: ".", omittingEmptySubsequences: false).filter { !namesLanguage($0) }
      .joined(separator: ".")
  }

  private static let languages: Set<String> = ["en", "nl", "english", "nederlands", "dutch"]
}

// MARK: - Films and papers

extension LinkTarget {
  /// A film or a paper that a host has under a name of its own.
  struct Work: Equatable {
    /// Where it is.
    enum Collection: String {
      case youTube, vimeo, doi, pubMed, pubMedCentral
    }

    var collection: Collection
    var name: String

    /// Whether it may have been made anew for readers of the other language.
    var isFilm: Bool { collection == .youTube || collection == .vimeo }
  }

  /// The film or paper that the link leads to.
  var work: Work? {
    let parts = path.prefix { $0 != "?" }.split(separator: "/")
    guard let last = parts.last else { return nil }
    switch host.joined(separator: ".") {
    case "youtu.be": return Work(collection: .youTube, name: String(last))
    case "youtube.com", "m.youtube.com", "youtube-nocookie.com": return film(parts)
    case "vimeo.com", "player.vimeo.com":
      return parts.first { $0.allSatisfy(\.isNumber) }
        .map { Work(collection: .vimeo, name: String($0)) }
    case "doi.org", "dx.doi.org":
      return Work(collection: .doi, name: parts.joined(separator: "/").lowercased())
    case "pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov":
      if last.allSatisfy(\.isNumber) { return Work(collection: .pubMed, name: String(last)) }
      return parts.first { $0.uppercased().hasPrefix("PMC") && $0.count > 3 }
        .map { Work(collection: .pubMedCentral, name: $0.uppercased()) }
    default: return nil
    }
  }

  private func film(_ parts: [Substring]) -> Work? {
    if parts.count == 2, ["embed", "shorts", "live", "v"].contains(parts[0]) {
      return Work(collection: .youTube, name: String(parts[1]))
    }
    let query = path.drop { $0 != "?" }.dropFirst().split(separator: "&")
    return query.first { $0.hasPrefix("v=") }
      .map { Work(collection: .youTube, name: String($0.dropFirst(2))) }
  }
}

extension LinkTarget {
  /// Whether the address means the same on every page of a site: it names a host, or begins at the top of its own.
  var isWhole: Bool { !host.isEmpty || address.hasPrefix("/") }
}

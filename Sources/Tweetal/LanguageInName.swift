/// What the path of a file says of its language: `post.nl.html`, `nl/post.html`, `post_en-GB.html`, `nl.html`.
public enum LanguageInName {
  /// A path without what says its language.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the path.
  public static func commonName(of file: String) -> String {
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let last = parts.removeLast()
    var pieces = last.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if pieces.count > 2, isLanguage(pieces[pieces.count - 2]) {
      pieces.remove(at: pieces.count - 2)
    } else if pieces.count > 1 {
      pieces[pieces.count - 2] = withoutSuffix(pieces[pieces.count - 2])
    }
    return (parts.filter { !isLanguage($0) } + [pieces.joined(separator: ".")])
      .joined(separator: "/")
  }

  /// Whether a path says a language.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the path.
  public static func isSaid(in file: String) -> Bool { commonName(of: file) != file }

  /// The name without a language at its end; that of `nl.html` is nothing else.
  private static func withoutSuffix(_ stem: String) -> String {
    if isLanguage(stem) { return "" }
    for (index, character) in stem.enumerated() where character == "-" || character == "_" {
      if isLanguage(String(stem.dropFirst(index + 1))) { return String(stem.prefix(index)) }
    }
    return stem
  }

  /// Whether a part of a path is English or Dutch, of a region or not: `en`, `NL`, `nl-be`, `en_GB`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the part.
  public static func isLanguage(_ part: String) -> Bool {
    let bytes = Array(part.lowercased().utf8)
    guard bytes.starts(with: "en".utf8) || bytes.starts(with: "nl".utf8) else { return false }
    if bytes.count == 2 { return true }
    return bytes.count == 5 && (bytes[2] == UInt8(ascii: "-") || bytes[2] == UInt8(ascii: "_"))
      && bytes[3...].allSatisfy { (0x61...0x7A).contains($0) }
  }
}

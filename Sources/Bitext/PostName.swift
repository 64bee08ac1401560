/// The name of a post: its file's name without folders and extension, or its name in an archive.
public enum PostName {
  /// The base name of a path: `posts/a.html` gives `a`, `export.xml#neck-pain` gives `neck-pain`.
  public static func name(of file: String) -> String {
    let last = lastComponent(of: file)
    if let mark = archiveMark(in: last) {
      return String(decoding: last[last.index(after: mark)...], as: UTF8.self)
    }
    let stem = last.lastIndex(of: UInt8(ascii: ".")).map { last[..<$0] } ?? last
    return String(decoding: stem.isEmpty ? last : stem, as: UTF8.self)
  }

  /// The file that is on disk: `export.xml#neck-pain` gives `export.xml`, other paths stay as they are.
  public static func path(of file: String) -> String {
    archiveMark(in: lastComponent(of: file)).map { String(file[..<$0]) } ?? file
  }

  private static func lastComponent(of file: String) -> Substring.UTF8View {
    file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
  }

  /// Where the archive's path ends and the name of a post in it begins.
  private static func archiveMark(in name: Substring.UTF8View) -> String.Index? {
    guard let mark = name.lastIndex(of: UInt8(ascii: "#")), isArchive(name[..<mark]) else {
      return nil
    }
    return mark
  }

  private static func isArchive(_ name: Substring.UTF8View) -> Bool {
    let ending = String(decoding: name.suffix(5), as: UTF8.self).lowercased()
    return [".xml", ".json", ".csv", ".atom"].contains { ending.hasSuffix($0) }
  }
}

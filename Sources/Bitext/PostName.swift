/// The name of a post: its file's name without folders and extension, or its name in an archive; of a page `index.html`,
/// which each folder of a site may have, the name of the folder.
public enum PostName {
  /// The base name of a path: `posts/a.html` gives `a`, `neck-pain/index.html` and `export.xml#neck-pain` give `neck-pain`.
  public static func name(of file: String) -> String {
    let last = lastComponent(of: file)
    if let mark = archiveMark(in: last) {
      return String(decoding: last[last.index(after: mark)...], as: UTF8.self)
    }
    let stem = last.lastIndex(of: UInt8(ascii: ".")).map { last[..<$0] } ?? last
    if stem.elementsEqual("index".utf8), let folder = folder(of: file) { return folder }
    return String(decoding: stem.isEmpty ? last : stem, as: UTF8.self)
  }

  /// The file that is on disk: `export.xml#neck-pain` gives `export.xml`, other paths stay as they are.
  public static func path(of file: String) -> String {
    archiveMark(in: lastComponent(of: file)).map { String(file[..<$0]) } ?? file
  }

  /// The name of the folder that a file is in, of one that is named after a language that of the folder around it; `nil` where
  /// none is named.
  private static func folder(of file: String) -> String? {
    let names = file.split(separator: "/").dropLast().reversed()
    return names.first { $0 != "en" && $0 != "nl" }.flatMap {
      $0 == "." || $0 == ".." ? nil : String($0)
    }
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

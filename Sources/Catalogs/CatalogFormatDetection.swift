public import Bitext

/// Telling the format of a file.
extension CatalogFormat {
  /// The format of a file, by its extension and, where that is shared or unknown, by its content.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - bytes: The file's content, or its first few kilobytes.
  /// - Returns: The format; `nil` where neither name nor content tells.
  public static func detect(file: String, bytes: [UInt8]) -> CatalogFormat? {
    let named = readable(named: fileExtension(of: file))
    if named.count == 1 { return named.first }
    if let recognized = (named.isEmpty ? readable : named).first(where: { $0.recognizes(bytes) }) {
      return recognized
    }
    // A damaged file with a known extension is best explained by that format's reader.
    return named.first { $0.likeness(bytes) } ?? named.first
  }

  /// Whether a file's name ends in the extension of some catalog format.
  ///
  /// It may hold posts all the same: see ``isCatalog(file:bytes:)``.
  public static func isCatalog(file: String) -> Bool {
    !readable(named: fileExtension(of: file)).isEmpty
  }

  /// Whether a file is a catalog, by its name and, where exports of blogs may end so too, its content.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - bytes: The file's content, or its first few kilobytes; asked for where the name does not tell.
  /// - Returns: Whether it is one.
  /// - Throws: What `bytes` throws.
  public static func isCatalog(
    file: String, bytes: () throws(InputError) -> [UInt8]
  ) throws(InputError) -> Bool {
    let ending = fileExtension(of: file)
    let formats = readable(named: ending)
    guard !formats.isEmpty, archiveExtensions.contains(ending) else { return !formats.isEmpty }
    let start = try bytes()
    return formats.contains { $0.recognizes(start) || $0.likeness(start) }
  }

  /// The extensions that catalogs share with exports of blogs.
  private static let archiveExtensions = ["json", "csv", "xml"]

  /// The formats that are read.
  private static var readable: [CatalogFormat] { all.filter { $0.role != .writeOnly } }

  private static func readable(named ending: String) -> [CatalogFormat] {
    readable.filter { $0.fileExtensions.contains(ending) }
  }

  /// The letters after the last dot of the file's name, in lower case; empty where there is none.
  package static func fileExtension(of file: String) -> String {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
  }
}

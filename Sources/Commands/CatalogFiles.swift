internal import Bitext
internal import Catalogs

extension InputFiles {
  /// Whether a file is a catalog, by its name and, where exports of blogs may have such a name too, its first bytes.
  static func isCatalog(_ path: String) -> Bool {
    let head = { () throws(InputError) -> [UInt8] in
      isRegular(path) ? try InputReader(path).next() : []
    }
    return (try? CatalogFormat.isCatalog(file: path, bytes: head)) ?? false
  }
}

import Foundation
import Testing

/// The folders of `Sources/Catalogs` and what the format files in them declare.
enum FormatFolders {
  /// The path of `FOLDER/FOLDERFormat.swift` for each folder that holds the format of that name; others hold what all share.
  static func formatFiles(in path: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    return names.filter { name in
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: "\(path)/\(name)", isDirectory: &isFolder)
      return exists && isFolder.boolValue
    }.map { "\(path)/\($0)/\($0)Format.swift" }.filter(FileManager.default.fileExists(atPath:))
  }

  /// The `name:` of the format that a file declares.
  static func declaredName(in path: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let start = text.range(of: "name: \"")
    else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}

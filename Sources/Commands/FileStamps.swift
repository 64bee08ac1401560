#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// When files were last written, by which a change is told.
struct FileStamps: Equatable, Sendable {
  private struct Stamp: Equatable {
    var written: Date?
    var size: Int?
  }

  private let arguments: [String]
  private let others: [String]
  private var stamps: [String: Stamp] = [:]

  /// Looks at files.
  ///
  /// - Parameters:
  ///   - arguments: files, folders and patterns as the user named them.
  ///   - others: more files, which need not be there.
  init(of arguments: [String], and others: [String]) {
    self.arguments = arguments
    self.others = others
    for path in InputPaths(arguments, endingsInFolders: InputPaths.allEndings).files.map(\.path)
      + others
    {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      stamps[path] = Stamp(
        written: attributes?[.modificationDate] as? Date, size: attributes?[.size] as? Int)
    }
  }

  /// The stamps of the same files now, and of files that are new in their folders.
  var again: FileStamps { FileStamps(of: arguments, and: others) }
}

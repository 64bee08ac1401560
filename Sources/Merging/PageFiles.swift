internal import Bitext

/// The files of a post, as they are on disk.
public struct PageFiles: Sendable {
  private let files: [String: [UInt8]]

  /// Creates the files of a post.
  ///
  /// - Parameter files: the bytes by the path that the blocks' ranges name; an archive by its own path.
  public init(_ files: [String: [UInt8]]) {
    self.files = files
  }

  /// The path of the file that holds a block: of a post in an archive, the archive's.
  func path(of block: Block) -> String {
    let name = block.range.file
    if files[name] != nil { return name }
    guard let mark = name.utf8.lastIndex(of: UInt8(ascii: "#")) else { return name }
    return String(name[..<mark])
  }

  /// The bytes of a file.
  func bytes(of path: String) -> [UInt8] { files[path] ?? [] }

  /// The bytes of the file that holds a block.
  func bytes(of block: Block) -> [UInt8] { bytes(of: path(of: block)) }
}

extension Block {
  /// The bytes from the first piece of the text to the last; `nil` where no places were kept.
  var textBytes: Range<Int>? {
    guard let pieces = placement?.pieces, let first = pieces.map(\.bytes.lowerBound).min(),
      let last = pieces.map(\.bytes.upperBound).max()
    else { return nil }
    return first..<last
  }

  /// The cell of a table that the block stands in.
  var cell: Placement.Element? {
    placement?.elements.first { $0.name == "td" || $0.name == "th" }
  }
}

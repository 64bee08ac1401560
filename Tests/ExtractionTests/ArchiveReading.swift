import Testing

@testable import Bitext
@testable import Extraction

/// Tests that read archives.
protocol ArchiveReading {}

extension ArchiveReading {
  /// The posts of an archive that comes in pieces of so many bytes.
  func posts(_ archive: String, by size: Int = 1 << 16) throws -> [Post] {
    try posts(Array(archive.utf8), by: size)
  }

  func posts(_ bytes: [UInt8], by size: Int = 1 << 16) throws -> [Post] {
    // What an archive is shows in its first bytes; the rest may come in any pieces.
    var position = min(bytes.count, 1000)
    var reader = try #require(
      ArchiveReader(head: Array(bytes[..<position]), file: "export.xml") {
        let end = min(bytes.count, position + size)
        defer { position = end }
        return Array(bytes[position..<end])
      })
    var posts: [Post] = []
    while let post = try reader.next() { posts.append(post) }
    return posts
  }

  /// How many drafts a reader of an archive has left out at its end.
  func drafts(_ archive: String) throws -> Int {
    var reader = try #require(
      ArchiveReader(head: Array(archive.utf8), file: "export.xml") { [] })
    while try reader.next() != nil {}
    return reader.drafts
  }
}

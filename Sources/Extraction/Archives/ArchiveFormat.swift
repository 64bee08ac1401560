internal import Bitext
internal import Markup

/// A kind of file that holds many posts.
struct ArchiveFormat: Sendable {
  /// The platform whose archive it is.
  var platform: String

  /// Whether a file is one, by its first bytes, in small letters.
  var matches: @Sendable ([UInt8]) -> Bool

  /// How the file is cut into records.
  var cut: RecordCut

  /// The posts of a record.
  ///
  /// `header` is the file's first record where ``cut`` is by lines.
  var posts: @Sendable (_ record: FileRecord, _ header: FileRecord?) -> RecordedPosts

  /// All kinds, each in its own file in `Archives/`.
  static let all: [ArchiveFormat] = [.squarespace, .wordPress, .blogger, .ghost, .wix]

  /// The format of a file that begins so, `nil` where it is no archive.
  static func detect(_ head: [UInt8]) -> ArchiveFormat? {
    let start = head.prefix(8192)
    if beginsAsPage(start) { return nil }
    let folded = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return all.first { $0.matches(folded) }
  }

  /// Whether a file begins as pages do and archives do not, so that it need not be looked through.
  private static func beginsAsPage(_ head: ArraySlice<UInt8>) -> Bool {
    let start = ArchiveEvidence.start(of: head)
    return ["<!doctype html".utf8, "<html".utf8].contains { name in
      start.prefix(name.count).elementsEqual(name) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}

/// The posts in a record of an archive: none where it holds something else.
struct RecordedPosts {
  /// Those that are or will be published.
  var published: [ArchivedPost] = []
  /// How many nobody can read yet.
  var drafts = 0
  /// Where the record breaks off, if it does.
  var broken: ArchiveBreak?
}

/// Where an archive is not whole.
struct ArchiveBreak {
  /// The offset in the record.
  var offset: Int
  /// Whether that is the beginning of a post that does not end.
  var isPost: Bool

  /// What is wrong.
  var code: InputError.Code { isPost ? .truncatedArchive : .unfinishedArchive }
}

/// How an archive is cut into records.
enum RecordCut: Sendable {
  /// At elements of this name in an element that holds them all.
  case element(String, in: String)
  /// At line ends outside quotes.
  case quotedLines
  /// Not at all.
  case whole
}

/// Telling archives by what they hold.
enum ArchiveEvidence {
  static func holds(_ text: String, _ head: [UInt8]) -> Bool {
    ByteSequence.first(Array(text.utf8), in: head, from: 0) != nil
  }

  /// The first byte that is no white space nor byte order mark.
  static func firstByte(_ head: [UInt8]) -> UInt8? {
    start(of: head[...]).first
  }

  /// The bytes from the first one on that is no white space nor byte order mark.
  static func start(of head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
  }
}

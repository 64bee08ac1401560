public import Bitext
internal import Markup

extension InputError.Code {
  /// An archive stops in the middle of a post.
  public static let truncatedArchive = InputError.Code("truncated-archive")
  /// An archive stops before its end, or is broken, but not in a post.
  public static let unfinishedArchive = InputError.Code("unfinished-archive")
}

/// Reads the posts of an archive one after the other, holding one record at a time.
public struct ArchiveReader {
  /// Gives the next bytes of the file, none at its end.
  public typealias Source = () throws(InputError) -> [UInt8]

  private let format: ArchiveFormat
  private let file: String
  private let sideTexts: Set<SideText>
  private let keepsPlaces: Bool
  private let read: Source
  private var cutter: RecordCutter
  private var header: FileRecord?
  private var waiting: [ArchivedPost] = []
  /// What is wrong with the record that the waiting posts are from.
  private var failure: InputError?
  private var names: [String: Int] = [:]
  private var isAtEnd = false
  private var utf16: UTF16Stream?

  /// Whether the file is in UTF-16.
  public var isUTF16: Bool { utf16 != nil }

  /// How many drafts have been left out so far.
  public private(set) var drafts = 0

  /// Creates a reader for a file that begins with some bytes; `nil` where these are no archive's.
  ///
  /// - Parameters:
  ///   - head: the first bytes of the file, some thousand at least where it has so many.
  ///   - file: the file's path as the user named it.
  ///   - sideTexts: the texts beside the running text that are read too.
  ///   - keepsPlaces: whether the blocks get a ``Block/placement``, for putting other texts in their place.
  ///   - read: gives the bytes after `head`.
  public init?(
    head: [UInt8], file: String, including sideTexts: Set<SideText> = [],
    keepsPlaces: Bool = false, read: @escaping Source
  ) {
    let (head, start, utf16) = Self.decoded(head)
    guard let format = ArchiveFormat.detect(head) else { return nil }
    self.utf16 = utf16
    self.format = format
    self.file = file
    self.sideTexts = sideTexts
    self.keepsPlaces = keepsPlaces
    self.read = read
    cutter = RecordCutter(format.cut, head, utf16Start: start)
  }

  /// The beginning of a file in UTF-8; of one in UTF-16 also what comes before it, and how to go on.
  private static func decoded(_ head: [UInt8]) -> (head: [UInt8], start: Int?, UTF16Stream?) {
    guard let order = UTF16Order(of: head) else { return (head, nil, nil) }
    var stream = UTF16Stream(order)
    return (stream.decode(head[order.markLength...]), order.markLength, stream)
  }

  /// Whether a file that begins so is an archive.
  public static func recognises(_ head: [UInt8]) -> Bool {
    ArchiveFormat.detect(decoded(head).head) != nil
  }

  /// The names of the platforms whose archives can be read.
  public static var platforms: [String] {
    ArchiveFormat.all.map(\.platform)
  }

  /// The next post, `nil` after the last one.
  ///
  /// A post without an address of its own is named `post-1`, `post-2`, …; of two with the same name the second
  /// gets a number.
  ///
  /// - Throws: ``InputError`` with `truncated-archive` where the file ends in the middle of a post, `unfinished-archive`
  ///   where it ends elsewhere before what it holds is closed, and `too-large` where one post has more bytes than a page may have.
  /// - Complexity: O(*n*), where *n* is the number of bytes up to the end of the post.
  public mutating func next() throws(InputError) -> Post? {
    while waiting.isEmpty {
      if let failure { throw failure }
      guard let record = try nextRecord() else { return nil }
      if case .quotedLines = format.cut, header == nil {
        header = record
        continue
      }
      let posts = format.posts(record, header)
      waiting = posts.published.reversed()
      drafts += posts.drafts
      failure = posts.broken.map { error($0.code, at: record.place(of: $0.offset)) }
    }
    guard let archived = waiting.popLast() else { return nil }
    return try archived.post(
      of: format.platform, named: name(for: archived), in: file,
      including: sideTexts, keepsPlaces: keepsPlaces)
  }

  private func error(_ code: InputError.Code, at place: SourcePosition) -> InputError {
    InputError(code, file: file, line: place.line, column: place.column)
  }

  private mutating func name(for post: ArchivedPost) -> String {
    let slug = post.slug.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let base = slug.isEmpty ? "post" : String(decoding: slug, as: UTF8.self)
    let count = (names[base] ?? 0) + 1
    names[base] = count
    return slug.isEmpty || count > 1 ? "\(base)-\(count)" : base
  }

  private mutating func nextRecord() throws(InputError) -> FileRecord? {
    while true {
      if let record = cutter.next(isAtEnd: isAtEnd) { return record }
      if isAtEnd {
        if let place = cutter.broken { throw error(.truncatedArchive, at: place) }
        if let place = cutter.unclosed { throw error(.unfinishedArchive, at: place) }
        return nil
      }
      if cutter.waitingBytes > MarkupTree.largestFile {
        throw InputError(
          .tooLarge, file: file, String(cutter.waitingBytes >> 20),
          String(MarkupTree.largestFile >> 20))
      }
      let bytes = try read()
      if bytes.isEmpty {
        isAtEnd = true
      } else {
        cutter.append(utf16?.decode(bytes[...]) ?? bytes)
      }
    }
  }
}

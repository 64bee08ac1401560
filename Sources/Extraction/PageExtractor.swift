public import Bitext
internal import Markup

extension InputError.Code {
  /// There are no bytes.
  public static let emptyFile = InputError.Code("empty-file")
  /// The bytes are no text: a picture, an archive, a program.
  public static let binaryFile = InputError.Code("binary-file")
  /// The bytes are a packed archive.
  public static let packedFile = InputError.Code("packed-file")
  /// The bytes are text in UTF-32, which nobody reads (HTML §13.2.3.3).
  public static let utf32File = InputError.Code("utf-32-file")
  /// The text holds no markup.
  public static let notAPage = InputError.Code("not-a-page")
}

/// Reads the post out of an exported page.
public struct PageExtractor: Sendable {
  private let sideTexts: Set<SideText>
  private let keepsPlaces: Bool

  /// Creates an extractor.
  ///
  /// - Parameters:
  ///   - sideTexts: the texts beside the running text that are read too, as blocks of their own kinds.
  ///   - keepsPlaces: whether the blocks get a ``Block/placement``, for putting other texts in their place.
  public init(including sideTexts: Set<SideText> = [], keepsPlaces: Bool = false) {
    self.sideTexts = sideTexts
    self.keepsPlaces = keepsPlaces
  }

  /// The names of the platforms whose markup is known; pages of others are read as `generic`.
  public static var platforms: [String] { Platform.all.map(\.name) }

  /// The post of a page: its title and blocks in reading order, without what surrounds them.
  ///
  /// A page without text of its own gives a post without blocks.
  ///
  /// - Parameters:
  ///   - bytes: the page as it is on disk, in any encoding.
  ///   - file: the page's path as the user named it; the post is named after it.
  /// - Returns: the post, its blocks named `b1`, `b2`, … and their languages not yet identified.
  /// - Throws: ``InputError`` with `empty-file`, `packed-file`, `binary-file`, `utf-32-file`, `not-a-page`, `too-large` or
  ///   `truncated-page`.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func post(from bytes: [UInt8], file: String) throws(InputError) -> Post {
    try FileKind.requirePage(bytes, file: file)
    let tree = try MarkupTree(html: bytes, file: file)
    if let cut = tree.truncation {
      throw InputError(.truncatedPage, file: file, line: cut.line, column: cut.column)
    }
    let page = Page(tree, escapes: keepsPlaces ? [.markup] + tree.encodingEscapes : [])
    let place = PostPlace.find(in: page)
    var found: [BlockCollector.Found] = []
    if let title = place.title {
      found = BlockCollector.blocks(below: title, of: page) { _ in false }
      for index in found.indices { found[index].kind = .title }
    }
    for subtitle in place.subtitles {
      var lead = BlockCollector.blocks(below: subtitle, of: page) { _ in false }
      for index in lead.indices { lead[index].kind = .paragraph }
      found += lead
    }
    let leavesOut = { node in
      place.leftOut.contains(node) || page.boilerplate.contains(node) || place.isCut(node)
    }
    let body =
      place.lines ?? BlockCollector.lines(below: place.body, of: page, leavesOut: leavesOut)
    found += body.blocks
    found.removeAll {
      Teaser.matches($0.line) || ($0.kind == .caption && PictureCredit.matches($0.line))
    }
    var blocks = TypedLists.blocks(from: found, in: page)
    if !sideTexts.isEmpty {
      var side = SideTextCollector(sideTexts, in: page)
      side.collectHead()
      side.collect(below: place.body, leavesOut: leavesOut)
      blocks = SideTextCollector.merged(side.blocks, into: blocks)
    }
    let links = HeadLinks(in: tree)
    var post = Post(
      name: PostName.name(of: file), files: [file], platform: place.platform, blocks: blocks,
      alternates: links.alternates, canonical: links.canonical)
    post.numbers = NumberText.blocks(from: body.numbers, in: page)
    post.suppressions = page.suppressions.all
    return post
  }
}

/// Tells pages from files that are none.
private enum FileKind {
  static func requirePage(_ bytes: [UInt8], file: String) throws(InputError) {
    if bytes.isEmpty { throw InputError(.emptyFile, file: file) }
    if isUTF32(bytes) { throw InputError(.utf32File, file: file) }
    if UTF16Order(of: bytes) != nil { return }
    if packed.contains(where: { bytes.starts(with: $0) }) {
      throw InputError(.packedFile, file: file)
    }
    let head = bytes.prefix(4096)
    let controls = controlCount(in: head)
    // A stray NUL or form feed happens in pages; in other files every tenth byte is one.
    if controls * 20 > head.count || signatures.contains(where: { head.starts(with: $0) }) {
      throw InputError(.binaryFile, file: file)
    }
    if !holdsTag(bytes) || isJSON(bytes) { throw InputError(.notAPage, file: file) }
  }

  /// The number of control characters other than white space.
  private static func controlCount(in bytes: ArraySlice<UInt8>) -> Int {
    let bytes = bytes.span
    var count = 0
    for index in bytes.indices where bytes[index] < 0x20 {
      if !(0x09...0x0D).contains(bytes[index]) { count += 1 }
    }
    return count
  }

  /// Whether a file begins with the byte order mark of UTF-32, or with `<` in it.
  private static func isUTF32(_ bytes: [UInt8]) -> Bool {
    [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]].contains {
      bytes.starts(with: $0)
    }
  }

  /// Whether a file is one object or array of JSON, whose texts may hold markup; a page may only begin with one.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    guard let last = start.last(where: { $0 > 0x20 }) else { return false }
    let second = start.dropFirst().first { $0 > 0x20 }
    return switch (start.first, last) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")): second == UInt8(ascii: "\"")
    case (UInt8(ascii: "["), UInt8(ascii: "]")):
      second == UInt8(ascii: "{") || second == UInt8(ascii: "\"")
    default: false
    }
  }

  /// Whether there is a `<` before a letter, `!` or `/`, as in every page and fragment of one.
  private static func holdsTag(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { first, second in
      guard first == UInt8(ascii: "<") else { return false }
      switch second {
      case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "!"), UInt8(ascii: "/"): return true
      default: return false
      }
    }
  }

  /// PDF, PNG, JPEG, GIF.
  private static let signatures: [[UInt8]] = [
    Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
  ]

  /// Zip (also docx, odt, xlsx), gzip, bzip2, xz, 7z, rar.
  private static let packed: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8),
  ]
}

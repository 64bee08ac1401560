internal import Bitext

/// What stands around an English text in its page, to be written again around the Dutch one.
struct BlockCopy {
  /// White space from the end of the line before.
  var lead: [UInt8] = []
  var opening: [UInt8]
  var closing: [UInt8]

  /// What cannot be doubled: it shows something by itself, or runs.
  private static let single = [
    "<img", "<iframe", "<script", "<video", "<audio", "<object", "<svg", "<input", "<form", "<ul",
    "<ol", "<table",
  ]

  /// Copies the element of an English text.
  ///
  /// - Parameters:
  ///   - english: the indexes of its blocks.
  ///   - layout: the page.
  ///   - place: how texts are written where the copy goes, `nil` where that is as at the English: a title stands outside the text.
  ///   - setsLanguage: whether the copy is to say that it is Dutch.
  ///   - depth: how many elements around that of the text are copied with it.
  init(
    of english: [Int], in layout: PageLayout, at place: [Block.Placement.Escape]? = nil,
    setsLanguage: Bool, depth: Int = 0
  ) {
    let blocks = layout.bitext.post.blocks
    let block = blocks[english[0]]
    let file = layout.files.bytes(of: block)
    let own = block.placement?.escapes ?? []
    let escapes = place ?? own
    let language = setsLanguage ? " lang=\"nl\"" : ""
    let name = Self.elementName(of: block)
    opening = escapes.bytes(ofMarkup: "<\(name)\(language)>")
    closing = escapes.bytes(ofMarkup: "</\(name)>")
    guard let elements = block.placement?.elements.prefix(depth + 1),
      let element = elements.last, element.isWritten,
      let text = block.textBytes,
      block.kind != .title, own.isWrittenLike(escapes)
    else { return }
    let bytes = WordPressComments.extended(element.bytes, in: file)
    lead = LineStart.space(before: bytes.lowerBound, in: file, escapes)
    if escapes.isWide { return }
    guard english.count == 1, !layout.holdsOthers(element, than: english),
      element.bytes.contains(text.lowerBound), text.upperBound <= element.bytes.upperBound
    else { return }
    let before = Array(file[bytes.lowerBound..<text.lowerBound])
    let after = Array(file[text.upperBound..<bytes.upperBound])
    if Self.isSingle(before + after) || !TagBalance.holds(before, after) { return }
    var copied = before
    // The innermost stands last, so that the places of the others stay.
    for (index, element) in elements.enumerated() {
      let tag =
        element.bytes.lowerBound - bytes.lowerBound..<element.content.lowerBound - bytes.lowerBound
      let isOwn = index == 0
      guard let new = Self.tag(Array(before[tag]), escapes, setsLanguage: isOwn && setsLanguage)
      else { return }
      copied.replaceSubrange(tag, with: new)
    }
    opening = copied
    closing = after
  }

  /// Copies what stands around the Dutch texts of a kind.
  ///
  /// - Parameters:
  ///   - dutch: what that is.
  ///   - english: the block of the English text.
  ///   - layout: the page.
  ///   - setsLanguage: whether the copy is to say that it is Dutch, if none of its tags does.
  ///   - depth: how many elements around that of the English are copied.
  init(
    _ dutch: DutchMarkup.Around, of english: Block, in layout: PageLayout, setsLanguage: Bool,
    depth: Int
  ) {
    opening = dutch.opening
    closing = dutch.closing
    let file = layout.files.bytes(of: english)
    let escapes = english.placement?.escapes ?? []
    if let element = english.placement?.elements[depth] {
      let bytes = WordPressComments.extended(element.bytes, in: file)
      lead = LineStart.space(before: bytes.lowerBound, in: file, escapes)
    }
    if !setsLanguage || opening.saysDutch { return }
    let own = Array(opening[dutch.ownTag])
    if let tag = Self.tag(own, escapes, setsLanguage: true) {
      opening.replaceSubrange(dutch.ownTag, with: tag)
    }
  }

  /// A start tag for another element; `nil` where its attributes cannot be told.
  static func tag(
    _ tag: [UInt8], _ escapes: [Block.Placement.Escape], setsLanguage: Bool
  ) -> [UInt8]? {
    guard escapes.dropFirst().allSatisfy({ $0 == .characterReferences || $0 == .cdata }) else {
      let text = String(decoding: tag, as: UTF8.self)
      return text.contains(" id=") || text.contains("lang=") || setsLanguage ? nil : tag
    }
    var tag = StartTag(tag)
    // What the English is accepted for counts for both of them.
    tag.removeWhatIsOfOneElement()
    if tag.bytes.saysDutch { return tag.bytes }
    if setsLanguage || tag.value(of: "lang") != nil { tag.set("lang", to: "nl") }
    return tag.bytes
  }

  /// Whether markup runs something or asks for something.
  static func runs(_ bytes: some Collection<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return ["<script", "<iframe", "<form", "<object"].contains { text.contains($0) }
  }

  static func isSingle(_ bytes: some Collection<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return single.contains { text.contains($0) || text.contains("&lt;" + $0.dropFirst()) }
  }

  static func elementName(of block: Block) -> String {
    switch block.kind {
    // A page has one title.
    case .title: "h2"
    case .heading(let level): "h\(level)"
    case .listItem: "li"
    case .definitionTerm: "dt"
    case .definitionDescription: "dd"
    case .caption, .imageText, .elementTitle, .pageDescription, .pageTitle, .paragraph,
      .preformatted, .quote, .tableCell:
      "p"
    }
  }
}

extension [UInt8] {
  /// Whether a start tag in some markup says that its text is Dutch.
  var saysDutch: Bool {
    TagBalance.starts(in: self).contains { tag in
      let start = StartTag(self[tag.range])
      return start.value(of: "lang").map {
        String(decoding: start.bytes[$0], as: UTF8.self).lowercased().hasPrefix("nl")
      } ?? false
    }
  }
}

/// The comments with which the block editor of WordPress marks its blocks: `<!-- wp:paragraph -->`.
enum WordPressComments {
  private static let mark = "<!-- wp:"

  /// Whether some bytes begin with the first of them.
  static func begin(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: mark.utf8) }

  /// An element's bytes with the comments around it, where it is the whole of a block.
  static func extended(_ bytes: Range<Int>, in file: [UInt8]) -> Range<Int> {
    var start = bytes.lowerBound
    while start > 0, file[start - 1] <= 0x20 { start -= 1 }
    guard start >= 3, file[start - 3..<start].elementsEqual("-->".utf8) else { return bytes }
    var open = start - 3
    while open > 0, file[open] != UInt8(ascii: "<") { open -= 1 }
    guard file[open...].starts(with: mark.utf8) else { return bytes }
    var end = bytes.upperBound
    while end < file.count, file[end] <= 0x20 { end += 1 }
    guard file[end...].starts(with: "<!-- /wp:".utf8),
      let close = file[end...].firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    return open..<close + 1
  }
}

extension BlockCopy {
  /// Puts the marks of the block editor of WordPress around the copy, where it has none.
  ///
  /// What stands between two blocks without them is a block of another kind to that editor, its "Classic" one.
  mutating func becomeWordPressBlock(
    named element: String, _ escapes: [Block.Placement.Escape]
  ) {
    if WordPressComments.begin(opening[...]) { return }
    let name: String
    var attributes = ""
    switch element {
    case "p": name = "paragraph"
    case "h1", "h3", "h4", "h5", "h6":
      name = "heading"
      attributes = " {\"level\":\(element.dropFirst())}"
    // The level of a heading that says none.
    case "h2": name = "heading"
    default: return
    }
    lead = escapes.bytes(ofMarkup: "\n\n")
    opening = escapes.bytes(ofMarkup: "<!-- wp:\(name)\(attributes) -->\n") + opening
    closing += escapes.bytes(ofMarkup: "\n<!-- /wp:\(name) -->")
  }
}

internal import Bitext
internal import Markup

/// The inline codes of a unit as its file writes them, to be used again where a text is written anew.
///
/// So a new target has the file's own ids and all attributes that the file gives a code, also those that are unknown here.
struct WrittenCodes {
  private struct Key: Hashable {
    var number: Int
    var kind: InlineCode.Kind
    /// Bytes: equal strings may differ in their code points.
    var original: [UInt8]

    init(_ code: InlineCode) {
      number = code.number
      kind = code.kind
      original = Array(code.original.utf8)
    }
  }

  private struct Tag {
    var markup: [UInt8]
    /// Whether the markup is the start or the end tag of an element around the span.
    var isHalf: Bool
    /// Whether the file says that the code's partner is elsewhere.
    var isIsolated: Bool
  }

  private var tags: [Key: Tag] = [:]

  /// The ids of the file by the numbers of the codes.
  private(set) var ids: [Int: String] = [:]

  /// No codes.
  init() {}

  /// Whether there are none.
  var isEmpty: Bool { tags.isEmpty }

  /// The codes of a source and a target as they were read; those of the source are preferred.
  ///
  /// `isIsolated` tells whether an element says that its partner is elsewhere.
  init(
    source: InlineTextBuilder, target: InlineTextBuilder?, in tree: MarkupTree,
    _ editor: MarkupEditor, isIsolated: (Int) -> Bool
  ) {
    let numbers = InlineTextBuilder.numbers(source: source, target: target)
    let codes = source.codes + (target?.codes ?? [])
    for (var code, origin) in zip(codes, source.origins + (target?.origins ?? [])) {
      guard let node = origin.node, let number = numbers[origin.id] else { continue }
      code.number = number
      if ids[number] == nil { ids[number] = origin.id }
      guard tags[Key(code)] == nil else { continue }
      let isHalf = ["pc", "g"].contains(tree.name(of: node))
      let end = Array("</\(editor.writtenName(of: node))>".utf8)
      let isEmptyElement = isHalf && editor.startTag(of: node).suffix(2).elementsEqual("/>".utf8)
      let half =
        code.kind == .closing
        ? end
        : isEmptyElement
          ? Array(editor.startTag(of: node).dropLast(2)) + [UInt8(ascii: ">")]
          : editor.startTag(of: node)
      tags[Key(code)] = Tag(
        markup: isHalf ? half : editor.markup(of: node), isHalf: isHalf,
        isIsolated: isIsolated(node))
    }
  }

  /// The markup for a code in the part that it plays now; `nil` where the file has none for that.
  func markup(
    for code: InlineCode, _ role: CodePairing.Role, partner: InlineCode?
  ) -> [UInt8]? {
    guard let tag = tags[Key(code)] else { return nil }
    switch role {
    case .standalone: return tag.markup
    case .isolated: return tag.isIsolated ? tag.markup : nil
    case .opensSpan, .closesSpan, .crosses:
      guard let other = partner.flatMap({ tags[Key($0)] }), other.isHalf == tag.isHalf,
        !tag.isIsolated, !other.isIsolated, !tag.isHalf || role != .crosses
      else { return nil }
      return tag.markup
    }
  }
}

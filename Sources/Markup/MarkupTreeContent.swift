internal import Bitext

/// What a ``MarkupTree`` holds, while it is made.
@usableFromInline
struct MarkupTreeContent: Sendable {
  @usableFromInline
  struct Node: Sendable {
    @usableFromInline var kind: MarkupTree.Kind
    /// Index into `names`.
    @usableFromInline var name: UInt16 = 0
    @usableFromInline var parent: Int32
    /// The index after the last descendant.
    @usableFromInline var subtreeEnd: Int32 = 0
    /// Offsets in `bytes`: the `<`, the end of the start tag, the start and the end of the end tag.
    var start: Int32
    var contentStart: Int32
    var contentEnd: Int32 = 0
    var end: Int32 = 0
    /// Decoded text, or the first attribute and the number of them.
    var payload: Range<Int32> = 0..<0
  }

  struct Attribute: Sendable {
    var name: UInt16
    var value: Range<Int32>
  }

  @usableFromInline var nodes: [Node]
  var attributes: [Attribute] = []
  /// Decoded text and attribute values.
  var pool: [UInt8] = []
  /// Texts before this offset stand in the page as they are; the others stand in ``pool``, offsets in it counted from here.
  var textBase: Int32 = 0
  var names: [String] = [""]
  /// The places in `names`, by the hash of name and namespace.
  var indexOfName: [UInt64: UInt16] = [:]
  var namespaces: [String] = [""]
  /// The places in `namespaces`.
  var indexOfNamespace: [String: UInt16] = ["": 0]
  /// For each name of `names` that names an element, its namespace.
  var namespaceOfName: [UInt16] = [0]
  let page: DecodedPage
  let lines: LineIndex
  let file: String
  /// Where the page stands in a larger file, if it does.
  var origin: (text: EmbeddedText, record: FileRecord)?

  init(page: DecodedPage, file: String) {
    self.page = page
    self.file = file
    self.lines = LineIndex(page.bytes)
    self.nodes = [Node(kind: .document, parent: -1, start: 0, contentStart: 0)]
  }
}

/// The content of a tree that is whole: whoever is given the tree is given one reference, not the hundreds of bytes of all its tables.
@usableFromInline
final class MarkupTreeTable: Sendable {
  @usableFromInline let content: MarkupTreeContent

  init(_ content: MarkupTreeContent) { self.content = content }
}

internal import Bitext

/// The places in a line of text at which its language may change.
struct LineEdges {
  /// What stands between two parts of a line.
  struct Edge {
    var kind: Block.Part.Edge
    /// The bytes of the text that are part of neither.
    var text: Range<Int>
    /// Where the text or markup before it ends in the page, and what follows begins.
    var page: Range<Int>
  }

  /// A part of a line: bytes of its text, and its place in the page.
  struct Part {
    var edge: Block.Part.Edge
    var text: Range<Int>
    var page: Range<Int>
    var language: String?
  }

  private var edges: [Edge] = []
  /// What the text that comes next stands behind.
  private var pending: (kind: Block.Part.Edge, start: Int)?
  /// From which bytes of the text on elements in it declare which language.
  private var languages: [(start: Int, language: String?)] = []
  /// The language that an element around the text that comes next declares.
  private(set) var language: String?

  /// Whether an edge is expected.
  var isPending: Bool { pending != nil }

  /// Begins a line, in the same element.
  mutating func removeAll() {
    // Most lines have none, and to empty what is empty takes time.
    if !edges.isEmpty { edges.removeAll(keepingCapacity: true) }
    pending = nil
    if !languages.isEmpty { languages.removeAll(keepingCapacity: true) }
  }

  /// Notes an edge before the text or markup that comes next.
  mutating func expect(_ kind: Block.Part.Edge, after length: Int) {
    if let pending, pending.kind >= kind { return }
    pending = (kind, pending?.start ?? length)
  }

  /// Notes that an element begins or ends that declares a language.
  mutating func change(to language: String?, after length: Int) {
    if language == self.language { return }
    self.language = language
    if length > 0 { expect(.element, after: length) }
  }

  /// Settles what was expected, now that text or markup follows.
  ///
  /// - Parameters:
  ///   - page: where the text or markup before it ends in the page, and what follows begins.
  ///   - length: the length of the text so far.
  mutating func settle(at page: Range<Int>, after length: Int) {
    guard let expected = pending else { return }
    pending = nil
    append(Edge(kind: expected.kind, text: expected.start..<length, page: page))
  }

  /// Takes an edge within a text; two with nothing between them are one.
  mutating func append(_ edge: Edge) {
    guard let last = edges.last, edge.text.lowerBound <= last.text.upperBound + 1 else {
      edges.append(edge)
      return
    }
    edges[edges.count - 1] = Edge(
      kind: max(last.kind, edge.kind),
      text: last.text.lowerBound..<max(last.text.upperBound, edge.text.upperBound),
      page: last.page.lowerBound..<max(last.page.upperBound, edge.page.upperBound))
  }

  /// Whether no text stands between an edge, or the beginning of the text, and a place.
  func begins(at place: Int) -> Bool { place <= (edges.last.map { $0.text.upperBound + 1 } ?? 0) }

  /// Notes that text follows, in the language that is declared.
  mutating func noteText(after length: Int) {
    if language != languages.last?.language { languages.append((length, language)) }
  }

  /// The parts of a finished line, none where it has no edge.
  ///
  /// - Complexity: O(*e* · *l*), where *e* is the number of edges and *l* that of changes of the declared language.
  func parts(of text: [UInt8], at page: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var part = Part(edge: .lineBreak, text: 0..<0, page: page.lowerBound..<page.lowerBound)
    func append(upTo end: Int, _ last: Int) {
      part.text = part.text.lowerBound..<max(part.text.lowerBound, end)
      part.page = part.page.lowerBound..<max(part.page.lowerBound, last)
      part.language = declared(at: part.text, of: text)
      parts.append(part)
    }
    for edge in edges where isEdge(edge, in: text) {
      append(upTo: edge.text.lowerBound, edge.page.lowerBound)
      part = Part(
        edge: edge.kind, text: edge.text.upperBound..<edge.text.upperBound,
        page: edge.page.upperBound..<edge.page.upperBound)
    }
    if parts.isEmpty { return [] }
    append(upTo: text.count, page.upperBound)
    return parts
  }

  /// Whether there is text on both sides, and after a sentence the beginning of another.
  private func isEdge(_ edge: Edge, in text: [UInt8]) -> Bool {
    guard edge.text.lowerBound > 0, edge.text.upperBound < text.count else { return false }
    guard edge.kind == .sentence else { return true }
    let first = text[edge.text.upperBound...].first { $0 > 0x20 } ?? 0
    return !(0x61...0x7A).contains(first)
  }

  private func declared(at range: Range<Int>, of text: [UInt8]) -> String? {
    let start = text[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    return languages.last { $0.start <= start }?.language
  }
}

internal import Markup

/// A walk through the content of an element in document order, into those elements that one wants to see the content of.
///
/// It needs no call stack: documents may nest deeper than that reaches.
struct ContentWalk {
  /// A node that is come to, or an element whose content has been seen.
  enum Step {
    case enter(Int)
    case leave(Int)
  }

  private let document: XLIFFDocument
  private var node: Int
  private let end: Int
  private var open: [Int] = []

  /// A walk that begins with the first node in an element.
  init(in parent: Int, of document: XLIFFDocument) {
    self.document = document
    node = parent + 1
    end = document.tree.subtreeEnd(of: parent)
  }

  /// The next step; `nil` at the end.
  mutating func next() -> Step? {
    if let last = open.last, document.tree.subtreeEnd(of: last) <= node {
      open.removeLast()
      return .leave(last)
    }
    guard node < end else { return nil }
    let entered = node
    node = document.tree.subtreeEnd(of: entered)
    return .enter(entered)
  }

  /// Goes into the element that was entered last.
  mutating func descend(into element: Int) {
    open.append(element)
    node = element + 1
  }
}

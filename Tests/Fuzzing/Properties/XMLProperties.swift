import Bitext
import Markup

/// What must hold of whatever bytes the readers of XML are given: our own says what libxml2 says, or leaves it to libxml2.
enum XMLProperties {
  /// What does not hold; empty where all does.
  static func violations(of bytes: [UInt8]) -> [String] {
    let (ours, theirs) = (transcript(of: bytes, .quickest), transcript(of: bytes, .libxml2))
    guard ours != theirs else { return [] }
    let place = zip(ours, theirs).prefix { $0 == $1 }.count
    return [
      "\(ours.dropFirst(place).first ?? "nothing") is to be"
        + " \(theirs.dropFirst(place).first ?? "nothing")"
    ]
  }

  /// What a tree says of each of its nodes, or the error.
  private static func transcript(of bytes: [UInt8], _ parser: MarkupTree.XMLParser) -> [String] {
    do throws(InputError) {
      let tree = try MarkupTree(xml: bytes, file: "input", parser: parser)
      return (0..<tree.count).map { line(of: $0, in: tree) }
    } catch {
      return ["\(error)"] + ErrorProperties.violations(of: error, file: "input", bytes: bytes)
    }
  }

  private static func line(of node: Int, in tree: MarkupTree) -> String {
    let attributes = tree.attributes(of: node).map { "\($0.name)=\(Array($0.value.utf8))" }
    let text = tree.kind(of: node) == .element ? [] : Array(tree.text(of: node).utf8)
    return """
      \(tree.kind(of: node)) \(tree.namespace(of: node)) \(tree.name(of: node)) \(attributes) \
      \(tree.parent(of: node)) \(tree.subtreeEnd(of: node)) \(places(of: node, in: tree)) \(text)
      """
  }

  /// Where a node stands; not where a text ends and a comment begins, of which libxml2 tells a place before that.
  private static func places(of node: Int, in tree: MarkupTree) -> String {
    let range = tree.range(of: node)
    return switch tree.kind(of: node) {
    case .text: "\(range.offset) \(range.start)"
    case .comment: "\(range.end)"
    default:
      "\(range) \(range.offset) \(range.length) \(range.end) \(tree.contentOffsets(of: node))"
    }
  }
}

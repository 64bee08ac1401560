public import Bitext

/// A page or XML document as one flat table of nodes in document order.
///
/// Nodes are named by their index; 0 is the document itself.
public struct MarkupTree: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    case document
    case element
    case text
    case comment
    case processingInstruction
  }

  /// Reads an XML document; external entities and DTDs are never followed.
  ///
  /// - Throws: ``InputError`` where the document is not well-formed, at the line and column of the first error.
  public init(xml bytes: [UInt8], file: String) throws(InputError) {}

  /// What the node is.
  public func kind(of node: Int) -> Kind { .document }

  /// The node's children in document order.
  public func children(of node: Int) -> [Int] { [] }

  /// The node's child elements in document order.
  public func elements(of node: Int) -> [Int] { [] }

  /// The local name of an element, empty for other nodes.
  public func name(of node: Int) -> String { "" }

  /// The namespace of an element, empty where it has none.
  public func namespace(of node: Int) -> String { "" }

  /// The value of an attribute, by its name as written (`id`, `xml:lang`).
  public func attribute(_ name: String, of node: Int) -> String? { nil }

  /// The attributes of an element as written, in order.
  public func attributes(of node: Int) -> [(name: String, value: String)] { [] }

  /// The text of a node and all below it.
  public func text(of node: Int) -> String { "" }

  /// The bytes of a node in the file: an element from its `<` to the end of its end tag.
  public func range(of node: Int) -> SourceRange { SourceRange(file: "") }
}

/// The elements of an XML format: what each may hold, and which attributes it may have.
///
/// Names have the prefix that the specification gives to their namespace (`mtc:match`), none for the format's own,
/// and `*` for namespaces that it does not know.
struct ElementGrammar: Sendable {
  /// The prefixes of the namespaces that are known.
  var prefixes: [String: String]
  /// The elements by their names.
  var elements: [String: Element]
  /// The attributes of known namespaces that other elements may carry, by their names (`fs:fs`).
  var sharedAttributes: [String: AttributeValue]

  /// An element.
  struct Element: Sendable {
    /// Where the specification defines it.
    var clause: String
    /// The attributes without a prefix, and those of the XML namespace (`xml:lang`).
    var attributes: [String: AttributeValue]
    /// The attributes that must be there.
    var required: [String]
    /// The prefixes of the other attributes that it may have; `*` for unknown namespaces.
    ///
    /// With ``ElementGrammar/unqualified``, one without prefix that is unknown is worth a warning only.
    var otherAttributes: Set<String>
    var content: Content
    /// The children among those of other namespaces of which there may be one only.
    var once: Set<String>

    init(
      _ clause: String, _ attributes: [String: AttributeValue] = [:], required: [String] = [],
      others: Set<String> = [], once: Set<String> = [], _ content: Content
    ) {
      self.clause = clause
      self.attributes = attributes
      self.required = required
      otherAttributes = others
      self.content = content
      self.once = once
    }
  }

  /// What an element may hold.
  enum Content: Sendable {
    /// Nothing.
    case empty
    /// Text, and these elements in any order.
    case text([String])
    /// Elements in this order, and no text.
    case sequence([Particle])
    /// Whatever it likes.
    case anything
  }

  /// A stretch of child elements.
  struct Particle: Sendable {
    /// The names; `*` for elements of unknown namespaces, `other` for those of any namespace but the parent's own.
    var names: Set<String>
    var least: Int
    var most: Int

    static func one(_ names: String...) -> Particle {
      Particle(names: Set(names), least: 1, most: 1)
    }

    static func optional(_ names: String...) -> Particle {
      Particle(names: Set(names), least: 0, most: 1)
    }

    static func some(_ names: String...) -> Particle {
      Particle(names: Set(names), least: 1, most: .max)
    }

    static func many(_ names: String...) -> Particle {
      Particle(names: Set(names), least: 0, most: .max)
    }
  }

  static let foreign = "*"
  static let other = "other"
  static let unqualified = ""

  /// The prefix of a namespace.
  func prefix(of namespace: String) -> String { prefixes[namespace] ?? Self.foreign }

  /// The name with its namespace's prefix; `*` for one of an unknown namespace.
  func name(_ local: String, prefix: String) -> String {
    switch prefix {
    case "": local
    case Self.foreign: Self.foreign
    default: prefix + ":" + local
    }
  }
}

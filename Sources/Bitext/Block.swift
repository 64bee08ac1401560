/// A paragraph, heading, list item or other unit of text of a post, in one language.
public struct Block: Hashable, Sendable {
  /// What a block is in the page.
  public enum Kind: Hashable, Sendable {
    case title
    /// A heading of level 1 to 6.
    case heading(level: Int)
    case paragraph
    case listItem
    case quote
    case caption
    case tableCell
    case definitionTerm
    case definitionDescription
    case preformatted
    /// What an image shows: its `alt`.
    case imageText
    /// What a link or other element says when pointed at: its `title`.
    case elementTitle
    /// The page's title, from its head.
    case pageTitle
    /// The page's description, from its head.
    case pageDescription
  }

  /// What a block is for.
  public enum Role: String, Hashable, Sendable {
    /// Text that a reader reads and a translator translates.
    case content
    /// A signpost between the languages: "English", "For Dutch, scroll down".
    case marker
    /// The name of somebody that stands once, for the readers of both languages.
    case name
  }

  /// A place in a list.
  public struct ListPosition: Hashable, Sendable {
    /// The list, numbered through the post from 0.
    public var list: Int
    /// The item's place in it, from 0.
    public var item: Int
    /// How deep the list is nested, from 1.
    public var depth: Int

    /// Creates a place.
    public init(list: Int, item: Int, depth: Int = 1) {
      self.list = list
      self.item = item
      self.depth = depth
    }
  }

  /// A place in a table.
  public struct TablePosition: Hashable, Sendable {
    /// The table, numbered through the post from 0.
    public var table: Int
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// Creates a place.
    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// The block's name in its post: `b1`, `b2`, … in document order.
  public var id: String

  /// What the block is in the page.
  public var kind: Kind

  /// What the block is for.
  public var role: Role

  /// The text with its inline codes.
  public var content: InlineText

  /// The bytes in the input file that hold the text, from its first character to its last.
  public var range: SourceRange

  /// The `lang` attribute in force, if any: evidence, not truth.
  public var declaredLanguage: String?

  /// The language of the text, once identified.
  public var language: LanguageDecision

  /// The place in a list, for list items, also those typed as "- item" paragraphs.
  public var list: ListPosition?

  /// The place in a table, for table cells.
  public var table: TablePosition?

  /// Whether the text is for translators; `false` where the page says to leave it as it is (ITS 2.0 §8.1,
  /// "Translate").
  public var isTranslatable: Bool

  /// The checks that the page accepts this text to fail.
  public var suppressions: [Suppression] = []

  /// The addresses of the links in the text, as written, in order.
  public var links: [String]

  /// The addresses of the images in the text, as written, in order.
  ///
  /// A caption has those of its figure.
  public var images: [String]

  /// The text's parts at whose edges its language may change, in order; empty where there is no such edge, and where the
  /// languages have been told.
  public var parts: [Part]

  /// Whether the block before this one begins their element in the other language, as *Prices* does in "Prices / Tarieven".
  public var isSecondHalf = false

  /// Where the parts of the block stand in the file; `nil` where nobody asked.
  public var placement: Placement?

  /// Creates a block whose language is not yet identified.
  public init(
    id: String, kind: Kind = .paragraph, role: Role = .content, content: InlineText,
    range: SourceRange, declaredLanguage: String? = nil, list: ListPosition? = nil,
    table: TablePosition? = nil, isTranslatable: Bool = true, links: [String] = [],
    images: [String] = [], parts: [Part] = [],
    language: LanguageDecision = LanguageDecision(language: .undetermined, confidence: 0)
  ) {
    self.id = id
    self.kind = kind
    self.role = role
    self.content = content
    self.range = range
    self.declaredLanguage = declaredLanguage
    self.list = list
    self.table = table
    self.isTranslatable = isTranslatable
    self.links = links
    self.images = images
    self.parts = parts
    self.language = language
  }

  /// The block's words without markup.
  public var text: String { content.text }
}

extension Block.Kind {
  /// A short name of the kind for reports and JSON: `heading2`, `list-item`, ….
  public var name: String {
    switch self {
    case .title: "title"
    case .heading(let level): "heading\(level)"
    case .paragraph: "paragraph"
    case .listItem: "list-item"
    case .quote: "quote"
    case .caption: "caption"
    case .tableCell: "table-cell"
    case .definitionTerm: "definition-term"
    case .definitionDescription: "definition-description"
    case .preformatted: "preformatted"
    case .imageText: "image-text"
    case .elementTitle: "element-title"
    case .pageTitle: "page-title"
    case .pageDescription: "page-description"
    }
  }

  /// Whether the text stands beside the running text: in an attribute, or in the page's head.
  public var isBesideText: Bool {
    switch self {
    case .imageText, .elementTitle, .pageTitle, .pageDescription: true
    case .title, .heading, .paragraph, .listItem, .quote, .caption, .tableCell, .definitionTerm,
      .definitionDescription, .preformatted:
      false
    }
  }
}

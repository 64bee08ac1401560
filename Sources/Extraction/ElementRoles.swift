internal import Bitext
internal import Markup

/// What an HTML element means for reading text out of a page.
enum ElementRole: Sendable {
  /// Begins and ends a block; blocks below it are of this kind where it gives one.
  case block(Block.Kind?)
  /// Part of a line of text, worth an inline code.
  case inline(InlineCode.Purpose)
  /// Part of a line of text, but no code: it says nothing that a translator must keep.
  case transparent
  /// An element without content that is worth a code: an image, a form field.
  case standalone(InlineCode.Purpose)
  case lineBreak
  /// Holds no text of the page.
  case skipped

  /// The roles of all elements of a tree, by ``MarkupTree/nameIndex(of:)``.
  static func table(for tree: MarkupTree) -> [ElementRole] {
    tree.elementNames.map(role(of:))
  }

  private static func role(of name: String) -> ElementRole {
    // Among the others are wbr, source, track and embed: the parser hangs what follows them below
    // them, so their content must be read.
    known[name] ?? .transparent
  }

  private static let known: [String: ElementRole] = {
    var known: [String: ElementRole] = [
      "br": .lineBreak, "a": .inline(.link), "img": .standalone(.image),
    ]
    for (name, kind) in kinds { known[name] = .block(kind) }
    for name in blocks { known[name] = .block(nil) }
    for name in withoutText { known[name] = .skipped }
    for name in formatting { known[name] = .inline(.formatting) }
    return known
  }()

  private static let kinds: [String: Block.Kind] = [
    "h1": .heading(level: 1), "h2": .heading(level: 2), "h3": .heading(level: 3),
    "h4": .heading(level: 4), "h5": .heading(level: 5), "h6": .heading(level: 6),
    "li": .listItem, "blockquote": .quote, "figcaption": .caption, "caption": .caption,
    "legend": .caption, "summary": .caption,
    "td": .tableCell, "th": .tableCell, "dt": .definitionTerm, "dd": .definitionDescription,
    "pre": .preformatted, "xmp": .preformatted, "listing": .preformatted,
    "plaintext": .preformatted,
  ]

  private static let blocks = [
    "address", "article", "aside", "body", "center", "details", "dir", "div", "dl", "fieldset",
    "figure", "footer", "form", "header", "hgroup", "hr", "main", "menu", "nav", "ol",
    "p", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  private static let formatting = [
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var",
  ]

  private static let withoutText = [
    "audio", "button", "canvas", "datalist", "frameset", "iframe", "input", "link", "map", "math",
    "meta", "noframes", "noscript", "object", "option", "script", "select", "style", "svg",
    "template", "textarea", "title", "video",
  ]
}

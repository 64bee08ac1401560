/// A blog post as its blocks in reading order, whatever platform exported it.
public struct Post: Hashable, Sendable {
  /// The post's short name (slug): the file's base name without extension.
  public var name: String

  /// The files the post was read from, as the user named them.
  public var files: [String]

  /// The platform whose markup was recognised, such as `wix`, or `generic`.
  public var platform: String

  /// The blocks in reading order.
  public var blocks: [Block]

  /// The lines of the post that hold nothing but numbers, a price or a telephone number, in document order.
  ///
  /// There is nothing to translate in them, so they are no blocks; but those of both languages can be compared.
  public var numbers: [Block] = []

  /// The blocks as the file holds them a second time for another program, such as the tree of an editor beside the markup that
  /// was made of it; empty where there is none, or nobody asked for places.
  public var copies: [Block] = []

  /// What the file holds of the text besides, which the platform makes of it anew: the name of that, such as Ghost's `plaintext`; empty
  /// where there is none.
  public var derived = ""

  /// The addresses of the page in its languages, as `<link rel="alternate" hreflang="…">` gives them.
  public var alternates: [Alternate]

  /// The page's own address, as `<link rel="canonical">` gives it.
  public var canonical: String?

  /// What the posts of an archive share that are one post in several languages, as a multilingual plugin notes it; `nil` where
  /// it notes nothing.
  public var translationGroup: String?

  /// The checks that texts of the page are said to fail rightly, in document order, also of texts that were not read.
  public var suppressions: [Suppression] = []

  /// A page that holds the same post in a language.
  public struct Alternate: Hashable, Sendable {
    /// The language tag in small letters: `nl`, `nl-be`.
    public var language: String
    /// The address as written.
    public var address: String

    /// Creates an alternate.
    public init(language: String, address: String) {
      self.language = language
      self.address = address
    }
  }

  /// Creates a post.
  public init(
    name: String, files: [String], platform: String = "generic", blocks: [Block],
    alternates: [Alternate] = [], canonical: String? = nil
  ) {
    self.name = name
    self.files = files
    self.platform = platform
    self.blocks = blocks
    self.alternates = alternates
    self.canonical = canonical
  }
}

extension Post {
  /// The texts of the blocks in their order by the name that their ranges give, those of ``copies`` by
  /// ``copyName(of:)``.
  public var textsByFile: [String: [String]] {
    var texts: [String: [String]] = [:]
    for block in blocks { texts[block.range.file, default: []].append(block.text) }
    for block in copies {
      texts[Self.copyName(of: block.range.file), default: []].append(block.text)
    }
    return texts
  }

  /// The name of what a file holds a second time.
  public static func copyName(of file: String) -> String { file + " (copy)" }
}

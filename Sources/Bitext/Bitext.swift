/// A post whose English and Dutch blocks have been paired.
public struct Bitext: Hashable, Sendable {
  /// How the two sides of a link stand to each other.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// The Dutch is a translation of the English.
    case ok
    /// English without Dutch.
    case missingDutch = "missing_nl"
    /// Dutch without English.
    case missingEnglish = "missing_en"
    /// English text stands where the Dutch should be.
    case untranslated
    /// The text is rightly the same in both languages: a name, a number, a command.
    case same
  }

  /// English blocks and the Dutch blocks that translate them.
  public struct Link: Hashable, Sendable {
    /// Indexes into the post's blocks, English side.
    public var english: [Int]
    /// Indexes into the post's blocks, Dutch side.
    public var dutch: [Int]
    /// How the sides stand to each other.
    public var status: Status
    /// The probability that the link is right, 0 to 1.
    public var confidence: Double

    /// Creates a link.
    public init(english: [Int], dutch: [Int], status: Status, confidence: Double) {
      self.english = english
      self.dutch = dutch
      self.status = status
      self.confidence = confidence
    }
  }

  /// The post, its blocks with their languages.
  public var post: Post

  /// The links in reading order of the English, Dutch without English between its neighbours.
  public var links: [Link]

  /// Creates a bitext.
  public init(post: Post, links: [Link]) {
    self.post = post
    self.links = links
  }
}

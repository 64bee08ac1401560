public import Bitext

/// The page that translators look at: posts side by side, what the checks found in them, and how their terms were rendered.
public struct ReportPage: Sendable {
  /// A post or catalog with its units.
  public struct Post: Sendable {
    /// Its units, in reading order of the English, and what the checks found.
    public var file: Report.File
    /// What is known about the texts of each unit, in the order of the units.
    public var marks: [UnitMarks]

    /// Creates a post.
    public init(_ file: Report.File, marks: [UnitMarks]) {
      self.file = file
      self.marks = marks
    }
  }

  /// A concept of the glossary, as the page explains it.
  public struct Concept: Hashable, Sendable {
    /// The English terms that may be used, the preferred one first.
    public var english: [String]
    /// The Dutch terms that may be used, the preferred one first.
    public var dutch: [String]
    /// The Dutch terms that are not to be used.
    public var forbidden: [String]
    /// What the concept is, by language.
    public var definitions: [Language: String]

    /// Creates a concept.
    public init(
      english: [String], dutch: [String], forbidden: [String] = [],
      definitions: [Language: String] = [:]
    ) {
      self.english = english
      self.dutch = dutch
      self.forbidden = forbidden
      self.definitions = definitions
    }
  }

  /// The posts in the order given.
  public var posts: [Post]

  /// The glossary's concepts by the numbers that terms name them with.
  public var concepts: [Int: Concept]

  /// What was checked.
  public var rules: [Report.Rule]

  /// The words that turn a sentence round, by language.
  public var negations: [Language: [String]]

  /// The version of the program that made the page.
  public var toolVersion: String

  /// Creates a page.
  public init(
    posts: [Post], concepts: [Int: Concept] = [:], rules: [Report.Rule] = [],
    negations: [Language: [String]] = [:], toolVersion: String
  ) {
    self.posts = posts
    self.concepts = concepts
    self.rules = rules
    self.negations = negations
    self.toolVersion = toolVersion
  }

  /// The counts of all posts together.
  public var summary: Report.Summary { report.summary }

  /// The posts and their findings, without what only a page shows.
  public var report: Report {
    Report(files: posts.map(\.file), rules: rules, toolVersion: toolVersion)
  }
}

/// What is known about the texts of a unit beside what the checks found.
public struct UnitMarks: Hashable, Sendable {
  /// A term of the glossary in a text.
  public struct Term: Hashable, Sendable {
    /// The number of the concept.
    public var concept: Int
    /// For Dutch, the place of the term among the concept's ``ReportPage/Concept/dutch`` and, after those,
    /// its ``ReportPage/Concept/forbidden`` terms.
    public var term: Int
    /// The bytes of the text (UTF-8 offsets).
    public var range: Range<Int>

    /// Creates a term.
    public init(concept: Int, term: Int = 0, range: Range<Int>) {
      self.concept = concept
      self.term = term
      self.range = range
    }
  }

  /// Sentences of both texts that translate each other.
  public struct Sentences: Hashable, Sendable {
    /// The bytes of the English (UTF-8 offsets).
    public var source: Range<Int>
    /// The bytes of the Dutch (UTF-8 offsets).
    public var target: Range<Int>

    /// Creates a pair.
    public init(source: Range<Int>, target: Range<Int>) {
      self.source = source
      self.target = target
    }
  }

  /// The terms of the English.
  public var source: [Term]
  /// The terms of the Dutch that render concepts of the English.
  public var target: [Term]
  /// How the sentences are paired; empty where neither text has several.
  public var sentences: [Sentences]

  /// Creates marks.
  public init(source: [Term] = [], target: [Term] = [], sentences: [Sentences] = []) {
    self.source = source
    self.target = target
    self.sentences = sentences
  }
}

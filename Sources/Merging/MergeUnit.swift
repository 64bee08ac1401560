public import Bitext

/// A unit of a post with the translation that is to stand in its page.
public struct MergeUnit: Sendable {
  /// The unit's id.
  public var id: String
  /// The indexes in the post of the blocks that hold the English.
  public var english: [Int]
  /// The indexes of the blocks that hold the Dutch; none where it is missing.
  public var dutch: [Int]
  /// The English, its codes numbered.
  public var source: InlineText
  /// The Dutch of the page, its codes with the numbers of those of the English to which they correspond.
  public var target: InlineText?
  /// The Dutch that is wanted, its codes numbered likewise.
  public var wanted: InlineText

  /// Creates a unit.
  public init(
    id: String, english: [Int], dutch: [Int], source: InlineText, target: InlineText?,
    wanted: InlineText
  ) {
    self.id = id
    self.english = english
    self.dutch = dutch
    self.source = source
    self.target = target
    self.wanted = wanted
  }
}

/// Why a translation could not be put into the page.
public struct MergeProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A code has no other end.
    case unclosed = "unclosed-code"
    /// A code ends where another one that began in it has not ended.
    case overlapping = "overlapping-code"
    /// A code stands within one of its own kind that it would end, as a link does in a link.
    case nested = "nested-code"
    /// A code is known nowhere in the page.
    case unknown = "unknown-code"
    /// A link or an image is gone.
    case lost = "lost-code"
    /// It holds control characters, which stand in no XML (XML 1.0 §2.2) and no HTML (§13.1.3).
    case characters
    /// Markup has to change where the file holds none: in a tree of an editor, in an attribute.
    case markup
    /// There is no place in the page where it could stand.
    case place
    /// With it in place, the page would not be read as it should.
    case reading
  }

  /// What is wrong.
  public var kind: Kind
  /// The code with which it is, as it is written; empty where it is with none.
  public var code: String

  /// Creates a problem.
  public init(_ kind: Kind, code: String = "") {
    self.kind = kind
    self.code = code
  }

  static let characters = MergeProblem(.characters)
  static let markup = MergeProblem(.markup)
  static let place = MergeProblem(.place)
}

/// What became of a unit.
public enum MergeOutcome: Hashable, Sendable {
  /// The page has the translation already.
  case unchanged
  /// The Dutch that was there was replaced.
  case replaced
  /// The Dutch was missing and was put in.
  case inserted
  /// The translation could not be put in.
  case refused(MergeProblem)

  /// Why it could not be put in; `nil` where it could.
  public var problem: MergeProblem? {
    if case .refused(let problem) = self { problem } else { nil }
  }
}

/// What is to change in a file, and the blocks that it will have then.
struct UnitChange {
  var file: String
  var patches: [BytePatch]
  var outcome: MergeOutcome
}

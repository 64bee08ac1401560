public import Bitext
public import Terminology

/// A translation that shows what a check accepts or rejects.
///
/// The texts are written as in a page: `<b>two</b>` makes inline codes, and `‹` and `›` stand around the
/// place that a finding must point at. A mark around nothing, `‹›`, is the place of something absent.
public struct Example: Sendable, Hashable {
  /// The English as it was written, with its marks and markup.
  public let english: String

  /// The Dutch as it was written, with its marks and markup; `nil` where it is missing.
  public let dutch: String?

  /// How the sides stand to each other.
  public let status: Bitext.Status

  /// The probability that the sides belong together, 0 to 1.
  public let confidence: Double

  /// The glossary that the example is checked against.
  public let glossary: [Concept]

  /// The units that stand before it in the post.
  public let before: [Example]

  /// What the texts are in the page.
  public let places: Places

  /// Whether the texts are cut into segments, one for each sentence.
  public let isCut: Bool

  /// What the project sets.
  public let parameters: CheckParameters

  /// What the two texts of an example are in the page.
  public struct Places: Sendable, Hashable {
    /// What the English is.
    public var english: TranslationUnit.Place?
    /// What the Dutch is.
    public var dutch: TranslationUnit.Place?

    /// Texts of which nothing is known.
    static let unknown = Places(nil, nil)

    /// The English title of a post that holds both languages.
    static let titleOfBoth = Places(
      TranslationUnit.Place(kind: .title, isTitleOfBoth: true), nil)

    /// Two kinds of blocks.
    static func kinds(_ english: Block.Kind, _ dutch: Block.Kind) -> Places {
      Places(TranslationUnit.Place(kind: english), TranslationUnit.Place(kind: dutch))
    }

    /// An item in the first English and in the first Dutch list, `nil` where there is none.
    static func items(_ english: Int?, _ dutch: Int?) -> Places {
      func place(_ item: Int?, _ list: Int) -> TranslationUnit.Place? {
        item.map { .init(kind: .listItem, list: .init(list: list, item: $0)) }
      }
      return Places(place(english, 0), place(dutch, 1))
    }

    private init(_ english: TranslationUnit.Place?, _ dutch: TranslationUnit.Place?) {
      self.english = english
      self.dutch = dutch
    }
  }

  init(
    _ english: String, _ dutch: String?, status: Bitext.Status = .ok, confidence: Double = 1,
    glossary: [Concept] = [], places: Places = .unknown, before: [Example] = [],
    isCut: Bool = false, settings: [CheckParameter: CheckParameter.Value] = [:]
  ) {
    self.english = english
    self.dutch = dutch
    self.status = status
    self.confidence = confidence
    self.glossary = glossary
    self.places = places
    self.before = before
    self.isCut = isCut
    self.parameters = settings.reduce(into: CheckParameters()) { $0[$1.key] = $1.value }
  }

  /// The unit that the example describes, without the marks.
  public var unit: TranslationUnit { unit(id: "example") }

  private func unit(id: String) -> TranslationUnit {
    var unit = TranslationUnit(
      id: id, status: status, source: MarkedText(english).content,
      target: dutch.map { MarkedText($0).content }, sourcePlace: places.english,
      targetPlace: places.dutch, confidence: confidence)
    if isCut {
      let targets = unit.target.map { Self.sentences(of: $0.text) } ?? []
      unit.segments = Self.sentences(of: unit.source.text).enumerated().map { index, source in
        TranslationUnit.Segment(
          source: source, target: index < targets.count ? targets[index] : nil)
      }
    }
    return unit
  }

  /// The places of the sentences of a text, each with the space after it.
  private static func sentences(of text: String) -> [Range<Int>] {
    let ends = text.utf8.enumerated().filter { $1 == UInt8(ascii: ".") }.map { $0.offset + 1 }
    return zip([0] + ends, ends).map { $0..<$1 }
  }

  /// The units of the post that the example stands in, its own the last.
  public var catalog: Catalog {
    Catalog(
      original: "example.html",
      units: before.enumerated().map { $1.unit(id: "before-\($0)") } + [unit])
  }

  /// The marked bytes of the English text (UTF-8 offsets without marks and markup).
  public var englishMark: Range<Int>? { MarkedText(english).mark }

  /// The marked bytes of the Dutch text (UTF-8 offsets without marks and markup).
  public var dutchMark: Range<Int>? { dutch.flatMap { MarkedText($0).mark } }
}

extension Example: CustomStringConvertible {
  /// The two texts side by side.
  public var description: String { "\(english) – \(dutch ?? "∅")" }
}

extension Concept {
  /// A concept for an example: an English term and the Dutch terms for it, the preferred one first.
  static func example(
    _ english: String, _ dutch: String..., deprecated: String..., mayBeLeftOut: Bool = false
  ) -> Concept {
    var terms = [Term(english, .english)]
    for (index, text) in dutch.enumerated() {
      terms.append(Term(text, .dutch, status: index == 0 ? .preferred : .admitted))
    }
    terms += deprecated.map { Term($0, .dutch, status: .deprecated) }
    return Concept(id: english, mayBeLeftOut: mayBeLeftOut, terms: terms)
  }
}

/// A text of an example, taken apart into words, inline codes and the marked place.
private struct MarkedText {
  var content = InlineText("")
  var mark: Range<Int>?

  private var openNumbers: [Int] = []
  private var lastNumber = 0

  init(_ written: String) {
    var markStart = 0
    var rest = written[...]
    while let character = rest.first {
      switch character {
      case "‹":
        markStart = content.text.utf8.count
        rest = rest.dropFirst()
      case "›":
        mark = markStart..<content.text.utf8.count
        rest = rest.dropFirst()
      case "<" where rest.contains(">"):
        let end = rest.firstIndex(of: ">").map(rest.index(after:)) ?? rest.endIndex
        addCode(String(rest[..<end]))
        rest = rest[end...]
      default:
        content.text.append(character)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func addCode(_ tag: String) {
    let kind: InlineCode.Kind
    let number: Int
    if tag.hasPrefix("</") {
      kind = .closing
      number = openNumbers.popLast() ?? nextNumber()
    } else if tag.hasSuffix("/>") {
      kind = .standalone
      number = nextNumber()
    } else {
      kind = .opening
      number = nextNumber()
      openNumbers.append(number)
    }
    content.codes.append(
      InlineCode(
        number: number, kind: kind, offset: content.text.utf8.count, original: tag,
        purpose: Self.purpose(of: tag)))
  }

  private mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  private static func purpose(of tag: String) -> InlineCode.Purpose {
    switch elementName(ofTag: tag) {
    case "a": .link
    case "img": .image
    case "br": .other
    default: .formatting
    }
  }
}

public import Bitext

/// A file format for translation catalogs: how it is recognised, written and read.
///
/// A new format is a folder in `Sources/Catalogs` and its name in ``all``; the choices of `--format`,
/// detection, help and the conformance suite follow from that list.
///
/// ```swift
/// let format = CatalogFormat.detect(file: "post.xlf", bytes: bytes)
/// let catalog = try format?.read(bytes, file: "post.xlf")
/// ```
public struct CatalogFormat: Sendable {
  /// What a format keeps of a catalog, apart from ids, which all keep.
  public struct Content: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// ``Catalog/original`` and the languages.
    public static let header = Content(rawValue: 1 << 0)
    /// ``InlineCode/original`` and ``InlineCode/purpose``; without it a code comes back as its placeholder.
    public static let markup = Content(rawValue: 1 << 1)
    /// Every note; without it only a note of the category `location`.
    public static let notes = Content(rawValue: 1 << 2)
    /// The column in a note of the category `location`.
    public static let columns = Content(rawValue: 1 << 3)
    /// ``TranslationUnit/terms``, the first place of each.
    public static let terms = Content(rawValue: 1 << 4)
    /// ``TranslationUnit/segments``: the places of all, and the names of those to translate.
    public static let segments = Content(rawValue: 1 << 5)
    /// ``TranslationUnit/matches``.
    public static let matches = Content(rawValue: 1 << 6)
    /// ``TranslationUnit/metadata``.
    public static let metadata = Content(rawValue: 1 << 7)
    /// ``TranslationUnit/isTranslatable``.
    public static let translatability = Content(rawValue: 1 << 8)
    /// The states of segments, the names of what stands between them, and ``TranslationUnit/canResegment``.
    public static let segmentDetails = Content(rawValue: 1 << 9)
    /// ``TranslationUnit/Note/priority`` and ``TranslationUnit/Note/appliesTo``.
    public static let noteDetails = Content(rawValue: 1 << 10)
    /// ``TranslationUnit/source``.
    public static let sources = Content(rawValue: 1 << 11)
    /// ``TranslationUnit/target``.
    public static let translations = Content(rawValue: 1 << 12)
    /// ``TranslationUnit/state``.
    public static let states = Content(rawValue: 1 << 13)
    /// The notes of the category `location`.
    public static let places = Content(rawValue: 1 << 14)
    /// ``Catalog/otherLanguages``.
    public static let otherLanguages = Content(rawValue: 1 << 15)
    /// The languages, where they are kept without ``header``.
    public static let languages = Content(rawValue: 1 << 16)
    /// Control characters of texts, which XML 1.0 cannot hold (§2.2).
    public static let controlCharacters = Content(rawValue: 1 << 17)
    /// The places of a unit after the first.
    public static let furtherPlaces = Content(rawValue: 1 << 18)
    /// The places of a term after the first.
    public static let furtherTermPlaces = Content(rawValue: 1 << 19)
    /// U+0000 in texts, where other control characters are kept.
    public static let nullCharacters = Content(rawValue: 1 << 20)
    /// What nearly all formats keep.
    static let usual: Content = [
      .sources, .translations, .states, .places, .furtherPlaces, .controlCharacters,
      .nullCharacters,
    ]
    /// Everything above but for what few programs heed: the other places of a term.
    public static let everything: Content = [
      .header, .markup, .notes, .columns, .terms, .segments, .matches, .metadata, .translatability,
      .segmentDetails, .noteDetails, .sources, .translations, .states, .places,
      .furtherPlaces, .languages, .nullCharacters,
      .controlCharacters,
    ]
  }

  /// Which languages a catalog must be in to be read.
  public enum Languages: Hashable, Sendable {
    /// From a kind of English (`en`, `en-GB`, …) into a kind of Dutch (`nl`, `nl-BE`, …).
    case englishToDutch
    /// Whatever the file says.
    case any
  }

  /// What becomes of a catalog in a format.
  public enum Role: Hashable, Sendable {
    /// The file holds both texts of a unit, its state and its status.
    case bilingual
    /// The file holds one text for an id, the translation; what is read back has no sources.
    case monolingual
    /// The file is only written: for people to read, or for a program that makes another of it.
    case writeOnly
  }

  /// The name for `--format`, such as `xliff`.
  public let name: String

  /// The name that people know it by, such as `XLIFF 2.1`.
  public let title: String

  /// The file name extensions without the dot, the usual one first.
  public let fileExtensions: [String]

  /// What the format keeps.
  public let content: Content

  /// Which metadata of a unit it keeps, where it does not keep all.
  let keepsFact: FactKeeper?

  /// The versions of the format that can be written, the usual one first; empty where there is but one way.
  public let versions: [String]

  /// What becomes of a catalog in it.
  public let role: Role

  /// Whether a file says a fact about a unit.
  typealias FactKeeper = @Sendable (TranslationUnit.Metadata, TranslationUnit) -> Bool

  /// Reads a whole file; the state is that of one which has not been read.
  typealias Reader = PieceFormat.Reader

  /// Puts the texts, states and notes of a catalog into a file.
  typealias Updater = @Sendable ([UInt8], String, Catalog) throws(InputError) -> [UInt8]

  /// Finds what a file breaks of the format's specification.
  typealias Validator = @Sendable ([UInt8], String) -> [Violation]

  private let recognizer: @Sendable ([UInt8]) -> Bool
  /// Whether a file with the extension that no format recognizes is likely to be of this one.
  let likeness: @Sendable ([UInt8]) -> Bool
  private let writer: @Sendable (Catalog, WritingOptions) -> [UInt8]
  private let reader: Reader?
  /// `nil` where a file is written anew as a whole.
  let updater: Updater?
  /// How it is read and written piece by piece; `nil` where it is only as a whole.
  let pieces: PieceFormat?
  /// The files around the one with the texts, where the format is a folder.
  let bundle: Bundle?
  private let validator: Validator?

  init(
    name: String, title: String, fileExtensions: [String], content: Content,
    lacking: Content = [], keepsFact: FactKeeper? = nil, role: Role = .bilingual,
    versions: [String] = [],
    recognizes: @escaping @Sendable ([UInt8]) -> Bool,
    resembles: @escaping @Sendable ([UInt8]) -> Bool = { _ in false },
    write: @escaping @Sendable (Catalog, WritingOptions) -> [UInt8],
    read: Reader?, update: Updater? = nil, pieces: PieceFormat? = nil, bundle: Bundle? = nil,
    validate: Validator? = nil
  ) {
    self.name = name
    self.title = title
    self.fileExtensions = fileExtensions
    self.content = content.union(.usual).subtracting(lacking)
    self.keepsFact = keepsFact
    self.versions = versions
    self.role = role
    recognizer = recognizes
    likeness = resembles
    writer = write
    reader = read
    updater = update
    self.pieces = pieces
    self.bundle = bundle
    validator = validate
  }

  /// Whether files of any size are read and written, piece by piece, by ``CatalogStream`` and ``CatalogWriter``.
  public var comesInPieces: Bool { pieces != nil }

  /// Whether ``update(_:file:with:)`` leaves the bytes of a file that it need not change.
  public var updatesInPlace: Bool { updater != nil }

  /// One sentence on what the format is for: `format.NAME` of the interface catalog.
  public var summary: Message { Message("format." + name) }

  /// Whether a file's first bytes look like this format.
  ///
  /// - Complexity: O(1): it looks at a few kilobytes at most.
  public func recognizes(_ bytes: [UInt8]) -> Bool { recognizer(bytes) }

  /// The bytes of a catalog in this format.
  ///
  /// The same catalog always gives the same bytes. Where codes or notes of the catalog are not
  /// fit to be written, they are put right first: target codes get the numbers of the source codes
  /// they correspond to, an empty target counts as none, a unit without target is `initial`.
  ///
  /// - Parameters:
  ///   - catalog: What the file is to hold.
  ///   - options: What a program that opens it wants; a format passes over what it cannot do.
  /// - Returns: The file.
  /// - Complexity: O(*n*), where *n* is the size of the catalog, but for putting the codes of a text in order.
  public func write(_ catalog: Catalog, options: WritingOptions = WritingOptions()) -> [UInt8] {
    writer(catalog, options)
  }

  /// The catalog in a file of this format.
  ///
  /// ``TranslationUnit/sourceRange`` and ``TranslationUnit/targetRange`` are the places of the source
  /// and target in the catalog file; ``TranslationUnit/confidence`` is 1.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is on disk.
  ///   - file: The file as the user named it.
  ///   - languages: Which languages to accept; a file that names none is taken as English and Dutch.
  /// - Returns: The units of all texts in the file, in order.
  /// - Throws: ``InputError`` with line and column where the file is malformed, is of a version or
  ///   in languages that are not read, lacks a source, or gives two units one id; with
  ///   `catalog-write-only` where the format is not read.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func read(
    _ bytes: [UInt8], file: String, languages: Languages = .englishToDutch
  ) throws(InputError) -> Catalog {
    var state = ReadingState()
    return try read(bytes, file: file, languages: languages, &state)
  }

  /// The same, with what is to be known of the file besides.
  func read(
    _ bytes: [UInt8], file: String, languages: Languages, _ state: inout ReadingState
  ) throws(InputError) -> Catalog {
    guard let reader else { throw InputError(.catalogWriteOnly, file: file, title) }
    return try reader(bytes, file, languages, &state)
  }

  /// The bytes of a file of this format with the units of a catalog in it.
  ///
  /// Units are told by their ids. Where target, state, notes, matches and metadata of a unit are those that ``read(_:file:languages:)`` gives,
  /// the file's bytes stay as they are, with all attributes and extensions that are unknown here; so a
  /// catalog that was read and not changed gives the same bytes. Units that the file does not have are added,
  /// those that only the file has go. A new target that is not cut as the file's segments are goes into the first of them
  /// as a whole, in XLIFF 1.2 beside none. Terms stay as the file has them. A format that cannot do so writes the whole file anew.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is on disk.
  ///   - file: The file as the user named it.
  ///   - catalog: What the file is to hold.
  /// - Returns: The file as it is to be.
  /// - Throws: What ``read(_:file:languages:)`` throws.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func update(
    _ bytes: [UInt8], file: String, with catalog: Catalog
  ) throws(InputError) -> [UInt8] {
    try updater?(bytes, file, catalog) ?? write(catalog)
  }

  /// What a file breaks of the format's specification.
  ///
  /// A file that cannot be parsed has one violation, which says why. A format without rules of its own is held
  /// against what ``read(_:file:languages:)`` accepts.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is on disk.
  ///   - file: The file as the user named it.
  /// - Returns: All violations in the order of the file; none where it is valid.
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  public func violations(in bytes: [UInt8], file: String) -> [Violation] {
    if let validator { return validator(bytes, file) }
    do throws(InputError) {
      _ = try read(bytes, file: file, languages: .any)
      return []
    } catch {
      return [Violation(error)]
    }
  }
}

extension CatalogFormat {
  /// The formats, in the order in which help lists them.
  public static let all: [CatalogFormat] = [
    .xliff2, .xliff12, .po, .tsv, .tmx,
    .csv,
    .xcstrings, .xcloc,
    .json, .jsonFlat,
    .markdown, .pot,
  ]

  /// The format with a name, if there is one.
  public static func named(_ name: String) -> CatalogFormat? {
    all.first { $0.name == name }
  }
}

extension CatalogFormat: CustomStringConvertible {
  /// The format's name.
  public var description: String { name }
}

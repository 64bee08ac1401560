internal import Bitext

/// How the inline codes of a unit are written: by which ids, and where their markup stands.
struct XLIFF2Codes {
  /// The markup that `originalData` has to hold, each once, in order of appearance.
  private(set) var data: [(id: String, original: String)] = []

  /// The names that are given out in the unit.
  var names: UniqueNames

  /// The ids of markup that stands in ``data`` or in the file; looked for in ``data`` alone while that is short.
  private var references: [[UInt8]: String] = [:]
  private static let shortData = 16
  /// Whether no id is taken, so that each code gets its number.
  private let isNew: Bool
  /// The numbers of spans that are written as two codes.
  private var apart: Set<Int> = []
  private var ids: [Int: String]
  private let written: WrittenCodes

  /// The codes of a unit that is written anew, with the ids `d1`, `d2`, … for their markup.
  ///
  /// Ids of codes are their numbers; where a segment has the number for its id, with a letter before it.
  init(
    source: InlineText, target: InlineText?, segments: [TranslationUnit.Segment],
    sources: [[InlinePiece]], targets: [[InlinePiece]?]
  ) {
    names = UniqueNames()
    written = WrittenCodes()
    ids = [:]
    isNew = segments.isEmpty
    if !isNew { nameCodes(source.codes + (target?.codes ?? []), besides: segments) }
    for code in source.codes { _ = reference(to: code.original) }
    for code in target?.codes ?? [] { _ = reference(to: code.original) }
    for pieces in sources { findSpansApart(in: pieces) }
    for case .some(let pieces) in targets { findSpansApart(in: pieces) }
  }

  private mutating func nameCodes(
    _ codes: [InlineCode], besides others: [TranslationUnit.Segment]
  ) {
    let segments = Set(others.compactMap(\.id))
    for id in segments.sorted() { _ = names.unique(id) }
    for number in Set(codes.map(\.number)).sorted() {
      let id = String(number)
      ids[number] = names.unique(segments.contains(id) ? InlineTextBuilder.aliasPrefix + id : id)
    }
  }

  private mutating func findSpansApart(in pieces: [InlinePiece]) {
    for case .code(let code, let role, let partner?) in pieces
    where role == .crosses || code.original.isEmpty != partner.original.isEmpty {
      apart.insert(code.number)
    }
  }

  /// The part that a code is written to play: a span that crosses another in one of the texts, or that has markup at one
  /// end only, is written as two codes wherever it stands (§4.3.1.21 wants elements of one id to be of one name).
  func role(of code: InlineCode, _ role: CodePairing.Role) -> CodePairing.Role {
    let isSpan = role == .opensSpan || role == .closesSpan
    return isSpan && !apart.isEmpty && apart.contains(code.number) ? .crosses : role
  }

  /// The codes of a proposed translation, which has its own data.
  init(of match: TranslationUnit.Match, source: InlineText) {
    self.init(
      source: source, target: match.target, segments: [], sources: [source.pieces()],
      targets: [match.target.pieces()])
  }

  /// The codes of a unit that stands in a file, with the ids and the markup that it has there.
  ///
  /// - Parameters:
  ///   - written: its codes as they are written.
  ///   - ids: all ids that are given out in the unit.
  ///   - data: the ids of its original data by what they stand for.
  init(_ written: WrittenCodes, ids: some Sequence<String>, data: [[UInt8]: String]) {
    names = UniqueNames()
    self.written = written
    isNew = false
    self.ids = written.ids
    for id in ids { _ = names.unique(id) }
    references = data
    dataNames = Set(data.values)
  }

  private var dataNames: Set<String> = []

  /// The id of a code.
  mutating func id(of number: Int) -> String {
    if isNew { return InlineCode.name(of: number) }
    if let id = ids[number] { return id }
    let id = names.unique(String(number))
    ids[number] = id
    return id
  }

  /// The id of the markup of a code in the original data; `nil` where it has none.
  mutating func reference(to original: String) -> String? {
    if original.isEmpty { return nil }
    if dataNames.isEmpty, data.count < Self.shortData {
      if let entry = data.first(where: { $0.original.hasSameBytes(as: original) }) {
        return entry.id
      }
      let id = "d" + String(data.count + 1)
      data.append((id, original))
      return id
    }
    if references.isEmpty {
      for entry in data { add(entry.original, id: entry.id) }
    }
    if let id = references[Array(original.utf8)] { return id }
    var number = data.count + 1
    while dataNames.contains("d\(number)") { number += 1 }
    add(original, id: "d\(number)")
    data.append(("d\(number)", original))
    return "d\(number)"
  }

  private mutating func add(_ original: String, id: String) {
    // By bytes: equal strings may differ in their code points.
    references[Array(original.utf8)] = id
    dataNames.insert(id)
  }

  /// The markup that the file has for a code.
  func markup(
    for code: InlineCode, _ role: CodePairing.Role, partner: InlineCode?
  ) -> [UInt8]? {
    written.isEmpty ? nil : written.markup(for: code, role, partner: partner)
  }
}

public import Bitext
internal import Markup

extension InputError.Code {
  /// The root element is not `tbx`; the argument is its name.
  public static let notTBX = InputError.Code("not-tbx")
  /// A TBX file of ISO 30042:2008, with the root `martif`.
  public static let oldTBX = InputError.Code("old-tbx")
  /// A TBX style other than DCA; the argument is its name.
  public static let tbxStyle = InputError.Code("tbx-style")
  /// The file has no concept with terms in both English and Dutch.
  public static let tbxWithoutPairs = InputError.Code("tbx-without-pairs")
  /// An id that an earlier concept has; the arguments are the id and the line of the first.
  public static let tbxDuplicateID = InputError.Code("tbx-duplicate-id")
  /// A term without text; the argument is the id of its concept.
  public static let tbxEmptyTerm = InputError.Code("tbx-empty-term")
  /// A value that its list does not hold; the arguments are the type, the value and the list.
  public static let tbxUnknownValue = InputError.Code("tbx-unknown-value")
}

extension Glossary {
  /// Reads TBX-Basic in DCA style (ISO 30042:2019).
  ///
  /// Languages other than English and Dutch are passed over; `nl-BE` and the like count as their
  /// language. A term without a status is preferred, without a part of speech a noun, and a superseded
  /// term is deprecated. Notes of a term that begin with `Forms:`, `Exceptions:` or `Register:` are read
  /// as such; see `Glossary/README.md`.
  ///
  /// - Throws: ``InputError`` with `not-tbx`, `old-tbx`, `tbx-style`, `tbx-without-pairs`,
  ///   `tbx-duplicate-id`, `tbx-empty-term` or `tbx-unknown-value` at the element concerned, and whatever
  ///   reading XML throws.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(tbx bytes: [UInt8], file: String) throws(InputError) {
    let reader = TBXReader(tree: try MarkupTree(xml: bytes, file: file), file: file)
    self.init(concepts: try reader.concepts())
  }
}

/// Reads the concepts of one TBX document.
struct TBXReader {
  let tree: MarkupTree
  let file: String

  static let namespace = "urn:iso:std:iso:30042:ed-2"

  func concepts() throws(InputError) -> [Concept] {
    let root = try root()
    var concepts: [Concept] = []
    var lineOfID: [String: Int] = [:]
    for node in descendants(of: root, path: ["text", "body", "conceptEntry"]) {
      let concept = try concept(at: node, number: concepts.count + 1)
      if let line = lineOfID[concept.id] {
        throw error(.tbxDuplicateID, at: node, concept.id, String(line))
      }
      lineOfID[concept.id] = tree.range(of: node).line
      concepts.append(concept)
    }
    let pairs = concepts.contains { concept in
      [Language.english, .dutch].allSatisfy { language in
        concept.terms.contains { $0.language == language }
      }
    }
    guard pairs else { throw error(.tbxWithoutPairs, at: root) }
    return concepts
  }

  private func root() throws(InputError) -> Int {
    guard let root = tree.elements(of: 0).first else { throw InputError(.notTBX, file: file, "") }
    if tree.name(of: root) == "martif" { throw error(.oldTBX, at: root) }
    guard tree.name(of: root) == "tbx", tree.namespace(of: root) == Self.namespace else {
      throw error(.notTBX, at: root, tree.name(of: root))
    }
    let style = tree.attribute("style", of: root) ?? "dca"
    guard style == "dca" else { throw error(.tbxStyle, at: root, style) }
    return root
  }

  private func concept(at node: Int, number: Int) throws(InputError) -> Concept {
    var concept = Concept(id: tree.attribute("id", of: node) ?? "c\(number)", terms: [])
    concept.subjectField = description("subjectField", in: node) ?? ""
    let shared = description("definition", in: node)
    for section in elements(named: "langSec", in: node) {
      guard let language = language(of: section) else { continue }
      concept.definitions[language] = description("definition", in: section) ?? shared
      for termSection in elements(named: "termSec", in: section) {
        concept.terms.append(try term(at: termSection, language: language, concept: concept.id))
      }
    }
    return concept
  }

  private func term(
    at section: Int, language: Language, concept: String
  ) throws(InputError) -> Term {
    let element = elements(named: "term", in: section).first
    let text = element.map(text(of:)) ?? ""
    guard !text.isEmpty else { throw error(.tbxEmptyTerm, at: element ?? section, concept) }
    var term = Term(text, language)
    for node in groupedElements(named: "termNote", group: "termNoteGrp", in: section) {
      try apply(termNote: node, to: &term)
    }
    let notes = groupedElements(named: "note", group: "termNoteGrp", in: section)
    for node in notes { try apply(note: node, to: &term) }
    return term
  }

  private func apply(termNote node: Int, to term: inout Term) throws(InputError) {
    switch tree.attribute("type", of: node) {
    case "administrativeStatus":
      if text(of: node) == "supersededTerm-admn-sts" {
        term.status = .deprecated
      } else {
        term.status = try value(of: node, "administrativeStatus")
      }
    case "partOfSpeech": term.partOfSpeech = try value(of: node, "partOfSpeech")
    case "grammaticalGender": term.gender = try value(of: node, "grammaticalGender")
    case "termType": term.kind = try value(of: node, "termType")
    case "geographicalUsage": term.region = text(of: node)
    default: break
    }
  }

  private func apply(note node: Int, to term: inout Term) throws(InputError) {
    let note = text(of: node)
    if let list = note.rest(after: "Forms:") {
      term.forms += list.commaSeparated
    } else if let list = note.rest(after: "Exceptions:") {
      term.exceptions += list.commaSeparated
    } else if let register = note.rest(after: "Register:") {
      term.register = try value(register, at: node, "Register")
    } else {
      term.notes.append(note)
    }
  }
}

// MARK: - Elements

extension TBXReader {
  private func elements(named name: String, in node: Int) -> [Int] {
    tree.elements(of: node).filter { tree.name(of: $0) == name }
  }

  private func descendants(of node: Int, path: [String]) -> [Int] {
    path.reduce([node]) { nodes, name in nodes.flatMap { elements(named: name, in: $0) } }
  }

  /// The elements of a name among the children of a node and of its groups.
  private func groupedElements(named name: String, group: String, in node: Int) -> [Int] {
    tree.elements(of: node).flatMap { child in
      tree.name(of: child) == group
        ? elements(named: name, in: child) : tree.name(of: child) == name ? [child] : []
    }
  }

  private func description(_ type: String, in node: Int) -> String? {
    groupedElements(named: "descrip", group: "descripGrp", in: node)
      .first { tree.attribute("type", of: $0) == type }.map(text(of:))
  }

  private func language(of section: Int) -> Language? {
    let tag = tree.attribute("xml:lang", of: section) ?? ""
    switch tag.utf8.prefix(while: { $0 != UInt8(ascii: "-") }).map({ $0 | 0x20 }) {
    case Array("en".utf8): return .english
    case Array("nl".utf8): return .dutch
    default: return nil
    }
  }

  /// The text of an element, white space folded.
  private func text(of node: Int) -> String {
    tree.text(of: node).utf8.split { $0 <= 0x20 }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    of node: Int, _ type: String
  ) throws(InputError) -> Value where Value.RawValue == String {
    try value(text(of: node), at: node, type)
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, at node: Int, _ type: String
  ) throws(InputError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      let permitted = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.tbxUnknownValue, at: node, type, text, permitted)
    }
    return value
  }

  private func error(_ code: InputError.Code, at node: Int, _ arguments: String...) -> InputError {
    let range = tree.range(of: node)
    var error = InputError(code, file: file, line: range.line, column: range.column)
    error.arguments = arguments
    return error
  }
}

extension String {
  fileprivate func rest(after prefix: String) -> String? {
    guard hasPrefix(prefix) else { return nil }
    let rest = utf8.dropFirst(prefix.utf8.count).drop { $0 == 0x20 }
    return String(decoding: rest, as: UTF8.self)
  }

  fileprivate var commaSeparated: [String] {
    utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
      let trimmed = part.drop { $0 == 0x20 }
      let end = trimmed.lastIndex { $0 != 0x20 }.map { trimmed.index(after: $0) }
      guard let end else { return nil }
      return String(decoding: trimmed[..<end], as: UTF8.self)
    }
  }
}

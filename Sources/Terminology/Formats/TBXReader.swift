public import Bitext
internal import Markup

extension Glossary {
  /// Reads TBX of ISO 30042:2019 in DCA or DCT style, and of ISO 30042:2008 (`martif`).
  ///
  /// Languages other than English and Dutch are passed over; `nl-BE` and the like count as their
  /// language, and their terms are limited to that region. A term without a status is preferred, a superseded one
  /// deprecated. Notes of a term that begin with `Forms:`, `Exceptions:`, `Register:` or `Case:`, and notes of a concept
  /// that begin with `Review:` or say `Omission: allowed`, are read as such; see `Glossary/README.md`. Other data categories are passed over.
  ///
  /// - Throws: ``InputError`` with `not-tbx`, `tbx-style`, `glossary-without-pairs`, `glossary-duplicate-id`,
  ///   `tbx-empty-term` or `tbx-unknown-value` at the element concerned, and whatever reading XML throws.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(tbx bytes: [UInt8], file: String) throws(InputError) {
    let reader = TBXReader(tree: try MarkupTree(xml: bytes, file: file), file: file)
    self = try reader.glossary()
  }
}

extension Concept {
  /// The note that says ``mayBeLeftOut``.
  static let leftOutNote = "Omission: allowed"
}

/// Reads the concepts of one TBX document.
///
/// The editions differ in the names of elements (`conceptEntry` was `termEntry`, `langSec` `langSet`, `termSec` `tig` or
/// `ntig`), the styles in how a data category is written: `<termNote type="partOfSpeech">` in DCA, an element
/// `partOfSpeech` of another namespace in DCT.
struct TBXReader {
  let tree: MarkupTree
  let file: String

  static let namespace = "urn:iso:std:iso:30042:ed-2"

  func glossary() throws(InputError) -> Glossary {
    let root = try root()
    var glossary = Glossary(concepts: [])
    var lineOfID: [String: Int] = [:]
    var ids = ConceptIDs()
    let entries = descendants(of: root, path: [["text"], ["body"], ["conceptEntry", "termEntry"]])
    for node in entries { if let id = id(of: node) { _ = ids.take(id) } }
    for node in entries {
      var concept = try concept(at: node)
      if id(of: node) == nil { concept.id = ids.id(of: concept.terms.first?.text ?? "") }
      if let line = lineOfID[concept.id] {
        throw error(.glossaryDuplicateID, at: node, concept.id, String(line))
      }
      lineOfID[concept.id] = tree.range(of: node).line
      glossary.places[concept.id] = tree.range(of: node).start
      glossary.concepts.append(concept)
    }
    try glossary.requireUsable(file: file, line: tree.range(of: root).line)
    return glossary
  }

  private func root() throws(InputError) -> Int {
    guard let root = tree.elements(of: 0).first else { throw InputError(.notTBX, file: file, "") }
    if tree.name(of: root) == "martif" { return root }
    guard tree.name(of: root) == "tbx", tree.namespace(of: root) == Self.namespace else {
      throw error(.notTBX, at: root, tree.name(of: root))
    }
    let style = tree.attribute("style", of: root) ?? "dca"
    guard ["dca", "dct"].contains(style) else { throw error(.tbxStyle, at: root, style) }
    return root
  }

  private var documentLanguage: Language? {
    tree.elements(of: 0).first.map { Language(tag: tree.attribute("xml:lang", of: $0) ?? "en") }
  }

  private func id(of node: Int) -> String? {
    tree.attribute("id", of: node) ?? tree.attribute("xml:id", of: node)
  }

  private func concept(at node: Int) throws(InputError) -> Concept {
    var concept = Concept(id: id(of: node) ?? "", terms: [])
    concept.subjectField = description("subjectField", in: node) ?? ""
    for note in groupedElements(in: node) where category(of: note) == "note" {
      let text = text(of: note)
      if let state = text.rest(after: "Review:") {
        concept.review = try value(state, at: note, "Review")
      } else if text == Concept.leftOutNote {
        concept.mayBeLeftOut = true
      } else {
        concept.notes.append(text)
      }
    }
    let shared = description("definition", in: node)
    for section in elements(named: ["langSec", "langSet"], in: node) {
      guard let language = language(of: section) else { continue }
      // A definition for all languages is written in the document's own.
      let definition =
        description("definition", in: section) ?? (language == documentLanguage ? shared : nil)
      concept.definitions[language] = concept.definitions[language] ?? definition
      for termSection in elements(named: ["termSec", "tig", "ntig"], in: section) {
        var term = try term(at: termSection, language: language, concept: concept.id)
        term.region = term.region ?? tag(of: section).region
        concept.terms.append(term)
      }
    }
    return concept
  }

  private func term(
    at section: Int, language: Language, concept: String
  ) throws(InputError) -> Term {
    let element = groupedElements(in: section).first { tree.name(of: $0) == "term" }
    let text = element.map(text(of:)) ?? ""
    guard !text.isEmpty else { throw error(.tbxEmptyTerm, at: element ?? section, concept) }
    var term = Term(text, language, partOfSpeech: nil)
    for node in groupedElements(in: section) {
      switch category(of: node) {
      case "note": try apply(note: node, to: &term)
      case let category: try apply(category, node, to: &term)
      }
    }
    return term
  }

  private func apply(
    _ category: String, _ node: Int, to term: inout Term
  ) throws(InputError) {
    switch category {
    // TBX-Basic of 2008 calls it normativeAuthorization.
    case "administrativeStatus", "normativeAuthorization":
      term.status = try status(at: node, category)
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
      term.forms += list.items(separatedBy: ",")
    } else if let list = note.rest(after: "Exceptions:") {
      term.exceptions += list.items(separatedBy: ",")
    } else if let register = note.rest(after: "Register:") {
      term.register = try value(register, at: node, "Register")
    } else if let policy = note.rest(after: "Case:") {
      term.casePolicy = try value(policy, at: node, "Case")
    } else {
      term.notes.append(note)
    }
  }
}

// MARK: - Elements

extension TBXReader {
  private func elements(named names: Set<String>, in node: Int) -> [Int] {
    tree.elements(of: node).filter { names.contains(tree.name(of: $0)) }
  }

  private func descendants(of node: Int, path: [Set<String>]) -> [Int] {
    path.reduce([node]) { nodes, names in nodes.flatMap { elements(named: names, in: $0) } }
  }

  /// The children of a node, those in groups (`termNoteGrp`, `descripGrp`, `termGrp`, …) included.
  private func groupedElements(in node: Int) -> [Int] {
    tree.elements(of: node).flatMap { child in
      tree.name(of: child).hasSuffix("Grp") ? tree.elements(of: child) : [child]
    }
  }

  /// The data category of an element: its type in DCA style, its name in DCT style.
  private func category(of node: Int) -> String {
    switch tree.name(of: node) {
    case "termNote", "descrip", "admin": tree.attribute("type", of: node) ?? ""
    case let name: name
    }
  }

  private func description(_ type: String, in node: Int) -> String? {
    groupedElements(in: node).first { category(of: $0) == type }.map(text(of:))
  }

  private func tag(of section: Int) -> String {
    tree.attribute("xml:lang", of: section) ?? tree.attribute("lang", of: section) ?? ""
  }

  private func language(of section: Int) -> Language? {
    let language = Language(tag: tag(of: section))
    return [.english, .dutch].contains(language) ? language : nil
  }

  /// A status, also without the ending that TBX-Basic gives it.
  private func status(
    at node: Int, _ category: String
  ) throws(InputError) -> Term.AdministrativeStatus {
    let name = text(of: node)
    if let status = Term.AdministrativeStatus(name: name) { return status }
    return try value(name, at: node, category)
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

internal import Bitext
internal import Markup

extension Violation.Rule {
  /// Something is deprecated: 1 it, 2 what to write in its place.
  static let deprecated = Violation.Rule("deprecated")
  /// A unit has no variant in the source language: 1 the language.
  static let sourceVariantMissing = Violation.Rule("source-variant-missing")
  /// A document is in an encoding that the format does not allow: 1 the encoding, 2 those that it does.
  static let encodingNotAllowed = Violation.Rule("encoding-not-allowed")
}

/// What TMX 1.4b demands of a document: its document type, and what that cannot say.
enum TMXConstraints {
  /// Every violation in a file, in the order of the document.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  static func violations(in bytes: [UInt8], file: String) -> [Violation] {
    do throws(InputError) {
      let document = try TMXReader(bytes, file: file, languages: .any)
      return encodingViolations(in: bytes, file: file) + violations(in: document)
    } catch {
      return [Violation(error, clause: error.code == .notWellFormed ? "XML 1.0" : "")]
    }
  }

  private static func violations(in document: TMXReader) -> [Violation] {
    let tree = document.tree
    var grammar = GrammarCheck(ViolationLog(tree), .tmx) { $0.clause + " " + $1 }
    grammar.run()
    var log = grammar.log
    let header = document.elements("header", in: document.root).first
    let language = header.flatMap { tree.attribute("srclang", of: $0) }
    for node in document.root..<tree.count where tree.kind(of: node) == .element {
      switch tree.name(of: node) {
      case "ude": check(mapping: node, document, &log)
      case "tu": check(unit: node, sourceLanguage: language, document, &log)
      case "tuv", "note", "prop": checkLanguage(of: node, tree, &log)
      case "seg": checkSpans(in: node, &log)
      case "ut":
        log.report(
          .deprecated, TMXGrammar.clause("ut"), at: node, severity: .warning, "<ut>",
          "<bpt>, <ept>, <it>, <ph>")
      default: continue
      }
    }
    return log.inOrder
  }

  /// The encodings of Unicode, and ASCII, which is part of them; of UTF-16 the declaration may name the order of the bytes.
  private static let encodings = ["UTF-8", "UTF-16", "US-ASCII"]
  private static let otherNames = ["UTF8", "UTF-16LE", "UTF-16BE", "ASCII", "ISO646-US"]

  /// The declaration names an encoding of Unicode, or none.
  private static func encodingViolations(in bytes: [UInt8], file: String) -> [Violation] {
    guard let encoding = DeclaredEncoding(of: bytes),
      !(encodings + otherNames).contains(encoding.name.uppercased())
    else { return [] }
    let place = SourceRange(
      file: file, offset: encoding.offset, length: encoding.name.utf8.count, line: 1,
      column: encoding.column)
    return [
      Violation(
        .encodingNotAllowed, clause: TMXGrammar.clause("encoding"), at: place,
        [encoding.name, encodings.joined(separator: ", ")])
    ]
  }

  /// A variant names its language, in the attribute that versions up to 1.3 had or in that of XML.
  private static func checkLanguage(
    of node: Int, _ tree: MarkupTree, _ log: inout ViolationLog
  ) {
    let name = tree.name(of: node)
    let clause = TMXGrammar.clause(name) + " xml:lang"
    let isNamed = tree.attribute("xml:lang", of: node) != nil
    if tree.attribute("lang", of: node) != nil {
      log.report(
        .deprecated, clause, at: node, attribute: "lang", severity: .warning, "lang", "xml:lang")
    } else if name == "tuv", !isNamed {
      log.report(.attributeMissing, clause, at: node, name, "xml:lang")
    }
  }

  /// A unit can be used where it has a text in the source language, of whatever country.
  private static func check(
    unit: Int, sourceLanguage: String?, _ document: TMXReader, _ log: inout ViolationLog
  ) {
    let tree = document.tree
    let variants = document.elements("tuv", in: unit)
    guard let language = tree.attribute("srclang", of: unit) ?? sourceLanguage,
      language != "*all*", !variants.isEmpty
    else { return }
    let hasSource = variants.contains { variant in
      let tag = tree.attribute("xml:lang", of: variant) ?? tree.attribute("lang", of: variant)
      return tag.map { primary($0) == primary(language) } ?? false
    }
    if hasSource { return }
    log.report(
      .sourceVariantMissing, TMXGrammar.clause("srclang"), at: unit, severity: .warning, language)
  }

  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// Both halves of a span have one `i`, which no other span of the segment has.
  private static func checkSpans(in segment: Int, _ log: inout ViolationLog) {
    let tree = log.tree
    let clause = TMXGrammar.clause("i")
    var open: [String: Int] = [:]
    var used: Set<String> = []
    for node in segment..<tree.subtreeEnd(of: segment) where tree.kind(of: node) == .element {
      let name = tree.name(of: node)
      guard name == "bpt" || name == "ept", let key = tree.attribute("i", of: node) else {
        continue
      }
      if name == "bpt" {
        if !used.insert(key).inserted {
          log.report(.idNotUnique, clause, at: node, attribute: "i", key, name, "seg")
        }
        open[key] = node
      } else if open.removeValue(forKey: key) == nil {
        log.report(.spanNotStarted, clause, at: node, attribute: "i", name, key, "bpt")
      }
    }
    for (key, node) in open {
      log.report(
        .spanNotEnded, clause, at: node, attribute: "i", "bpt", key, "ept",
        "<it pos=\"begin\">")
    }
  }

  /// A character of a user's own set is said in one of three ways; codes need a set that they are of.
  private static func check(
    mapping: Int, _ document: TMXReader, _ log: inout ViolationLog
  ) {
    let tree = document.tree
    let maps = document.elements("map", in: mapping)
    for map in maps
    where ["code", "ent", "subst"].allSatisfy({ tree.attribute($0, of: map) == nil }) {
      log.report(.recordEmpty, TMXGrammar.clause("map"), at: map, "map")
    }
    if tree.attribute("base", of: mapping) == nil,
      let map = maps.first(where: { tree.attribute("code", of: $0) != nil })
    {
      log.report(
        .attributeCompanion, TMXGrammar.clause("ude base"), at: map, attribute: "code", "code",
        "base")
    }
  }
}

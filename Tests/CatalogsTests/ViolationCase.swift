import Bitext
import Testing

@testable import Catalogs

/// A document, or a part of one, and the rules that it breaks; valid where there are none.
struct ViolationCase: CustomTestStringConvertible, Sendable {
  var name: String
  var rules: [String]
  var content: String

  init(_ name: String, _ rules: String..., content: String) {
    self.name = name
    self.rules = rules
    self.content = content
  }

  var testDescription: String { name }

  /// The rules that are broken in an XLIFF 2 document with the content in its only file.
  var broken: [String] {
    ViolationCase.rules(
      of: ViolationCase.document(content), CatalogFormat.xliff2)
  }

  /// The rules that are broken in an XLIFF 2 document with the content in its only unit.
  var brokenInUnit: [String] {
    ViolationCase.rules(
      of: ViolationCase.document("<unit id=\"u1\">\(content)</unit>"), CatalogFormat.xliff2)
  }

  /// A segment with a source and perhaps a target.
  static func segment(_ source: String, _ target: String? = nil) -> String {
    let end = target.map { "<target>\($0)</target>" } ?? ""
    return "<segment><source>\(source)</source>\(end)</segment>"
  }

  static func document(_ content: String) -> String {
    """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="nl"
      xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
      xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
      xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
      xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"
      xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"
      xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
      xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"
      xmlns:its="http://www.w3.org/2005/11/its" xmlns:my="urn:my">
      <file id="f1">\(content)</file>
    </xliff>
    """
  }

  static func rules(of text: String, _ format: CatalogFormat) -> [String] {
    let found = format.violations(in: Array(text.utf8), file: "a.xlf").map(\.rule)
    return Array(Set(found)).sorted()
  }
}

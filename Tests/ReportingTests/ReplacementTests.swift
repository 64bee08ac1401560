import Bitext
import Foundation
import Reporting
import Testing

/// A suggestion is offered as a change of the file only where it is one.
@Suite struct ReplacementTests {
  private let line = "<p>Eén naald van 0.30 mm</p>\n"
  private let text = "Eén naald van 0.30 mm"

  private func report(
    text: InlineText? = nil, place: SourceRange? = nil, suggestion: String? = "0,30"
  ) -> Report {
    let place =
      place
      ?? SourceRange(
        file: "a.html", offset: 3, length: 22, start: SourcePosition(line: 1, column: 4),
        end: SourcePosition(line: 1, column: 25, byteColumn: 26))
    let finding = Finding(
      check: "locale-format", issueType: .localeViolation, severity: .error,
      message: Message("finding.locale-format", "0.30", "0,30"), unit: "a-1", location: place,
      targetHighlight: 15..<19, suggestion: suggestion)
    let unit = TranslationUnit(
      id: "a-1", source: "A needle of 0.30 mm", target: text ?? InlineText(self.text),
      targetRange: place)
    return Report(files: [
      Report.File(
        name: "a.html", catalog: Catalog(original: "a.html", units: [unit]), findings: [finding])
    ])
  }

  @Test func sarifAndReviewdogPutItInPlace() throws {
    let fix = try Rendering.json("sarif", report())["runs"][0]["results"][0]["fixes"][0]
    let replacement = fix["artifactChanges"][0]["replacements"][0]
    let region = replacement["deletedRegion"]
    var bytes = Array(line.utf8)
    let offset = try #require(region["byteOffset"].number)
    let length = try #require(region["byteLength"].number)
    let inserted = try #require(replacement["insertedContent"]["text"].string)
    bytes.replaceSubrange(offset..<offset + length, with: Array(inserted.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>Eén naald van 0,30 mm</p>\n")
    #expect(region["startColumn"].number == 18 && region["endColumn"].number == 22)

    let suggestion = try Rendering.json("rdjson", report())["diagnostics"][0]["suggestions"][0]
    #expect(suggestion["text"].string == "0,30")
    #expect(suggestion["range"]["start"]["column"].number == 19)
    #expect(suggestion["range"]["end"]["column"].number == 23)
  }

  @Test func isLeftOutWhereTheFileHoldsTheTextOtherwise() throws {
    let place = try #require(report().files[0].findings[0].location)
    var folded = place
    folded.length += 2
    folded.end.column += 2
    folded.end.byteColumn += 2
    var broken = place
    broken.end.line += 1
    var encoded = place
    encoded.length -= 1
    let bold = InlineCode(number: 1, kind: .standalone, offset: 0, original: "<wbr>")
    let others = [
      report(place: folded), report(place: broken), report(place: encoded),
      report(text: InlineText(text, codes: [bold])), report(suggestion: "0 < 30"),
      report(suggestion: "0\n30"), report(suggestion: nil),
    ]
    for other in others {
      #expect(try Rendering.json("sarif", other)["runs"][0]["results"][0]["fixes"].isAbsent)
      #expect(try Rendering.json("rdjson", other)["diagnostics"][0]["suggestions"].isAbsent)
    }
  }

  @Test func isLeftOutWhereTheFindingIsElsewhere() throws {
    var report = report()
    report.files[0].catalog.units[0].sourceRange = report.files[0].findings[0].location
    report.files[0].catalog.units[0].targetRange = nil
    #expect(try Rendering.json("sarif", report)["runs"][0]["results"][0]["fixes"].isAbsent)
  }
}

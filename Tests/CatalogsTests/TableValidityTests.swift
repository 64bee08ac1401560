import Bitext
import Testing

@testable import Catalogs

@Suite("Validity of tables")
struct TableValidityTests {
  private func csv(_ rows: String...) -> [String] {
    ViolationCase.rules(
      of: (["id,source,target"] + rows).joined(separator: "\r\n") + "\r\n", .csv)
  }

  private func tsv(_ rows: String...) -> [String] {
    ViolationCase.rules(of: (["id\tsource\ttarget"] + rows).joined(separator: "\n") + "\n", .tsv)
  }

  @Test func rowsHaveAsManyFieldsAsTheFirst() {
    #expect(csv("1,knee,knie").isEmpty)
    #expect(csv("1,knee,").isEmpty)
    #expect(csv("1,knee,knie,gewricht") == ["row-length"])
    #expect(csv("1,knee") == ["row-length"])
    #expect(tsv("1\tknee\tknie\tgewricht") == ["row-length"])
    #expect(tsv("1\tknee\tknie", "2\thip") == ["row-length"])
    // Spreadsheets write rows with nothing in them.
    #expect(csv("1,knee,knie", ",").isEmpty)
  }

  @Test func columnsHaveNamesOfTheirOwn() {
    #expect(ViolationCase.rules(of: "source,target,note\na,b,c\n", .csv).isEmpty)
    #expect(
      ViolationCase.rules(of: "source,target,Source\na,b,c\n", .csv) == ["column-repeated"])
    #expect(
      ViolationCase.rules(of: "source\ttarget\tnote\tnote\na\tb\tc\td\n", .tsv)
        == ["column-repeated"])
    #expect(ViolationCase.rules(of: "source,target,,\na,b,,\n", .csv).isEmpty)
  }

  @Test func quotesStandAroundAField() {
    #expect(csv("1,\"a \"\"good\"\" knee, or two\",knie").isEmpty)
    #expect(csv("1,\"line 1\r\nline 2\",knie").isEmpty)
    #expect(csv("1,\"knee\" now,knie") == ["text-after-quote"])
    #expect(csv("1,\"knee\" ,knie") == ["text-after-quote"])
    #expect(csv("1,5\" screen,scherm") == ["quote-in-field"])
    #expect(csv("1,\"knee,knie") == ["csv-quote-not-closed"])
    // Between tabs a quote is a letter like another.
    #expect(tsv("1\t5\" screen\tscherm").isEmpty)
  }

  @Test func placesAreThoseOfWhatIsWrong() {
    let text = "id,source,target\n1,\"knee\" now,knie\n2,a,b,c\n3,5\" screen,scherm\n"
    let found = CatalogFormat.csv.violations(in: Array(text.utf8), file: "a.csv")
    #expect(found.map(\.place) == ["a.csv:2:9", "a.csv:3:7", "a.csv:4:4"])
    #expect(found.map(\.message.arguments) == [[" now"], ["4", "3"], ["5\" screen"]])
    #expect(found.map(\.clause) == ["RFC 4180 §2.5", "RFC 4180 §2.4", "RFC 4180 §2.5"])
  }

  /// The reader takes what can be understood.
  @Test func theReaderIsAsLenientAsBefore() throws {
    let text = "id,source,target\n1,\"knee\" now,knie,more\n2,5\" screen,scherm\n"
    let catalog = try CatalogFormat.csv.read(Array(text.utf8), file: "a.csv")
    #expect(catalog.units.map(\.source.text) == ["knee now", "5\" screen"])
  }
}

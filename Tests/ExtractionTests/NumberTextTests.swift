import Bitext
import Testing

@testable import Extraction

@Suite("Lines of numbers")
struct NumberTextTests {
  private func post(_ body: String) throws -> Post {
    let page = "<html><body><main>\(body)</main></body></html>"
    return try PageExtractor().post(from: Array(page.utf8), file: "t.html")
  }

  private static let told = [
    "112", "030-1234567", "+31 (0)30 123 45 67", "€ 45.50", "45,50 €", "12%", "9.00 - 17.00",
    "08:30 – 16:00",
  ]

  @Test(arguments: told)
  func areRead(text: String) throws {
    let post = try post("<p>Call us at night:</p><p>\(text)</p><p>We answer at once.</p>")
    #expect(post.numbers.map(\.text) == [text])
    #expect(post.numbers.map(\.id) == ["n1"])
    #expect(post.numbers.map(\.range.column) == [46])
    #expect(post.blocks.map(\.text) == ["Call us at night:", "We answer at once."])
  }

  /// What counts pages, steps, readers and days.
  @Test(arguments: [
    "1", "02", "(12)", "4.5", "3/12", "12:34", "2026", "03-04-2026", "4.5.26", "***",
  ])
  func ofOtherThingsAreNot(text: String) throws {
    let post = try post("<p>Call us at night:</p><p>\(text)</p><p>We answer at once.</p>")
    #expect(post.numbers.isEmpty)
    #expect(post.blocks.count == 2)
  }

  @Test func cellsOfTablesHoldAnyNumber() throws {
    let post = try post(
      "<table><tr><td>Morning</td><td>2</td><td>120/80</td></tr><tr><td>Night</td><td>3</td></tr></table>"
    )
    #expect(post.numbers.map(\.text) == ["2", "120/80", "3"])
    #expect(
      post.numbers.map(\.table) == [
        Block.TablePosition(table: 0, row: 0, column: 1),
        Block.TablePosition(table: 0, row: 0, column: 2),
        Block.TablePosition(table: 0, row: 1, column: 1),
      ])
  }

  @Test func besideThePostAreNot() throws {
    let post = try post(
      "<p>Call us at night.</p><aside><p>030-1234567</p></aside><nav><li>€ 20</li></nav>")
    #expect(post.numbers.isEmpty)
  }
}

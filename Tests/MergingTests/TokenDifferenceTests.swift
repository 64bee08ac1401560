import Bitext
import TestSupport
import Testing

@testable import Merging

@Suite struct TokenDifferenceTests {
  private func contents(_ text: String) -> [TextToken.Content] {
    TextToken.all(in: InlineText(text)).map(\.token.content)
  }

  @Test func leavesWhatIsCommon() {
    let old = contents("Leg ijs op je knie")
    let new = contents("Leg geen ijs op je schouder")
    let difference = TokenDifference(from: old, to: new)
    #expect(
      difference.hunks == [
        TokenDifference.Hunk(old: 2..<2, new: 2..<4),
        TokenDifference.Hunk(old: 8..<9, new: 10..<11),
      ])
  }

  @Test(arguments: 0..<200)
  func turnsOneIntoTheOther(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> [TextToken.Content] {
      (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        .word([UInt8.random(in: 97...100, using: &generator)])
      }
    }
    let (old, new) = (text(), text())
    var result: [TextToken.Content] = []
    var position = 0
    for hunk in TokenDifference(from: old, to: new).hunks {
      #expect(!hunk.old.isEmpty || !hunk.new.isEmpty)
      result += old[position..<hunk.old.lowerBound]
      #expect(result.count == hunk.new.lowerBound)
      result += new[hunk.new]
      position = hunk.old.upperBound
    }
    #expect(result + old[position...] == new)
  }
}

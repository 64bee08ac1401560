import EmbeddedData
import Testing

@testable import Terminology

@Suite("The list of Dutch words")
struct DutchWordsTests {
  @Test(arguments: [
    ("spier", true), ("spieren", true), ("knieën", true), ("spierr", false), ("spie", true),
    ("qzx", false), ("", false),
  ])
  func holdsWords(word: String, isWord: Bool) {
    #expect(DutchWords.embedded.contains(Array(word.utf8)) == isWord)
  }

  @Test func aListIsMadeOfItsWordsAlone() {
    let bytes = DutchWordsBuilder.bytes(of: ["been", "benen", "Teen", "been"]) { $0 != "benen" }
    #expect(bytes.starts(with: DutchWords.magic))
    // An edge for each letter but the last of been and teen, which is one; that of benen is another, for it is no part.
    #expect(bytes.count - DutchWords.magic.count == 4 * 10)
    #expect(bytes == DutchWordsBuilder.bytes(of: ["Teen", "benen", "been"]) { $0 != "benen" })
  }
}

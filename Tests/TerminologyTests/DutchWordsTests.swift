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

  @Test(arguments: [
    ("verkeer", true), ("uitkering", true), ("veiligheid", true), ("leven", true),
    ("kruis", false), ("hart", false), ("hand", false), ("verband", false), ("qzx", false),
  ])
  func tellsWhichWordsTakeS(word: String, takesS: Bool) {
    #expect(DutchWords.embedded.takesS(Array(word.utf8)) == takesS)
  }

  @Test(arguments: [
    ("ziekenhuis", true), ("breedband", true), ("koopkracht", true),
    // A made compound, a word that is none, a verb's stem.
    ("longfunctie", false), ("hart", false), ("hardloop", false),
  ])
  func tellsWhichCompoundsBeginMany(word: String, beginsMany: Bool) {
    #expect(DutchWords.embedded.beginsMany(Array(word.utf8)) == beginsMany)
  }
}

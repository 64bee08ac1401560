import Testing

@testable import Alignment

@Suite("Tokenizer")
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    var tokenizer = Tokenizer()
    tokenizer.read(text)
    return tokenizer.words.map { String(decoding: tokenizer.bytes[$0], as: UTF8.self) }
  }

  @Test(
    "Words are letters in lower case, up to the apostrophe",
    arguments: [
      ("Dry Needling!", ["dry", "needling"]),
      ("de foto's, ‘ik’ en don’t", ["de", "foto", "ik", "en", "don"]),
      ("Patiënt ÉÉN — “ja”", ["patiënt", "één", "ja"]),
      ("COVID-19-patiënten", ["covid", "19", "patiënten"]),
      ("", []), (" \u{A0}…", []),
    ])
  func letters(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(
    "Numbers are digits without their separators, symbols stand alone",
    arguments: [
      ("1.000 of 1,000", ["1000", "of", "1000"]), ("2,5%", ["25", "%"]), ("€20", ["€", "20"]),
      ("In 2020. 3 keer", ["in", "2020", "3", "keer"]), ("2mg", ["2", "mg"]),
      ("Really?", ["really", "?"]),
    ])
  func numbers(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("The length counts characters, not bytes")
  func length() {
    var tokenizer = Tokenizer()
    tokenizer.read("één €")
    #expect(tokenizer.length == 5)
    tokenizer.read("")
    #expect(tokenizer.length == 0)
  }

  @Test("Words keep the number they first got, however many there are")
  func interning() {
    var vocabulary = Vocabulary()
    let words = (0..<5000).map { Array("word\($0)".utf8) }
    let first = words.map { vocabulary.intern($0, 0..<$0.count) }
    #expect(first == Array(0..<5000))
    #expect(words.map { vocabulary.intern($0, 0..<$0.count) } == first)
    #expect(words.map { vocabulary.find($0, 0..<$0.count) } == first)
    #expect(vocabulary.count == 5000)
    #expect(vocabulary.find(Array("other".utf8), 0..<5) == nil)
    #expect(Array(vocabulary[4321]) == words[4321])
  }
}

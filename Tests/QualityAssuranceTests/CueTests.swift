import Bitext
import Testing

@testable import QualityAssurance

@Suite struct CueTests {
  @Test(arguments: [Language.english, .dutch])
  func noTwoListedWordsShareAHash(language: Language) {
    var words: [UInt64: String] = [:]
    let lists =
      CueWords.all.map { ($0.english, $0.dutch) } + Topic.all.map { ($0.english, $0.dutch) }
    for (english, dutch) in lists {
      for word in (language == .dutch ? dutch : english).split(separator: " ") {
        let hash = WordHash(word.utf8).value
        #expect(words[hash] == nil || words[hash] == String(word), "\(word)")
        words[hash] = String(word)
      }
    }
    #expect(words.count > 300)
  }

  @Test func everyTopicHasWordsAndABitOfItsOwn() {
    #expect(Topic.all.allSatisfy { !$0.english.isEmpty })
    #expect(TopicSet.RawValue.bitWidth >= Topic.allCases.count)
  }

  @Test func everyKindOfThingsHasABitOfItsOwn() {
    #expect(WordKind.all.count <= UInt128.bitWidth)
  }

  @Test func oppositesAreTwoCuesInARow() {
    #expect(CueSet.RawValue.bitWidth >= Cue.allCases.count)
    #expect(Opposites.all.first == Opposites(first: .before, second: .after))
    #expect(Opposites.all.last == Opposites(first: .known, second: .unknown))
    for pair in Opposites.all {
      let lists = CueWords.all.filter { $0.cue == pair.first || $0.cue == pair.second }
      #expect(lists.count == 2)
      #expect(lists.allSatisfy { !$0.english.isEmpty && !$0.dutch.isEmpty }, "\(pair)")
    }
  }
}

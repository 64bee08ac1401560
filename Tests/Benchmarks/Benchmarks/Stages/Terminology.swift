import Benchmark
import Bitext
import EmbeddedData
import Terminology

/// Pairs of texts of 20 words to the terms in them, with glossaries of a thousand and of a hundred thousand terms.
///
/// The terms are words of everyday language and phrases of two of them, so that texts are full of them.
func terminology() {
  let rate = Rate("pairs/s")
  for count in [1_000, 100_000] {
    // One matcher for all runs, as there is one for all texts of a command: it remembers words.
    Benchmark("Terminology, \(count) terms", configuration: .init(metrics: rate.metrics)) {
      benchmark, matcher in
      let pairs = pairs()
      benchmark.measure(rate, count: pairs.count) {
        for pair in pairs {
          blackHole(matcher.longestMatches(in: pair.english, language: .english))
          blackHole(matcher.matches(in: pair.dutch, language: .dutch))
        }
      }
    } setup: {
      TermMatcher(glossary: Glossary(concepts: concepts(count)))
    }
  }
}

private func concepts(_ count: Int) -> [Concept] {
  let text = String(decoding: EmbeddedFile.generalLexicon.bytes, as: UTF8.self)
  var lines: [[Substring]] = []
  for line in text.split(separator: "\n") {
    let fields = line.split(separator: "\t")
    if fields.count == 3, fields.prefix(2).allSatisfy({ $0.utf8.count > 3 }) {
      lines.append(fields)
    }
  }
  return (0..<count).map { number in
    let first = lines[number * 7919 % lines.count]
    let second = lines[number * 104_729 % lines.count]
    let isPhrase = number >= lines.count || number % 2 == 1
    return Concept(
      id: "c\(number)",
      terms: [
        Term(isPhrase ? "\(first[0]) \(second[0])" : String(first[0]), .english),
        Term(isPhrase ? "\(first[1]) \(second[1])" : String(first[1]), .dutch),
      ])
  }
}

/// The running text of the corpus in each language, cut into texts of 20 words, at least a thousand.
private func pairs() -> [(english: String, dutch: String)] {
  let units = Corpus.shared.catalogs.flatMap(\.units).filter { $0.target != nil }
  func texts(_ side: (TranslationUnit) -> String) -> [String] {
    let words = units.flatMap { side($0).split(separator: " ") }
    return stride(from: 0, to: words.count - 20, by: 20).map {
      words[$0..<$0 + 20].joined(separator: " ")
    }
  }
  let english = texts { $0.source.text }
  let dutch = texts { $0.target?.text ?? "" }
  guard !english.isEmpty, !dutch.isEmpty else { return [] }
  return (0..<1000).map { (english[$0 % english.count], dutch[$0 % dutch.count]) }
}

import Benchmark
import Bitext
import Segmentation

/// Paragraphs to sentences.
func segmentation() {
  let rate = Rate("sentences/s")
  for language in [Language.english, .dutch] {
    Benchmark(
      "Segmentation, \(language.rawValue) rules",
      configuration: .init(metrics: rate.metrics)
    ) { benchmark in
      let texts = Corpus.shared.texts
      let segmenter = Segmenter(language: language)
      let count = texts.reduce(0) { $0 + segmenter.sentences(in: $1).count }
      benchmark.measure(rate, count: count) {
        for text in texts { blackHole(segmenter.sentences(in: text)) }
      }
    }
  }
}

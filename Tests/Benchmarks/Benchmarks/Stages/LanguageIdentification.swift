import Benchmark
import Bitext
import EmbeddedData
import LanguageIdentification

/// Texts to languages: each on its own, and the blocks of a page together.
func languageIdentification() {
  let texts = Rate("texts/s")
  let model = EmbeddedFile.languageModel
  guard let identifier = try? LanguageIdentifier(model: model.bytes, file: model.path) else {
    return
  }
  Benchmark("Language identification, texts", configuration: .init(metrics: texts.metrics)) {
    benchmark in
    let all = Corpus.shared.texts
    benchmark.measure(texts, count: all.count) {
      for text in all { blackHole(identifier.identify(text)) }
    }
  }
  let blocks = Rate("blocks/s")
  Benchmark("Language identification, pages", configuration: .init(metrics: blocks.metrics)) {
    benchmark in
    let posts = Corpus.shared.posts
    benchmark.measure(blocks, count: posts.reduce(0) { $0 + $1.blocks.count }) {
      for post in posts { blackHole(identifier.identify(blocks: post.blocks)) }
    }
  }
}

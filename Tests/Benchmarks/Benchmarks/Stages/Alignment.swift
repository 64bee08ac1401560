import Alignment
import Benchmark
import Bitext
import Segmentation
import Tweetal

/// Sentences of two languages to beads; a segment is a sentence of either language.
func alignment() {
  let rate = Rate("segments/s")
  Benchmark("Alignment", configuration: .init(metrics: rate.metrics)) { benchmark in
    guard let pipeline = Corpus.pipeline else { return }
    let texts = Corpus.shared.posts.map(ParallelText.init(sentencesOf:))
    let aligner = Aligner(seeds: pipeline.glossary.seeds, general: .embedded)
    let count = texts.reduce(0) { $0 + $1.source.count + $1.target.count }
    benchmark.measure(rate, count: count) { blackHole(aligner.align(texts)) }
  }
}

extension ParallelText {
  /// The sentences of a post's content.
  fileprivate init(sentencesOf post: Post) {
    func sentences(in language: Language) -> [String] {
      let segmenter = Segmenter(language: language)
      return post.blocks.filter { $0.role == .content && $0.language.language == language }
        .flatMap { block in
          let bytes = [UInt8](block.text.utf8)
          return segmenter.sentences(in: block.text)
            .map { String(decoding: bytes[$0], as: UTF8.self) }
        }
    }
    self.init(source: sentences(in: .english), target: sentences(in: .dutch))
  }
}

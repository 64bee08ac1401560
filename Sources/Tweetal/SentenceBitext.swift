internal import Alignment
internal import Bitext
internal import Segmentation

/// Takes the sentences inside the links of a paired post.
struct SentenceBitext: Sendable {
  let model: AlignmentModel
  let english: Segmenter
  let dutch: Segmenter

  /// The post with a block for each sentence, and links between sentences.
  ///
  /// A sentence is named after its block, `b3s1`, `b3s2`, …, and has the block's place in the page. Sentences are paired only within the
  /// link of their blocks: every sentence stands in exactly one link.
  ///
  /// - Complexity: that of the alignment of each link's sentences.
  func parted(_ bitext: Bitext) -> Bitext {
    var result = Bitext(post: bitext.post, links: [])
    result.post.blocks = []
    var sentences: [[Int]] = []
    let dutchBlocks = Set(bitext.links.flatMap(\.dutch))
    for (index, block) in bitext.post.blocks.enumerated() {
      let segmenter = dutchBlocks.contains(index) ? dutch : english
      let parts = self.parts(of: block, segmenter)
      sentences.append(
        Array(result.post.blocks.count..<result.post.blocks.count + parts.count))
      result.post.blocks += parts
    }
    for link in bitext.links {
      result.links += links(
        in: link, link.english.flatMap { sentences[$0] }, link.dutch.flatMap { sentences[$0] },
        result.post.blocks)
    }
    return result
  }

  private func parts(of block: Block, _ segmenter: Segmenter) -> [Block] {
    let segments = segmenter.segments(of: block.content)
    guard block.role == .content, segments.count > 1 else { return [block] }
    return segments.enumerated().map { number, segment in
      var part = block
      part.id = "\(block.id)s\(number + 1)"
      part.content = segment.content
      part.parts = []
      return part
    }
  }

  private func links(
    in link: Bitext.Link, _ english: [Int], _ dutch: [Int], _ blocks: [Block]
  ) -> [Bitext.Link] {
    func pair(_ english: [Int], _ dutch: [Int], _ confidence: Double) -> Bitext.Link {
      var status = link.status
      if dutch.isEmpty { status = .missingDutch }
      if english.isEmpty { status = .missingEnglish }
      return Bitext.Link(
        english: english, dutch: dutch, status: status, confidence: confidence)
    }
    if english.isEmpty || dutch.isEmpty {
      return english.map { pair([$0], [], link.confidence) }
        + dutch.map { pair([], [$0], link.confidence) }
    }
    guard english.count > 1 || dutch.count > 1 else {
      return [pair(english, dutch, link.confidence)]
    }
    let text = ParallelText(
      source: english.map { blocks[$0].text }, target: dutch.map { blocks[$0].text })
    return model.alignment(of: text).beads.map { bead in
      pair(
        bead.source.map { english[$0] }, bead.target.map { dutch[$0] },
        link.confidence * bead.confidence)
    }
  }
}

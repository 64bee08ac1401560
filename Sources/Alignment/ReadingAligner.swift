internal import Bitext

/// Aligns the readings of one post, in which some blocks stand on one side or the other.
struct ReadingAligner {
  private let model: AlignmentModel
  private let excerpt: ModelExcerpt

  /// Looks up the words of a post.
  ///
  /// - Parameters:
  ///   - model: the model to align with.
  ///   - text: the first reading.
  ///   - movable: the blocks that may be moved to the other side.
  ///   - blocks: the blocks of the post.
  /// - Complexity: that of ``ModelExcerpt``.
  init(_ model: AlignmentModel, _ text: PostText, movable: [Int], _ blocks: [Block]) {
    let sides = text.sides
    // Blocks whose words say nothing go where their neighbours go.
    let free = Set(movable).union(
      (sides.english + sides.dutch).filter { blocks[$0].language.language == .undetermined })
    func words(of side: [Int], or others: [Int]) -> Vocabulary {
      Vocabulary(of: (side + others.filter(free.contains)).lazy.map { blocks[$0].text })
    }
    self.model = model
    excerpt = ModelExcerpt(
      model, source: words(of: sides.english, or: sides.dutch),
      target: words(of: sides.dutch, or: sides.english))
  }

  /// The alignment of a reading, the same that the model gives by itself.
  func alignment(of reading: PostText) -> Alignment {
    let corpus = Corpus([reading.text])
    guard let lexicon = excerpt.lexicon(of: corpus) else {
      return model.alignment(of: reading.text)
    }
    return model.alignment(of: reading.text, corpus, lexicon)
  }
}

extension Vocabulary {
  /// The words of texts.
  ///
  /// - Complexity: O(n) in the bytes of the texts.
  fileprivate init(of texts: some Sequence<String>) {
    self.init()
    var tokenizer = Tokenizer()
    for text in texts {
      tokenizer.read(text)
      for range in tokenizer.words { _ = intern(tokenizer.bytes, range) }
    }
  }
}

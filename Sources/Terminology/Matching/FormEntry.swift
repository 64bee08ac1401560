extension FormTrie {
  /// What a form that ends at a node stands for, in 64 bits: the concept in the lowest 32, then 12 of the term, one for the
  /// case, three of the kind and 16 of the particle.
  struct Entry: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A whole word or phrase.
      case word
      /// A whole word, or part of a compound.
      case compoundable
      /// A whole word, or the last part of a compound.
      case head
      /// The first part of a compound only.
      case stem
      /// A word that holds the letters of the term but not the term.
      case exception
      /// A finite form of a separable verb; its particle must follow.
      case separable(particle: Int32)
    }

    let word: UInt64

    init(word: UInt64) { self.word = word }

    /// - Parameters:
    ///   - concept: the index of the concept.
    ///   - term: the index of the term in its concept, below 4096.
    ///   - kind: how the form counts.
    ///   - matchesCase: whether capitals and small letters must be as the term has them.
    init(concept: Int, term: Int, kind: Kind, matchesCase: Bool) {
      precondition(term < 4096 && concept <= UInt32.max, "too many terms")
      let (number, particle): (UInt64, UInt64) =
        switch kind {
        case .word: (0, 0)
        case .compoundable: (1, 0)
        case .head: (2, 0)
        case .stem: (3, 0)
        case .exception: (4, 0)
        case .separable(let particle): (5, UInt64(particle))
        }
      word =
        UInt64(concept) | UInt64(term) << 32 | (matchesCase ? 1 << 44 : 0) | number << 45
        | particle << 48
    }

    var concept: Int { Int(word & 0xFFFF_FFFF) }
    var term: Int { Int(word >> 32 & 0xFFF) }
    var matchesCase: Bool { word >> 44 & 1 == 1 }
    var kind: Kind {
      switch word >> 45 & 7 {
      case 0: .word
      case 1: .compoundable
      case 2: .head
      case 3: .stem
      case 4: .exception
      default: .separable(particle: Int32(word >> 48))
      }
    }
  }
}

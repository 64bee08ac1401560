internal import Bitext

/// A code with the code that closes its span, the unit in which codes are numbered.
struct CodeSpan {
  /// The indexes of its one or two codes.
  var indexes: [Int]
  var codes: [InlineCode]

  var number: Int { codes[0].number }

  /// What makes a span like another.
  struct Likeness: Hashable {
    var number: Int?
    /// The segment that it stands in, where spans of different ones do not correspond.
    var segment: Int?
    var kinds: [InlineCode.Kind]
    var traits: [String]
  }

  /// How the span is told by a trait of its codes; `nil` where one of them has none.
  func likeness(sameNumber: Bool, _ trait: (InlineCode) -> String?) -> Likeness? {
    let traits = codes.compactMap(trait)
    guard traits.count == codes.count else { return nil }
    return Likeness(number: sameNumber ? number : nil, kinds: codes.map(\.kind), traits: traits)
  }

  static func all(in codes: [InlineCode]) -> [CodeSpan] {
    let partners = CodePairing(codes).partners
    return codes.indices.compactMap { index in
      guard let partner = partners[index] else {
        return CodeSpan(indexes: [index], codes: [codes[index]])
      }
      guard index < partner else { return nil }
      return CodeSpan(indexes: [index, partner], codes: [codes[index], codes[partner]])
    }
  }
}

extension CodeSpan {
  /// Whether nothing is known of its codes but their placeholders.
  var isBare: Bool { codes.allSatisfy { !$0.hasMarkup } }

  /// Whether the codes of two spans are written alike.
  func isWritten(as other: CodeSpan) -> Bool {
    codes.elementsEqual(other.codes) { !$0.original.isEmpty && $0.original == $1.original }
  }
}

/// What becomes of a code that stands more often in a translation than in its source.
package enum RepeatedCodes {
  /// Each gets a number of its own, for formats in which a number is an id.
  case numberedAnew
  /// It keeps the number under which it is repeated.
  case kept
  /// It has the number of the code of the source that has its markup, also where a format had to give it another: without
  /// the markup, nothing else would tell what it is.
  case numberedAsSource
}

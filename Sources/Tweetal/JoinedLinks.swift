internal import Bitext

/// Joins links whose English is one unit in a catalog.
struct JoinedLinks {
  private let bitext: Bitext
  private let texts: [String]
  /// The links by the first word of their English.
  private let byWord: [Substring: [Int]]

  /// The post with such links as one.
  ///
  /// - Complexity: O(*n*) for a catalog whose units are those of the post, *n* being the length of the texts.
  static func bitext(_ bitext: Bitext, by units: [TranslationUnit]) -> Bitext {
    let links = JoinedLinks(bitext)
    let own = Set(links.texts)
    let blocks = Set(bitext.links.flatMap(\.english).map { bitext.post.blocks[$0].text })
    let joined = units.compactMap { unit -> Range<Int>? in
      let text = unit.source.text
      return own.contains(text) || blocks.contains(text) ? nil : links.range(of: text)
    }
    return joined.isEmpty ? bitext : links.joined(joined)
  }

  private init(_ bitext: Bitext) {
    self.bitext = bitext
    let texts = bitext.links.map { link in
      link.english.map { bitext.post.blocks[$0].text }.joined(separator: " ")
    }
    byWord = Dictionary(grouping: texts.indices.filter { !texts[$0].isEmpty }) {
      Self.firstWord(of: texts[$0])
    }
    self.texts = texts
  }

  private static func firstWord(of text: String) -> Substring { text.prefix { $0 != " " } }

  /// The links that follow each other and together have an English text; between them there may be Dutch alone.
  private func range(of text: String) -> Range<Int>? {
    for start in byWord[Self.firstWord(of: text)] ?? [] {
      var whole = texts[start]
      var end = start + 1
      while whole.utf8.count < text.utf8.count, text.hasPrefix(whole), end < texts.count {
        if !texts[end].isEmpty { whole += " " + texts[end] }
        end += 1
      }
      if whole == text { return start..<end }
    }
    return nil
  }

  private func joined(_ ranges: [Range<Int>]) -> Bitext {
    var result = bitext
    result.links = []
    var position = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= position {
      result.links += bitext.links[position..<range.lowerBound]
      let links = bitext.links[range].filter { !$0.english.isEmpty }
      let dutch = links.flatMap(\.dutch)
      let link = Bitext.Link(
        english: links.flatMap(\.english), dutch: dutch,
        status: dutch.isEmpty ? .missingDutch : .ok, confidence: links[0].confidence)
      result.links += [link] + bitext.links[range].filter(\.english.isEmpty)
      position = range.upperBound
    }
    result.links += bitext.links[position...]
    return result
  }
}

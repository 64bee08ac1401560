internal import Bitext

/// Tells which of several equal words or numbers of a text stands where something else stands in the other.
///
/// Of two *four* and one "vier" either *four* may be the one that became "drie": it is the one that is left when those whose
/// neighbours and sentences correspond have been told.
struct Neighbours {
  private let texts: Comparison
  private let links: [WordLinks.Link]
  private let english: Sentences
  private let dutch: Sentences

  /// Of more places none are told apart.
  private static let most = 8

  init(_ texts: Comparison, _ translations: () -> WordTranslations) {
    self.texts = texts
    links = texts.texts.links(translations)
    english = Sentences(texts.english)
    dutch = Sentences(texts.dutch)
  }

  /// The place of the English and the one of the Dutch that correspond to each other best, and leave others that do.
  ///
  /// - Parameters:
  ///   - said: the places in which the English says a thing, and those in which the Dutch does.
  ///   - instead: the places in which the English and the Dutch say what stands for that thing.
  /// - Returns: `nil` for a side that has nothing of it, and for both where there is nothing to choose.
  /// - Complexity: O(*p*⁴ · *l*), where *p* is the number of places, which are few, and *l* that of words that are linked.
  func place(
    said: (english: [Range<Int>], dutch: [Range<Int>]),
    instead: (english: [Range<Int>], dutch: [Range<Int>])
  ) -> (source: Range<Int>?, target: Range<Int>?) {
    let counts = [said.english, said.dutch, instead.english, instead.dutch].map(\.count)
    guard max(said.english.count, instead.dutch.count) > 1, counts.allSatisfy({ $0 <= Self.most })
    else { return (nil, nil) }
    var best: (fit: Double, source: Range<Int>?, target: Range<Int>?)?
    for source in said.english.isEmpty ? [nil] : said.english.map(Optional.some) {
      for target in instead.dutch.isEmpty ? [nil] : instead.dutch.map(Optional.some) {
        var fit = fit(said.english.filter { $0 != source }, said.dutch)
        fit += self.fit(instead.english, instead.dutch.filter { $0 != target })
        if let source, let target { fit += self.fit(source, target) }
        if best.map({ fit > $0.fit }) ?? true { best = (fit, source, target) }
      }
    }
    return (best?.source, best?.target)
  }

  /// How well some places correspond to some of the other text, each of the fewer to that which it corresponds to best.
  private func fit(_ sources: [Range<Int>], _ targets: [Range<Int>]) -> Double {
    if sources.count <= targets.count {
      return sources.reduce(0) { sum, source in
        sum + (targets.map { fit(source, $0) }.max() ?? 0)
      }
    }
    return targets.reduce(0) { sum, target in
      sum + (sources.map { fit($0, target) }.max() ?? 0)
    }
  }

  /// How well two places correspond: by the words beside them, by their sentences, and by how far on in the text they are.
  private func fit(_ source: Range<Int>, _ target: Range<Int>) -> Double {
    var fit = 0.0
    if english.count == dutch.count, english.count > 1 {
      fit += english.number(of: source) == dutch.number(of: target) ? 1 : -1
    }
    let (left, right) = (
      neighbours(of: source, in: texts.english), neighbours(of: target, in: texts.dutch)
    )
    for (one, other) in [(left.before, right.before), (left.behind, right.behind)]
    where correspond(one, other) { fit += 2 }
    let distance =
      Double(source.lowerBound) / Double(max(texts.english.bytes.count, 1))
      - Double(target.lowerBound) / Double(max(texts.dutch.bytes.count, 1))
    return fit - abs(distance)
  }

  /// How many words on each side are neighbours.
  private static let reach = 2

  private func neighbours(
    of range: Range<Int>, in text: ScannedText
  ) -> (before: ArraySlice<ScannedText.Word>, behind: ArraySlice<ScannedText.Word>) {
    let start = text.firstWord(from: range.lowerBound)
    let end = text.firstWord(from: range.upperBound)
    return (
      text.words[max(0, start - Self.reach)..<start],
      text.words[end..<min(text.words.count, end + Self.reach)]
    )
  }

  /// Whether two words translate each other, or name one unit.
  private func correspond(
    _ english: ArraySlice<ScannedText.Word>, _ dutch: ArraySlice<ScannedText.Word>
  ) -> Bool {
    let isLinked = links.contains { link in
      english.contains { $0.range == link.english } && dutch.contains { $0.range == link.dutch }
    }
    return isLinked
      || english.contains { word in
        guard word.cues.contains(.unit), let unit = Measure.named(word.hash, .english) else {
          return false
        }
        return dutch.contains { Measure.named($0.hash, .dutch)?.name == unit.name }
      }
  }
}

internal import Bitext

extension Check {
  /// Nothing stands in the Dutch twice that stands in the English once.
  static let duplicateTranslation = Check(
    "duplicate-translation", issueType: .duplication, severity: .warning,
    accepts: [
      Example("Rest well. Rest well.", "Rust goed uit. Rust goed uit."),
      Example("Rest well.", "Rust goed uit.", before: [Example("Sleep well.", "Slaap lekker.")]),
    ],
    rejects: [
      Example(
        "Rest well today. Drink water.",
        "Rust vandaag goed uit. ‹Rust vandaag goed uit.› Drink water."),
      Example(
        "", "‹Rust vandaag goed uit.›", status: .missingEnglish,
        before: [Example("Rest well today.", "Rust vandaag goed uit.")]),
    ],
    inspection: .post { Repetitions() })
}

/// Sentences and paragraphs that stand twice in the Dutch of a post.
private struct Repetitions: PostInspection {
  private var problems: [(unit: Int, problem: Problem)] = []

  /// The hashes of the paragraphs; in a set from the first one on of which it is asked whether it was there before.
  private var paragraphs: [UInt64] = []
  private var seen: Set<UInt64>?

  mutating func look(at texts: UnitTexts, _ index: Int) {
    if let repeated = repeatedSentence(in: texts) {
      problems.append((index, Problem(target: repeated)))
    }
    guard texts.dutch.words.count > 2, let target = texts.unit.target else { return }
    if seen == nil, texts.unit.status == .missingEnglish { seen = Set(paragraphs) }
    guard let isNew = seen?.insert(texts.dutch.hash).inserted else {
      paragraphs.append(texts.dutch.hash)
      return
    }
    if !isNew, texts.unit.status == .missingEnglish {
      problems.append((index, Problem(variant: "paragraph", target: target.wholeRange)))
    }
  }

  func problems(_ context: CheckContext) -> [(unit: Int, problem: Problem)] { problems }
}

/// The second of two equal sentences of the Dutch, where the English has no equal ones.
private func repeatedSentence(in texts: UnitTexts) -> Range<Int>? {
  guard texts.dutch.signs.contains(.stopInside), texts.dutch.words.count > 5,
    let repeated = repetition(in: texts.dutch, least: 3),
    repetition(in: texts.english, least: 1) == nil
  else { return nil }
  return repeated
}

/// The second of two equal sentences of so many words at least.
private func repetition(in text: ScannedText, least: Int) -> Range<Int>? {
  let words = text.words
  var seen: [UInt64] = []
  var start = 0
  var sentence: UInt64 = 0
  for index in words.indices {
    sentence = (sentence ^ words[index].hash) &* 0x9E37_79B9_7F4A_7C15
    let end = words[index].end
    let next = index + 1 < words.count ? words[index + 1].start : text.bytes.count
    // Mostly a space alone.
    if next == end + 1, text.bytes.byte(end) == 0x20 { continue }
    guard let stop = text.firstStop(in: end..<next) else { continue }
    if index + 1 - start >= least {
      if seen.contains(sentence) { return words[start].range.lowerBound..<stop + 1 }
      // The last sentence is compared with those before it and with none behind it.
      if index + 1 < words.count { seen.append(sentence) }
    }
    start = index + 1
    sentence = 0
  }
  return nil
}

extension ScannedText {
  /// The offset of the first sign in a range that ends a sentence.
  fileprivate func firstStop(in range: Range<Int>) -> Int? {
    range.first { SignTable.sign(of: bytes.byte($0)).contains(.stop) }
  }
}

internal import FoundationEssentials
internal import LanguageIdentification

/// The classes that the model is trained for.
enum TrainingLanguage: Int, CaseIterable {
  case english, dutch, other

  /// The class of a file's language code.
  init(code: String) {
    switch code {
    case "en": self = .english
    case "nl": self = .dutch
    default: self = .other
    }
  }
}

/// Texts of one language from one collection.
struct Collection {
  /// The file's name without its extension: `nl.debian-faq`.
  let name: String
  /// The language's code.
  let code: String
  /// The class of the language.
  let language: TrainingLanguage
  /// What the lines are: running text, or single words.
  let kind: Kind

  /// What the lines of a collection are.
  enum Kind {
    case manual
    /// Words of a dictionary.
    case words
    /// Words of medicine.
    case medicalWords

    /// The kind of a collection by its name.
    init(name: some StringProtocol) {
      switch name {
      case "words": self = .words
      case "medical": self = .medicalWords
      default: self = .manual
      }
    }
  }
  /// The lines, UTF-8.
  var lines: [[UInt8]]
}

/// The text that the model learns from: `LANGUAGE.COLLECTION.txt` files as `corpus.sh` writes them.
struct Corpus {
  /// The collections, by name.
  var collections: [Collection]
  /// What the dictionaries among them say.
  let dictionaries: Dictionaries

  /// Reads folders, leaving out lines whose letters are those of a held-out line.
  ///
  /// - Throws: Foundation's error where a folder or file cannot be read.
  init(folders: [String], heldOut: Set<UInt32>) throws {
    var collections: [Collection] = []
    for folder in folders {
      for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      where file.hasSuffix(".txt") {
        let parts = file.split(separator: ".")
        guard parts.count == 3 else { continue }
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + file)))
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
        collections.append(
          Collection(
            name: parts[0] + "." + parts[1], code: String(parts[0]),
            language: TrainingLanguage(code: String(parts[0])),
            kind: Collection.Kind(name: parts[1]),
            lines: lines.filter { !heldOut.contains(lineHash($0)) }))
      }
    }
    self.collections = collections
    dictionaries = Dictionaries(of: collections)
    dropUntranslatedLines()
    for index in self.collections.indices where self.collections[index].kind == .manual {
      let language = self.collections[index].language
      let dictionaries = dictionaries
      self.collections[index].lines.removeAll { dictionaries.contradict($0, in: language) }
    }
  }

  /// Drops lines that manuals of several languages share.
  ///
  /// Translations fall back to English where they are not finished: such a line is English. A line of
  /// one or two words that is shared may be the same in both languages, and teaches nothing.
  private mutating func dropUntranslatedLines() {
    var languages: [[UInt8]: Set<String>] = [:]
    for collection in collections where collection.kind == .manual {
      for line in collection.lines { languages[line, default: []].insert(collection.code) }
    }
    for index in collections.indices where collections[index].kind == .manual {
      let isEnglish = collections[index].language == .english
      collections[index].lines.removeAll { line in
        guard let codes = languages[line], codes.count > 1 else { return false }
        guard codes.contains("en") else { return false }
        return !isEnglish || line.split(separator: UInt8(ascii: " ")).count < 1
      }
    }
  }
}

extension Corpus {
  /// The corpus with only the lines of running text that have at least so many bytes, and the dictionaries.
  func keepingLongLines(atLeast bytes: Int) -> Corpus {
    var corpus = self
    for index in collections.indices where collections[index].kind == .manual {
      corpus.collections[index].lines.removeAll { $0.count < bytes }
    }
    return corpus
  }

  /// Drops lines that a first model takes for another language than the manual's.
  ///
  /// They are what no comparison of whole lines finds: text left in English, but not quite the English
  /// manual's.
  mutating func dropMislabelledLines(by model: LanguageModel, margin: Float) {
    for index in collections.indices where collections[index].kind == .manual {
      let language = collections[index].language
      collections[index].lines.removeAll {
        model.rejects($0.span, as: language, margin: margin)
      }
    }
  }
}

extension LanguageModel {
  /// Whether the model takes a text for another language than it is said to be.
  ///
  /// What is said to be a third language may have been left in English, hardly in Dutch: a model that does not know
  /// Afrikaans yet takes it for Dutch.
  func rejects(_ text: Span<UInt8>, as language: TrainingLanguage, margin: Float) -> Bool {
    let score = score(text)
    switch language {
    case .english: return margin < max(score.dutch, score.other)
    case .dutch: return score.dutch + margin < max(0, score.other)
    case .other: return score.other + margin < 0
    }
  }
}

/// A line's name in the list of held-out lines: FNV-1a, folded to 32 bits, of its ASCII letters in lower
/// case and the bytes above ASCII, so that numbers, punctuation and white space do not matter.
func lineHash(_ line: [UInt8]) -> UInt32 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in line {
    let lower = byte | 0x20
    guard byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) else { continue }
    hash = (hash ^ UInt64(byte >= 0x80 ? byte : lower)) &* 0x0000_0100_0000_01B3
  }
  return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}

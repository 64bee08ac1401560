internal import Bitext

/// Things of one kind that a Dutch compound begins with: "natriumgehalte" for *potassium*.
enum KindCompounds {
  /// A thing of the English that the Dutch does not name, and the Dutch compound that names another one of its kind instead; `nil`
  /// where there is none.
  ///
  /// - Complexity: O(*n* · *m*), where *n* is the number of words and *m* of compounds that begin with the name of such a thing.
  static func swapped(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.cues.contains(.kind),
      case let told = KindComparison.kinds(in: texts.english, .english) & joining, told != 0
    else { return nil }
    let (dutch, folded) = (texts.dutch, texts.dutch.bytes.folded)
    for word in dutch.words where word.end - word.start >= shortest + shortestRest {
      for name in names[place(folded[word.start], folded[word.start + 1])]
      where told & 1 << UInt128(name.kind) != 0 && begins(word, with: name, in: dutch) {
        if let source = lost(besides: name, in: texts) { return (source, word.range) }
      }
    }
    return nil
  }

  private struct Name {
    let kind: Int
    let member: Int
    let letters: [UInt8]
  }

  private static func begins(
    _ word: ScannedText.Word, with name: Name, in text: ScannedText
  ) -> Bool {
    let letters = text.bytes.folded[word.range]
    return letters.count >= name.letters.count + shortestRest && letters.starts(with: name.letters)
      // What is listed is a thing of its own.
      && !word.cues.contains(.kind) && !lookalikes.contains { letters.starts(with: $0) }
  }

  /// The first thing of the English of a name's kind that no Dutch word holds, where the English holds no word of the name itself.
  private static func lost(besides name: Name, in texts: Comparison) -> Range<Int>? {
    let members = WordKind.all[name.kind].members
    func isNamed(_ words: String, in text: ScannedText) -> Bool {
      words.split(separator: " ").contains { text.holdsLetters(Array($0.utf8)) }
    }
    guard !isNamed(members[name.member].english, in: texts.english) else { return nil }
    return KindComparison.uses(in: texts.english, .english, of: name.kind).first { _, member in
      member != name.member && !isNamed(members[member].dutch, in: texts.dutch)
        // What both languages write alike.
        && !isNamed(members[member].english, in: texts.dutch)
    }?.range
  }

  /// The kinds of which Dutch makes compounds, as bits.
  private static let joining = WordKind.all.enumerated().reduce(UInt128(0)) {
    $1.element.joins ? $0 | 1 << UInt128($1.offset) : $0
  }

  /// A name has as many letters, and what goes with it in one word; shorter ones begin many other words.
  private static let (shortest, shortestRest) = (5, 4)

  /// What begins like a name and has nothing to do with it.
  private static let lookalikes = [
    "boterham", "leveranc", "leverbaar", "levering", "leverde", "levert", "ijzersterk", "appelleer",
  ].map { Array($0.utf8) }

  /// The Dutch names by their first two letters, as ``place(_:_:)`` has them.
  private static let names: [[Name]] = {
    var names = [[Name]](repeating: [], count: 1024)
    for (kind, list) in WordKind.all.enumerated() where list.joins {
      for (member, entry) in list.members.enumerated() {
        for word in entry.dutch.split(separator: " ") where word.utf8.count >= shortest {
          let letters = Array(word.utf8)
          names[place(letters[0], letters[1])].append(
            Name(kind: kind, member: member, letters: letters))
        }
      }
    }
    return names
  }()

  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }
}

extension ScannedText {
  /// Whether some letters stand anywhere in a word.
  fileprivate func holdsLetters(_ letters: [UInt8]) -> Bool {
    let folded = bytes.folded
    return words.contains { word in
      guard word.end - word.start >= letters.count else { return false }
      return (word.start...(word.end - letters.count)).contains {
        folded[$0] == letters[0] && folded[$0..<$0 + letters.count].elementsEqual(letters)
      }
    }
  }
}

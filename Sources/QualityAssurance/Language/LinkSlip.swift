internal import Bitext

/// What is wrong with where a Dutch link leads, seen beside the English one.
///
/// A right translation links to the Dutch page of the site, or to another site for Dutch readers, with other words in its address. So
/// another address alone says nothing; what is told here is what no choice of another page explains.
enum LinkSlip {
  /// The Dutch link leads nowhere.
  case nowhere
  /// A slip of the keyboard in the host.
  case host
  /// Another film or paper of the same collection.
  case work(isFilm: Bool)
  /// The same words with another number.
  case number

  /// - Complexity: O(*n*²), where *n* is the length of the hosts.
  init?(_ english: LinkTarget, _ dutch: LinkTarget, _ translations: () -> WordTranslations) {
    if dutch.leadsNowhere {
      self = .nowhere
    } else if let work = english.work, let other = dutch.work,
      work.collection == other.collection
    {
      // A name in which one sign is another was typed, not chosen.
      self = .work(isFilm: work.isFilm && !work.name.isMistyped(as: other.name, slips: 2))
    } else if Self.isMistyped(english.host, dutch.host, translations) {
      self = .host
    } else if Self.isOtherNumber(english, dutch) {
      self = .number
    } else {
      return nil
    }
  }

  // MARK: Hosts

  /// Whether one name of a host has a letter or two too few, too many or in the wrong place, and is neither spelled in Dutch nor translated.
  private static func isMistyped(
    _ english: [Substring], _ dutch: [Substring], _ translations: () -> WordTranslations
  ) -> Bool {
    let unlike = zip(english, dutch).filter { $0 != $1 }
    guard english.count == dutch.count, unlike.count == 1, english.last == dutch.last,
      let (name, other) = unlike.first
    else { return false }
    // Of short names many are one letter apart.
    let slips = min(name.count, other.count) < 8 ? 1 : 2
    return min(name.count, other.count) > 4
      && String(name).isMistyped(as: String(other), slips: slips)
      && spelledInDutch(name) != spelledInDutch(other)
      && !isTranslated(name, other, translations())
  }

  /// A name as Dutch spells what both languages have: *fysio* for *physio*.
  private static func spelledInDutch(_ name: Substring) -> String {
    [("ph", "f"), ("th", "t"), ("ij", "i"), ("ie", "i"), ("y", "i"), ("x", "ks"), ("c", "k")]
      .reduce(String(name)) { $0.replacing($1.0, with: $1.1) }
  }

  /// Whether the names are the same but for a word and its translation: *painclinic*, *pijnclinic*.
  private static func isTranslated(
    _ name: Substring, _ other: Substring, _ translations: WordTranslations
  ) -> Bool {
    let (own, dutch) = (Array(name.utf8), Array(other.utf8))
    let shared = min(own.count, dutch.count)
    let start = zip(own, dutch).prefix { $0 == $1 }.count
    let end = min(
      shared - start, zip(own.reversed(), dutch.reversed()).prefix { $0 == $1 }.count)
    // The words may have their first and last letters in common.
    return (0...start).contains { first in
      (0...end).contains { last in
        let (word, translation) = (first..<own.count - last, first..<dutch.count - last)
        return min(word.count, translation.count) > 2
          && translations.hold(
            WordStem.hash(own, word, .english), WordStem.hash(dutch, translation, .dutch))
      }
    }
  }

  // MARK: Numbers

  /// Whether two addresses of a site have the same words, and numbers or names with figures of which one is another.
  private static func isOtherNumber(_ english: LinkTarget, _ dutch: LinkTarget) -> Bool {
    let (words, others) = (english.words, dutch.words)
    guard words.count == others.count, words.count > 1, english.isOfSameSite(as: dutch) else {
      return false
    }
    let unlike = zip(words, others).filter { $0.lowercased() != $1.lowercased() }
    return unlike.count == 1 && !words.contains { ownNumbers.contains($0.lowercased()) }
      && unlike.allSatisfy { $0.contains(where: \.isNumber) && $1.contains(where: \.isNumber) }
  }

  /// What a site numbers in each language for itself: the pages of WordPress without names, and files.
  private static let ownNumbers: Set<String> = [
    "p", "page_id", "page", "post", "attachment", "attachments", "media", "download", "downloads",
    "file", "files", "upload", "uploads", "document", "documents",
  ]
}

extension String {
  /// Whether a word is this one with so many letters left out, put in, replaced or changed round with the next at most.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the lengths of the words.
  fileprivate func isMistyped(as other: String, slips: Int) -> Bool {
    let (own, typed) = (Array(utf8), Array(other.utf8))
    guard abs(own.count - typed.count) <= slips, own.count <= 100 else { return false }
    return EditDistance.between(own, typed) <= slips
  }
}

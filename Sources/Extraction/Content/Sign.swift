/// One thing about a block that speaks for or against its being text of the post.
enum Sign: Int, CaseIterable {
  // What holds the block.
  case paragraph, listItem, cell, definition, quote, preformatted, caption, heading, subheading,
    bare
  // How many words it has; `bare` ones are in no paragraph, list, table or heading.
  case words1, words3, words6, words10, words20, words40, words80, wordsMore
  case bareWords1, bareWords3, bareWords6, bareWords10, bareWords20, bareWords40, bareWords80,
    bareWordsMore
  // How much of it is in links.
  case linkNone, linkLittle, linkSome, linkMost, linkAll, linkLong, linkItem, linkParagraph,
    linkHeading
  case linkInPage, linkSentence
  // How it reads.
  case endShort, endLong, noEndShort, noEndLong, question, commas0, commas1, commas2
  case repeatedShort, repeatedLong, repeatedLink, beforeHeading
  // What it says; see ``Phrases``.
  case related, relatedHeading, contents, contentsHeading, afterword, afterwordHeading
  case byline, date, dateAlone, readingTime, callShort, callLong, credit, legalShort, legalLong,
    price
  case disclosure, button, invitation, invitingQuestion
  // Under which heading it stands.
  case underRelated, underRelatedLink, underContents, underContentsLink, underAfterword,
    underAfterwordLink
  // In which elements it stands.
  case inArticle, inMain, inHeader, inSection, inTable, inDetails, inDialog, inFigure, inLabel,
    inFieldset
  case inArticleBody, inRole, inNearTable, inPlainItem
  // Whether it stands outside the element that holds most of the page's sentences; see ``MainPart``.
  case outsideMain, outsideArticle
  // The words of the three nearest elements that group blocks, and how many of them are in links.
  case near1Words30, near1Words100, near1Words400, near1WordsMore
  case near2Words30, near2Words100, near2Words400, near2WordsMore
  case near3Words30, near3Words100, near3Words400, near3WordsMore
  case near1LinkNone, near1LinkLittle, near1LinkSome, near1LinkMost
  case near2LinkNone, near2LinkLittle, near2LinkSome, near2LinkMost
  case near3LinkNone, near3LinkLittle, near3LinkSome, near3LinkMost
  // How many elements like one that holds it stand side by side: cards.
  case alone, twin, oneOfSome, oneOfMany
}

/// All that speaks for or against one block.
struct Evidence {
  /// The signs, a bit each.
  private(set) var signs: UInt128 = 0
  /// What the classes of the three nearest elements say.
  var near: ClassGroup = []
  /// What the classes of the elements above these say.
  var far: ClassGroup = []

  mutating func insert(_ sign: Sign) {
    signs |= 1 << UInt128(sign.rawValue)
  }

  /// Takes over the signs of the elements that hold a block.
  mutating func insert(above element: ElementEvidence) {
    signs |= element.signs.signs
  }

  func contains(_ sign: Sign) -> Bool {
    signs >> UInt128(sign.rawValue) & 1 == 1
  }

  /// Whether the block, if it is a heading, introduces nothing of the post: it leads away from it, names who wrote it
  /// and when, or asks for something.
  var introducesNothing: Bool {
    Self.notIntroducing.contains { contains($0) }
  }

  private static let notIntroducing: [Sign] = [
    .relatedHeading, .contentsHeading, .afterwordHeading, .byline, .date, .callShort, .callLong,
  ]

  /// The sum of the log odds that the block is text of the post.
  var logOdds: Double {
    var sum = ContentWeights.bias
    var bits = signs
    while bits != 0 {
      sum += ContentWeights.ofSign[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum + Self.sum(near, ContentWeights.ofNearClass)
      + Self.sum(far, ContentWeights.ofFarClass)
  }

  private static func sum(_ groups: ClassGroup, _ weights: [Double]) -> Double {
    var sum = 0.0
    var bits = groups.rawValue
    while bits != 0 {
      sum += weights[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }
}

/// How much each sign speaks for a block's being text of the post, in log odds.
///
/// The weights were estimated by logistic regression (L2 penalty, blocks weighted by the square root of their
/// words) on the 152 article pages of the development set and rounded; with five-fold cross-validation they give
/// .945 F1 there, trained on all of it .948. Those of lines that lead away from the post, of repeated labels and
/// of calls were raised by hand: the pages hold too few to estimate them. No weight knows a site; most know no
/// language, and the phrases stand in ``Phrases`` in English and Dutch.
enum ContentWeights {
  /// The weight that every block begins with.
  static let bias = -0.06

  /// The weights of the signs, with the reason for each group of them.
  private static let table: [(reason: String, weights: [(Sign, Double)])] = [
    (
      "Posts are written in lists and paragraphs; labels, bylines and counts stand in bare `div`s.",
      [
        (.paragraph, 0.12), (.listItem, 1.00), (.cell, 0.07), (.definition, -0.16), (.quote, 0.00),
        (.preformatted, 0.00), (.caption, -0.52), (.heading, -0.22), (.subheading, -0.16),
        (.bare, -0.86),
      ]
    ),
    (
      "Sentences have ten words and more; what has one to three is a label.",
      [
        (.words1, -0.17), (.words3, -0.26), (.words6, 0.30), (.words10, 0.08), (.words20, 0.03),
        (.words40, 0.27), (.words80, 0.34), (.wordsMore, 0.08),
      ]
    ),
    (
      "Outside a paragraph, length says less: long bare texts are as often notices.",
      [
        (.bareWords1, -0.08), (.bareWords3, -0.23), (.bareWords6, -0.15), (.bareWords10, -0.05),
        (.bareWords20, 0.01), (.bareWords40, -0.08), (.bareWords80, -0.15), (.bareWordsMore, 0.00),
      ]
    ),
    (
      "Menus, teasers and buttons are links from end to end; a sentence holds one or two.",
      [
        (.linkNone, 0.25), (.linkLittle, -0.03), (.linkSome, -0.31), (.linkMost, -0.38),
        (.linkAll, -0.20), (.linkLong, -0.30), (.linkItem, -0.40), (.linkParagraph, -0.41),
      ]
    ),
    (
      "Lists of things in a post link their headings to these.",
      [(.linkHeading, 0.20)]
    ),
    (
      "Sentences end with a stop; labels, titles of other posts and credits do not.",
      [(.endShort, 0.04), (.endLong, 0.43), (.noEndShort, -0.51), (.noEndLong, -0.32)]
    ),
    (
      "Questions invite: \"Still have questions?\"; those of a post are headings, which lists of questions repeat.",
      [(.question, -0.16)]
    ),
    (
      "Commas come with clauses, but a page's surroundings hold lists of names; they tell little.",
      [(.commas0, -0.12), (.commas1, -0.03), (.commas2, -0.02)]
    ),
    (
      "Buttons and labels recur on a page, paragraphs do not.",
      [(.repeatedShort, -0.60), (.repeatedLong, -0.07)]
    ),
    (
      "Before the page's main heading stand menus, dates and crumbs.",
      [(.beforeHeading, -0.56)]
    ),
    (
      "Headings and lines that lead away from the post.",
      [
        (.related, -0.08), (.relatedHeading, -1.00), (.contents, -0.04), (.contentsHeading, -0.02),
        (.afterword, -0.08), (.afterwordHeading, -0.09),
      ]
    ),
    (
      "Bylines, dates, reading times, credits and notices stand around a post, and are short.",
      [
        (.byline, -0.09), (.date, -0.14), (.readingTime, -0.08), (.credit, -0.11),
        (.legalShort, -1.00), (.legalLong, -0.34), (.price, -0.04),
      ]
    ),
    (
      "Calls to subscribe, buy or book stand in boxes between the paragraphs.",
      [(.callShort, -0.80), (.callLong, -0.43)]
    ),
    (
      "What stands under \"Related articles\" is other posts; lists of links under the other headings are no text either, but notes and portraits are often the author's.",
      [
        (.underRelated, -2.00), (.underRelatedLink, -3.00), (.underContents, 0.00),
        (.underContentsLink, 0.00), (.underAfterword, 0.03), (.underAfterwordLink, -1.00),
      ]
    ),
    (
      "Themes that mark their main part and article mark them rightly.",
      [(.inArticle, 0.27), (.inMain, 0.58), (.inSection, 0.28), (.inArticleBody, 0.00)]
    ),
    (
      "Headers hold titles and bylines, figures captions and credits, dialogs and tools no text.",
      [
        (.inHeader, -0.31), (.inFigure, -0.43), (.inDialog, 0.00), (.inLabel, 0.00),
        (.inFieldset, 0.00), (.inRole, -0.51),
      ]
    ),
    (
      "Tables and details in a post are the author's.",
      [(.inTable, 0.23), (.inDetails, 0.00)]
    ),
    (
      "A group with many words is the post; one with few is a box.",
      [
        (.near1Words30, -0.63), (.near1Words100, -0.16), (.near1Words400, 0.28),
        (.near1WordsMore, 0.27), (.near2Words30, -0.53), (.near2Words100, -0.48),
        (.near2Words400, -0.17), (.near2WordsMore, 0.50), (.near3Words30, -0.67),
        (.near3Words100, -0.51), (.near3Words400, 0.24), (.near3WordsMore, 0.33),
      ]
    ),
    (
      "A group of which a good part is links is a menu or a list of teasers, whatever one block in it looks like.",
      [
        (.near1LinkNone, 0.05), (.near1LinkLittle, 0.05), (.near1LinkSome, -0.36),
        (.near1LinkMost, -0.32), (.near2LinkNone, 0.01), (.near2LinkLittle, 0.04),
        (.near2LinkSome, -0.05), (.near2LinkMost, -0.58), (.near3LinkNone, -0.01),
        (.near3LinkLittle, 0.02), (.near3LinkSome, -0.12), (.near3LinkMost, -0.34),
      ]
    ),
    (
      "Two elements alike side by side are columns of a footer or two teasers; many are the parts of a post that a page builder made.",
      [(.alone, -0.04), (.twin, -0.95), (.oneOfSome, 0.09), (.oneOfMany, 0.54)]
    ),
  ]

  /// The weights of what class names say, of the three elements nearest to a block and of those above.
  private static let classes: [(reason: String, group: ClassGroup, near: Double, far: Double)] = [
    ("What a theme calls its text is the post's text.", .text, 0.17, 0.51),
    ("Readers' words, not the author's.", .comments, -0.33, 0.00),
    ("Other posts.", .related, -0.25, -0.73),
    ("Cards are teasers, but page builders make parts of posts of them.", .card, -0.25, -0.04),
    ("Offers are set into the text; far above, the word names a layout.", .promotion, -0.15, 0.16),
    ("Forms ask, they do not tell.", .form, -0.08, -0.22),
    ("Dates, names and labels.", .meta, -0.43, -0.06),
    ("Ways to other pages.", .navigation, -0.51, -0.59),
    (
      "A post's own contents list is near; the word far above names a layout.", .contents, 0.25,
      -0.05
    ),
    (
      "Sidebars; but \"sticky\" and \"widget\" are what page builders call any part.", .side, 0.11,
      0.20
    ),
    ("Feet of pages and cards.", .foot, -0.28, -0.19),
    ("Notices.", .legal, -0.34, 0.00),
    ("Heads of pages and cards.", .head, -0.46, -0.29),
    ("Share buttons have no words; what stands near them is the post.", .share, 0.01, 0.11),
    ("Windows over the page.", .popup, -0.41, -0.10),
    ("Captions and credits.", .credit, -0.78, 0.00),
    ("Players and galleries.", .media, -0.17, 0.11),
    ("Reviews name their parts after products.", .product, 0.12, 0.16),
    ("Reviews name their parts after scores.", .rating, 0.17, 0.21),
    ("Accordions hold a site's questions more often than a post's.", .questions, -0.27, -0.48),
  ]

  /// The weights by the number of the sign.
  static let ofSign: [Double] = {
    var weights = [Double](repeating: 0, count: Sign.allCases.count)
    for group in table {
      for (sign, weight) in group.weights { weights[sign.rawValue] = weight }
    }
    return weights
  }()

  /// The weights by the bit of the class group, for the elements nearest to a block.
  static let ofNearClass = byBit(classes.map { ($0.group, $0.near) })

  /// The same for the elements above these.
  static let ofFarClass = byBit(classes.map { ($0.group, $0.far) })

  private static func byBit(_ entries: [(ClassGroup, Double)]) -> [Double] {
    var weights = [Double](repeating: 0, count: 32)
    for (group, weight) in entries { weights[group.rawValue.trailingZeroBitCount] = weight }
    return weights
  }
}

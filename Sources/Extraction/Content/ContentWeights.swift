/// How much each sign speaks for a block's being text of the post, in log odds.
///
/// The weights were estimated by logistic regression (L2 penalty, blocks weighted by the square root of their
/// words) on the 152 article pages of the development set, with the bilingual ones to a lesser weight, and rounded; with
/// five-fold cross-validation they give .954 F1 on the articles, trained on all of them .955. Those of lines that lead away
/// from the post, of labels, buttons, forms, windows, dates and notices, of authors' portraits and of what stands outside the
/// main part were raised by hand: the pages hold too few to estimate them. What the classes of a page's large boxes say of
/// authors and comments (`has-author`, `comments-open`) was held back. Those of captions were held: the articles' gold leaves them out,
/// but who translates a post translates them. No weight knows a site; most know no language, and the phrases stand in
/// ``Phrases`` in English and Dutch.
enum ContentWeights {
  /// The weight that every block begins with.
  static let bias = -0.09

  /// The weights of the signs, with the reason for each group of them.
  private static let table: [(reason: String, weights: [(Sign, Double)])] = [
    (
      "Posts are written in lists and paragraphs; labels, bylines and counts stand in bare `div`s.",
      [
        (.paragraph, 0.89), (.listItem, 1.68), (.cell, 0.85), (.definition, -0.74), (.quote, 0.00),
        (.preformatted, 0.00), (.caption, -0.52), (.heading, 0.22), (.subheading, 0.29),
        (.bare, -0.61), (.inPlainItem, 0.94),
      ]
    ),
    (
      "Sentences have ten words and more; what has one to three is a label.",
      [
        (.words1, -0.72), (.words3, -0.28), (.words6, 0.33), (.words10, 0.11), (.words20, -0.54),
        (.words40, 0.06), (.words80, 0.36), (.wordsMore, 0.28),
      ]
    ),
    (
      "Outside a paragraph, length says less: long bare texts are as often notices.",
      [
        (.bareWords1, -0.38), (.bareWords3, -0.20), (.bareWords6, -0.30), (.bareWords10, 0.07),
        (.bareWords20, 0.25), (.bareWords40, 0.42), (.bareWords80, -0.16), (.bareWordsMore, -0.18),
      ]
    ),
    (
      "Menus, teasers and buttons are links from end to end; a sentence holds one or two.",
      [
        (.linkNone, 0.17), (.linkLittle, -0.13), (.linkSome, -0.54), (.linkMost, 0.16),
        (.linkAll, -0.36), (.linkLong, -0.74), (.linkItem, -0.68), (.linkParagraph, -1.13),
      ]
    ),
    (
      "Lists of things in a post link their headings to these.",
      [(.linkHeading, 0.43)]
    ),
    (
      "Links to places of the page itself are its list of contents, which repeats its headings.",
      [(.linkInPage, -0.50)]
    ),
    ("A sentence that is one link is a teaser.", [(.linkSentence, -0.55)]),
    (
      "Who asks what readers want offers something: \"Ready to book?\"",
      [(.invitation, -0.90), (.invitingQuestion, -1.25)]
    ),
    (
      "Sentences end with a stop; labels, titles of other posts and credits do not.",
      [(.endShort, -0.22), (.endLong, 0.63), (.noEndShort, -1.05), (.noEndLong, -0.52)]
    ),
    (
      "Questions invite: \"Still have questions?\"; those of a post are headings, which lists of questions repeat.",
      [(.question, -0.19)]
    ),
    (
      "Commas come with clauses, but a page's surroundings hold lists of names; they tell little.",
      [(.commas0, 0.06), (.commas1, -0.06), (.commas2, -0.20)]
    ),
    (
      "Buttons and labels recur on a page, paragraphs do not.",
      [(.repeatedShort, -0.60), (.repeatedLong, -0.06), (.repeatedLink, -1.00)]
    ),
    (
      "Before the page's main heading stand menus, dates and crumbs.",
      [(.beforeHeading, -1.13)]
    ),
    (
      "Headings and lines that lead away from the post.",
      [
        (.related, 0.08), (.relatedHeading, -1.45), (.contents, -0.48), (.contentsHeading, -2.50),
        (.afterword, -0.71), (.afterwordHeading, -2.00),
      ]
    ),
    (
      "Bylines, dates, reading times, credits and notices stand around a post, and are short; that a site earns by what readers buy is no part of any post.",
      [
        (.byline, -0.60), (.date, -1.02), (.dateAlone, -1.50), (.readingTime, -0.47),
        (.credit, -1.00),
        (.legalShort, -1.65), (.legalLong, -1.34), (.price, -0.50), (.disclosure, -1.50),
      ]
    ),
    (
      "Calls to subscribe, buy or book stand in boxes between the paragraphs, and buttons on their own.",
      [(.callShort, -0.80), (.callLong, -1.12), (.button, -2.50)]
    ),
    (
      "What stands under \"Related articles\" is other posts; lists of links under the other headings are no text either, but notes and portraits are often the author's.",
      [
        (.underRelated, -2.00), (.underRelatedLink, -3.00), (.underContents, 0.25),
        (.underContentsLink, 0.67), (.underAfterword, -0.08), (.underAfterwordLink, -1.02),
      ]
    ),
    (
      "Themes that mark their main part and article mark them rightly.",
      [(.inArticle, 0.82), (.inMain, 0.89), (.inSection, -0.41), (.inArticleBody, 0.00)]
    ),
    (
      "Where one element holds most of the page's sentences, what stands outside it is something else.",
      [(.outsideMain, -3.00), (.outsideArticle, -3.00)]
    ),
    (
      "Headers hold titles and bylines, figures captions and credits, dialogs and tools no text.",
      [
        (.inHeader, -0.29), (.inFigure, -0.43), (.inDialog, 0.00), (.inLabel, -0.02),
        (.inFieldset, 0.00), (.inRole, -1.00),
      ]
    ),
    (
      "Tables and details in a post are the author's.",
      [(.inTable, 0.25), (.inNearTable, 1.50), (.inDetails, -0.43)]
    ),
    (
      "A group with many words is the post; one with few is a box.",
      [
        (.near1Words30, -0.71), (.near1Words100, -0.35), (.near1Words400, 0.38),
        (.near1WordsMore, 0.41), (.near2Words30, -0.58), (.near2Words100, -0.28),
        (.near2Words400, -0.42), (.near2WordsMore, 0.68), (.near3Words30, -0.73),
        (.near3Words100, -0.40), (.near3Words400, 0.50), (.near3WordsMore, 0.25),
      ]
    ),
    (
      "A group of which a good part is links is a menu or a list of teasers, whatever one block in it looks like.",
      [
        (.near1LinkNone, 0.08), (.near1LinkLittle, 0.09), (.near1LinkSome, -0.73),
        (.near1LinkMost, -0.05), (.near2LinkNone, 0.00), (.near2LinkLittle, 0.02),
        (.near2LinkSome, 0.26), (.near2LinkMost, -0.79), (.near3LinkNone, 0.15),
        (.near3LinkLittle, -0.25), (.near3LinkSome, 0.06), (.near3LinkMost, -0.19),
      ]
    ),
    (
      "Two elements alike side by side are columns of a footer or two teasers; many are the parts of a post that a page builder made.",
      [(.alone, -0.10), (.twin, -1.15), (.oneOfSome, -0.25), (.oneOfMany, 1.10)]
    ),
  ]

  /// The weights of what class names say, of the three elements nearest to a block and of those above.
  private static let classes: [(reason: String, group: ClassGroup, near: Double, far: Double)] = [
    ("What a theme calls its text is the post's text.", .text, -0.09, 0.58),
    ("Readers' words, not the author's.", .comments, -1.55, -0.30),
    ("Other posts.", .related, -1.00, -1.63),
    ("Cards are teasers, but page builders make parts of posts of them.", .card, 0.22, -1.15),
    ("Offers are set into the text; far above, the word names a layout.", .promotion, -0.57, 0.57),
    ("Forms ask, they do not tell.", .form, -0.87, -0.29),
    ("Dates, names and labels.", .meta, -1.68, -1.08),
    ("Ways to other pages.", .navigation, -1.70, -0.89),
    (
      "A post's own contents list is near; the word far above names a layout.", .contents, 0.88,
      1.20
    ),
    (
      "Sidebars; but \"sticky\" and \"widget\" are what page builders call any part.", .side, 0.44,
      -0.25
    ),
    ("Feet of pages and cards.", .foot, -1.07, 0.02),
    ("Notices.", .legal, -2.25, 0.00),
    ("Heads of pages and cards.", .head, -0.92, -0.22),
    ("Share buttons have no words; what stands near them is the post.", .share, -0.50, -0.14),
    ("Windows over the page.", .popup, -3.00, -1.76),
    (
      "What lies over a page may be a picture's caption; alerts are no part of this, page builders make the author's warnings so.",
      .overlay, -1.00, -1.76
    ),
    ("Captions and credits.", .credit, -0.78, 0.22),
    ("Players and galleries.", .media, -0.81, 0.27),
    ("Reviews name their parts after products.", .product, 1.35, 1.00),
    ("Who wrote a post is told beside it.", .author, -2.00, -0.30),
    ("Buttons lead on.", .button, -0.61, -0.05),
    ("Reviews name their parts after scores.", .rating, 0.18, -0.94),
    ("Accordions hold a site's questions more often than a post's.", .questions, 0.09, -1.87),
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

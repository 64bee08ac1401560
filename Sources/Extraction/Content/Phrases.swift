/// What a line of a page says by the words it opens with or holds, in English and Dutch: "Related articles",
/// "Subscribe", "Written by".
struct Phrases: OptionSet {
  let rawValue: UInt16

  /// Opens a list of other posts.
  static let related = Phrases(rawValue: 1 << 0)
  /// Opens a list of the post's own sections.
  static let contents = Phrases(rawValue: 1 << 1)
  /// Opens what follows a post: comments, notes, the author's portrait.
  static let afterword = Phrases(rawValue: 1 << 2)
  /// Names who wrote, edited or reviewed the post.
  static let byline = Phrases(rawValue: 1 << 3)
  /// Is a date.
  static let date = Phrases(rawValue: 1 << 4)
  /// Tells the reading time or offers to share.
  static let readingTime = Phrases(rawValue: 1 << 5)
  /// Asks the reader to do something: subscribe, buy, book.
  static let call = Phrases(rawValue: 1 << 6)
  /// Names the source of a picture.
  static let credit = Phrases(rawValue: 1 << 7)
  /// Copyright, privacy, commissions.
  static let legal = Phrases(rawValue: 1 << 8)
  /// Names a price.
  static let price = Phrases(rawValue: 1 << 9)

  /// The most words that a line may have for each kind, where it opens with the phrase.
  private static let openings: [(kind: Phrases, words: Int, phrases: String)] = [
    (
      .related, 12,
      """
      related,you may like,you may also,you might like,you might also,you may enjoy,you might enjoy,you'll love,
      you'll like,you'll also like,recommended,more from,more on,more in,more about,more like,more to read,
      more to explore,more articles,more posts,more stories,more resources,read next,read also,read more,
      also read,keep reading,continue reading,further reading,similar,popular,trending,latest,recent,up next,
      next article,next post,next step,next steps,previous,other articles,other posts,other people,
      explore more,explore other,explore our,featured,what to read,most read,most popular,don't miss,
      in case you missed,suggested,discover more,see also,gerelateerd,gerelateerde,lees ook,lees meer,
      lees verder,lees hierna,meer over,meer van,meer artikelen,meer berichten,meer lezen,andere artikelen,
      andere berichten,dit vind je,misschien,ook interessant,ook leuk,populair,populaire,nieuwste,recente,
      aanbevolen,bekijk ook,zie ook,volgende,vorige
      """
    ),
    (
      .contents, 12,
      """
      table of contents,contents,in this article,in this post,in this guide,in this story,on this page,jump to,
      quick links,what's inside,inhoud,inhoudsopgave,in dit artikel,in dit bericht,op deze pagina,ga naar
      """
    ),
    (
      .afterword, 12,
      """
      comment,comments,leave a reply,leave a comment,reply,replies,post a comment,add a comment,
      join the discussion,join the conversation,discussion,responses,about the author,about author,share this,
      tag,tags,category,categories,filed under,posted in,topics,reacties,reageer,laat een reactie,
      plaats een reactie,geef een reactie,over de auteur,deel dit,delen,labels,categorie,categorieën
      """
    ),
    (
      .byline, 12,
      """
      by,written by,posted,published,updated,last updated,last reviewed,reviewed by,edited by,
      medically reviewed,fact checked,author,authors,date,door,geschreven door,geplaatst,gepubliceerd,
      bijgewerkt,laatst bijgewerkt,auteur,datum
      """
    ),
    (
      .readingTime, 12,
      """
      share,tweet,pin,email,print,copy link,facebook,twitter,linkedin,pinterest,whatsapp,delen,deel,kopieer link
      """
    ),
    (
      .credit, 15,
      """
      photo,photos,image,images,photograph,photographer,picture,source,credit,courtesy,via,getty,illustration,
      foto,foto's,beeld,bron,afbeelding
      """
    ),
  ]

  /// Phrases that count wherever they stand in a line.
  private static let mentions: [(kind: Phrases, words: Int, phrases: String)] = [
    (
      .call, 60,
      """
      subscribe,sign up,sign in,log in,get started,learn more,read more,click here,download,contact us,
      book a,book your,try it,try for,free trial,join us,join our,join now,newsletter,follow us,follow me,
      get a free,get a quote,get your free,schedule a,request a,shop now,buy now,check price,view at,view on,
      view all,view more,see all,see more,see price,register,start your,talk to,call us,get in touch,find out more,
      work with us,hire us,let's talk,ready to,inschrijven,aanmelden,meld je aan,nieuwsbrief,neem contact,
      maak een afspraak,boek,bestel,lees meer,volg ons,volg mij,bel ons,schrijf je in,klik hier,abonneer
      """
    ),
    (.credit, 15, "getty images,unsplash,shutterstock,istock,pexels,pixabay"),
    (
      .legal, 1000,
      """
      ©,copyright,all rights reserved,privacy policy,terms of use,terms of service,cookie,cookies,affiliate,
      commission,disclaimer,disclosure,alle rechten voorbehouden,privacyverklaring,algemene voorwaarden
      """
    ),
  ]

  private struct Entry {
    var kind: Phrases
    var words: Int
    var phrase: [[UInt8]]
    var opens: Bool
  }

  private static let entries: [[UInt8]: [Entry]] = {
    var all: [Entry] = []
    for (list, opens) in [(openings, true), (mentions, false)] {
      for (kind, words, phrases) in list {
        for phrase in phrases.split(separator: ",") {
          let folded = Array(phrase.utf8)
          all.append(
            Entry(kind: kind, words: words, phrase: PhraseWords(folded).all, opens: opens))
        }
      }
    }
    return Dictionary(grouping: all.filter { !$0.phrase.isEmpty }, by: { $0.phrase[0] })
  }()

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// What a line says; `words` is the number of its words.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  init(in text: [UInt8], words count: Int) {
    var found: Phrases = []
    if count > 60 {
      self = []
      return
    }
    let words = PhraseWords(text).all
    for (index, word) in words.enumerated() {
      guard let candidates = Self.entries[word] else { continue }
      for entry in candidates where count <= entry.words && !found.contains(entry.kind) {
        if entry.opens && index > 0 { continue }
        if words[index...].starts(with: entry.phrase) { found.insert(entry.kind) }
      }
    }
    if count <= 12, Self.isDate(words) { found.insert(.date) }
    if count <= 12, Self.isReadingTime(words) { found.insert(.readingTime) }
    if count <= 10, Self.holdsPrice(text) { found.insert(.price) }
    self = found
  }

  private static let months: Set<[UInt8]> = Set(
    """
    jan feb mar apr may jun jul aug sep oct nov dec mei mrt okt maa
    """.utf8.split(separator: 0x20).map { Array($0) })

  /// "March 3, 2024", "3 maart 2024", "03-04-2024".
  private static func isDate(_ words: [[UInt8]]) -> Bool {
    guard words.count >= 2 else { return false }
    let start = words[0] == Array("on".utf8) ? 1 : 0
    guard start + 1 < words.count else { return false }
    let first = words[start]
    let second = words[start + 1]
    if months.contains(Array(first.prefix(3))) { return isNumber(second) }
    guard isNumber(first), first.count <= 2, start + 2 < words.count else { return false }
    let isMonth =
      months.contains(Array(second.prefix(3))) || (isNumber(second) && second.count <= 2)
    return isMonth && isNumber(words[start + 2])
  }

  /// "5 min read", "3 minuten".
  private static func isReadingTime(_ words: [[UInt8]]) -> Bool {
    guard let place = words.firstIndex(where: { $0.starts(with: "min".utf8) }), place > 0 else {
      return false
    }
    return isNumber(words[place - 1]) && words.count - place <= 2 && words[place].count <= 7
  }

  private static func isNumber(_ word: [UInt8]) -> Bool {
    word.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// A currency sign before a digit: "$20", "€ 35".
  private static func holdsPrice(_ text: [UInt8]) -> Bool {
    for index in text.indices.dropLast() {
      let isDollar = text[index] == 0x24
      let isEuro = index >= 2 && text[index - 2...index].elementsEqual([0xE2, 0x82, 0xAC])
      let isPound = index >= 1 && text[index - 1...index].elementsEqual([0xC2, 0xA3])
      guard isDollar || isEuro || isPound else { continue }
      let next = text[(index + 1)...].first { $0 != 0x20 } ?? 0
      if (0x30...0x39).contains(next) { return true }
    }
    return false
  }
}

/// The words of a line for comparing: small letters, digits and apostrophes; typographic apostrophes are
/// plain ones.
private struct PhraseWords {
  var all: [[UInt8]] = []

  init(_ text: [UInt8]) {
    var word: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x27: word.append(byte)
      case 0xE2 where text[index...].starts(with: [0xE2, 0x80, 0x99]):
        word.append(0x27)
        index += 2
      case 0xE2 where text[index...].starts(with: [0xE2, 0x80]):
        end(&word)
        index += 2
      case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA9:
        end(&word)
        all.append([0xC2, 0xA9])
        index += 1
      case 0x80...0xFF: word.append(byte)
      default: end(&word)
      }
      index += 1
    }
    end(&word)
  }

  private mutating func end(_ word: inout [UInt8]) {
    if !word.isEmpty { all.append(word) }
    word.removeAll(keepingCapacity: true)
  }
}

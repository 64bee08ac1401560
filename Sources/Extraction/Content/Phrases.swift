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

  /// Says that the site earns by what readers buy.
  static let disclosure = Phrases(rawValue: 1 << 10)
  /// Turns to the reader with an offer.
  static let invitation = Phrases(rawValue: 1 << 11)
  /// Tells how or when something is done, as headings do: "When to call us" asks for no call.
  static let manner = Phrases(rawValue: 1 << 12)

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
      join the discussion,join the conversation,about the author,about author,share this,
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
      .invitation, 60,
      """
      want,need,looking for,ready to,curious,would you like,interested in,have questions,still have questions,
      have any questions,got questions,if you liked,if you enjoyed,if you want,if you need,if you have questions,
      if you have any questions,if you'd like,if you would like,if you're looking,if you are looking,
      if you're interested,if you are interested,wil je,wilt u,heb je,heeft u,meer weten,benieuwd,op zoek naar,
      interesse,nieuwsgierig,vragen
      """
    ),
    (.manner, 8, "when,how,wanneer,hoe"),
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
      .disclosure, 60,
      """
      we may earn,i may earn,may earn a,may earn an,may receive a commission,may get a commission,earn a commission,
      earn commission,earn commissions,earn a small commission,we may be compensated,we may receive compensation,
      contains affiliate,affiliate links,affiliate link,affiliate partner,affiliatelinks,affiliate linkjes,
      ontvangen wij een commissie,ontvangen we een commissie,krijgen we een commissie,krijg ik een commissie
      """
    ),
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
    var phrase: [PhraseWord]
    var opens: Bool
  }

  private static let entries: WordTable<[Entry]> = {
    var all: [ByteHash: [Entry]] = [:]
    for (list, opens) in [(openings, true), (mentions, false)] {
      for (kind, words, phrases) in list {
        for phrase in phrases.split(separator: ",") {
          let phrase = PhraseWord.all(in: Array(phrase.utf8))
          guard let first = phrase.first else { continue }
          all[first.hash, default: []].append(
            Entry(kind: kind, words: words, phrase: phrase, opens: opens))
        }
      }
    }
    return WordTable(all.map { (hash: $0.key, meaning: $0.value) })
  }()

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// What a line says; `words` is the number of its words.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  init(in text: [UInt8], words count: Int) {
    var words: [PhraseWord] = []
    self.init(in: text, words: count, &words)
  }

  /// The same; the array is used again for one line after the other.
  init(in text: [UInt8], words count: Int, _ words: inout [PhraseWord]) {
    var found: Phrases = []
    if count > 60 {
      self = []
      return
    }
    PhraseWord.read(text, into: &words)
    for (index, word) in words.enumerated() {
      guard let candidates = Self.entries[word.hash] else { continue }
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

  /// The first three letters of the names of months, in English and Dutch.
  private static let months = WordTable<Void>(
    "jan feb mar apr may jun jul aug sep oct nov dec mei mrt okt maa".split(separator: " ")
      .map(String.init))
  private static let on = ByteHash("on".utf8)
  private static let minute = ByteHash("min".utf8)

  /// "March 3, 2024", "3 maart 2024", "03-04-2024".
  private static func isDate(_ words: [PhraseWord]) -> Bool {
    guard words.count >= 2 else { return false }
    let start = words[0].hash == on ? 1 : 0
    guard start + 1 < words.count else { return false }
    let first = words[start]
    let second = words[start + 1]
    if months.contains(first.opening) { return second.isNumber }
    guard first.isNumber, first.length <= 2, start + 2 < words.count else { return false }
    let isMonth = months.contains(second.opening) || (second.isNumber && second.length <= 2)
    return isMonth && words[start + 2].isNumber
  }

  /// "5 min read", "3 minuten".
  private static func isReadingTime(_ words: [PhraseWord]) -> Bool {
    guard let place = words.firstIndex(where: { $0.opening == minute }), place > 0 else {
      return false
    }
    return words[place - 1].isNumber && words.count - place <= 2 && words[place].length <= 7
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

/// A word of a line for comparing: small letters, digits and apostrophes; typographic apostrophes are plain ones.
struct PhraseWord: Equatable {
  fileprivate(set) var hash = ByteHash()
  /// The hash of the first three bytes.
  var opening = ByteHash()
  var length = 0
  var isNumber = false

  private mutating func append(_ byte: UInt8) {
    hash.append(byte)
    length += 1
    if length <= 3 { opening = hash }
    if length == 1 { isNumber = (0x30...0x39).contains(byte) }
  }

  static func all(in text: [UInt8]) -> [PhraseWord] {
    var all: [PhraseWord] = []
    read(text, into: &all)
    return all
  }

  /// Takes the words of a text in place of what the array holds.
  static func read(_ text: [UInt8], into all: inout [PhraseWord]) {
    all.removeAll(keepingCapacity: true)
    var word = PhraseWord()
    func end() {
      if word.length > 0 { all.append(word) }
      word = PhraseWord()
    }
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
        end()
        index += 2
      case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA9:
        end()
        word.append(0xC2)
        word.append(0xA9)
        end()
        index += 1
      case 0x80...0xFF: word.append(byte)
      default: end()
      }
      index += 1
    }
    end()
  }
}

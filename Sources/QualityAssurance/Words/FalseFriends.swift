internal import Bitext

/// An English word and the Dutch word that looks like it but means something else.
struct FalseFriend: Sendable {
  /// The forms of the English word.
  let english: WordSet

  /// The forms of the Dutch word that mistranslates it, with spaces between them.
  let dutch: String

  /// What the Dutch would be.
  let meant: String

  /// The words of either text that show that the Dutch word is right there.
  let unless: WordSet

  /// The words of either text of which one must stand there, as the Dutch word is often right; `nil` where none must.
  let near: WordSet?

  /// Phrases of the English that show the same as a word of ``near``.
  let phrases: PhraseList?

  init(
    _ english: String, _ dutch: String, meant: String, near: String = "",
    in phrases: [String] = [], unless: String = ""
  ) {
    self.english = WordSet(listing: english)
    self.dutch = dutch
    self.meant = meant
    self.near = near.isEmpty ? nil : WordSet(listing: near)
    self.phrases = phrases.isEmpty ? nil : PhraseList(phrases)
    // Where what was meant stands there as well, the other word means something else.
    self.unless = WordSet(listing: unless + " " + meant.filter { $0 != "," })
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash($0.utf8).value })
  }

  /// The false friends whose Dutch has the form with a hash.
  static func all(of form: UInt64) -> [FalseFriend] { byForm[form] ?? [] }

  private static let byForm: WordTable<[FalseFriend]> = {
    var friends: [UInt64: [FalseFriend]] = [:]
    for friend in all {
      for form in hashes(friend.dutch) { friends[form, default: []].append(friend) }
    }
    return WordTable(friends)
  }()

  /// Whether the words of both texts let the Dutch word be a wrong one.
  func mayBeWrong(in texts: Comparison) -> Bool {
    func holdAny(of words: WordSet) -> Bool {
      texts.dutch.words.contains { words.contains($0.hash) }
        || texts.english.words.contains { words.contains($0.hash) }
    }
    guard near != nil || phrases != nil else { return !holdAny(of: unless) }
    return (near.map(holdAny) ?? false || phrases?.isIn(texts.english) ?? false)
      && !holdAny(of: unless)
  }
}

extension FalseFriend {
  /// Those of any text, then those of medicine and care.
  static let all = everyday + medical + care

  private static let everyday: [FalseFriend] = [
    FalseFriend("eventually eventual", "eventueel eventuele", meant: "uiteindelijk"),
    FalseFriend("actual actually", "actueel actuele", meant: "werkelijk, eigenlijk"),
    FalseFriend("physician physicians", "fysicus fysici", meant: "arts"),
    FalseFriend(
      "drug drugs", "drug drugs", meant: "medicijn, medicijnen",
      unless: """
        geneesmiddel geneesmiddelen medicatie alcohol harddrugs softdrugs drugsgebruik use using \
        illegal addiction abuse cannabis cocaine roken rookt smoke smoking
        """),
    FalseFriend("prescription prescriptions", "voorschot voorschotten", meant: "recept"),
    FalseFriend("petroleum", "petroleum", meant: "vaseline"),
    FalseFriend(
      "surgery surgeries", "operatiekamer operatiekamers", meant: "praktijk",
      unless: "operation operating operate theatre"),
    FalseFriend("calf calves", "kalf kalveren", meant: "kuit"),
    FalseFriend(
      "preservative preservatives",
      "preservatief preservatieven voorbehoedsmiddel voorbehoedsmiddelen voorbehoedmiddelen",
      meant: "conserveermiddel, conserveermiddelen"),
    FalseFriend("rare rarely", "raar rare", meant: "zeldzaam"),
    FalseFriend(
      "stool stools", "stoel stoelen", meant: "ontlasting",
      unless:
        "kruk krukje zitten poef stand standing staan sta leun leunen voet chair zitvlak voetenbank opstaan"
    ),
    FalseFriend("pathetic", "pathetisch pathetische", meant: "zielig"),
    FalseFriend("brave", "braaf brave", meant: "dapper"),
    FalseFriend("sensible", "sensibel sensibele gevoelig gevoelige", meant: "verstandig"),
    FalseFriend("sensitive", "sensitief sensitieve sensibel sensibele", meant: "gevoelig"),
    FalseFriend(
      "receipt receipts", "recept recepten", meant: "bonnetje, kwitantie", unless: "bon bonnen"),
    FalseFriend("smart", "smart", meant: "slim"),
    FalseFriend("slim", "slim slimme", meant: "slank"),
    FalseFriend(
      "practitioner practitioners", "praktikant praktikanten practicus", meant: "behandelaar"),
    FalseFriend("consequent consequently", "consequent consequente", meant: "dus, daaropvolgend"),
    FalseFriend("meaning", "mening", meant: "betekenis"),
    FalseFriend("novel", "novelle", meant: "nieuw, roman"),
    FalseFriend("trunk", "stam tronk", meant: "romp"),
    FalseFriend("chest", "kist kast", meant: "borst, borstkas"),
    FalseFriend(
      "concurrent concurrently", "concurrent concurrente concurrerend concurrerende",
      meant: "gelijktijdig"),
    FalseFriend("mist", "mist", meant: "nevel"),
    FalseFriend("gift gifts", "gif giftig vergif", meant: "cadeau"),
    FalseFriend("labour labor", "labor", meant: "bevalling, arbeid"),
    FalseFriend("lever levers", "lever levers", meant: "hefboom"),
    FalseFriend("spine spines", "spin spinnen", meant: "wervelkolom, rug"),
    FalseFriend("slap", "slap slappe", meant: "klap"),
    FalseFriend("blank", "blank blanke", meant: "leeg"),
    FalseFriend("formidable", "formidabel formidabele", meant: "geducht"),
    FalseFriend("genial", "geniaal geniale", meant: "vriendelijk"),
    FalseFriend(
      "fat fats", "vat vaten", meant: "vet", unless: "bloedvat bloedvaten vessel vessels"),
    FalseFriend("vessel vessels", "wissel wissels", meant: "vat, bloedvat"),
    FalseFriend("cramp cramps", "kram krammen", meant: "kramp"),
    FalseFriend("exercise exercises", "exercitie exercities", meant: "oefening"),
    FalseFriend("treatment treatments", "traktatie traktaties", meant: "behandeling"),
    FalseFriend("pregnant", "pregnant pregnante", meant: "zwanger"),
    FalseFriend(
      "constipated constipation", "verkouden verkoudheid", meant: "verstopping, obstipatie"),
    FalseFriend(
      "administer administered administration",
      "administreren administreert geadministreerd administratie",
      meant: "toedienen", unless: "office administrative our"),
    FalseFriend("dose doses", "doos dozen", meant: "dosis"),
    FalseFriend("temple temples", "tempel tempels", meant: "slaap"),
    FalseFriend("organ organs", "orgel orgels", meant: "orgaan"),
    FalseFriend(
      "tissue tissues", "tissue tissues", meant: "weefsel",
      unless:
        """
        zakdoek papieren neus zakdoekje doos weggooien hoest hoesten nies niezen snuit \
        snuiten gooi
        """
    ),
    FalseFriend("joint joints", "joint joints", meant: "gewricht", unless: "cannabis wiet hasj"),
    FalseFriend("cast casts", "kast kasten", meant: "gips"),
    FalseFriend("bowel bowels", "bowl bowls", meant: "darm"),
    FalseFriend("sympathetic", "sympathiek sympathieke", meant: "meelevend, sympathisch"),
    FalseFriend("paragraph paragraphs", "paragraaf paragrafen", meant: "alinea"),
    FalseFriend("become becomes became", "bekomen bekomt bekwam", meant: "worden"),
    FalseFriend("worst", "worst worsten", meant: "ergste, slechtste"),
    FalseFriend("glad", "glad gladde", meant: "blij"),
    FalseFriend("oversee oversees", "overzien overziet", meant: "toezien op"),
    FalseFriend(
      "still", "stil stille", meant: "nog steeds",
      unless: "quiet lie sit stand hold holding keep stay stilzitten"),
    FalseFriend("wet", "wet wetten", meant: "nat"),
    FalseFriend("prescription prescriptions", "prescriptie prescripties", meant: "recept"),
    FalseFriend(
      "nursing", "verplegende verplegend", meant: "borstvoeding", unless: "staff home care team"),
    FalseFriend("mole moles", "mol mollen", meant: "moedervlek", unless: "garden"),
    FalseFriend("angina", "keelontsteking", meant: "pectoris", unless: "throat tonsils"),
    FalseFriend(
      "stroke strokes", "slag slagen", meant: "beroerte", unless: "swim swimming rowing breast arm"),
    FalseFriend("overlook overlooked overlooks", "overzien overziet", meant: "missen"),
    FalseFriend("conscious", "zelfbewust zelfbewuste", meant: "onzeker", unless: "proud confident"),
    FalseFriend(
      "formula", "formule formules", meant: "flesvoeding",
      unless: "calculate equation math bmi shows"),
    FalseFriend("mood moods", "moed", meant: "stemming, humeur", unless: "courage brave"),
    FalseFriend(
      "control", "controleren", meant: "beheersen, controle",
      unless: "check checks checked checking monitor test examine examines inspect"),
    FalseFriend(
      "theatre theater", "theater schouwburg", meant: "operatiekamer",
      unless: "film cinema play actor stage show voorstelling"),
    FalseFriend("ordinary", "ordinair ordinaire", meant: "gewoon, gewone"),
    FalseFriend("massive", "massief massieve", meant: "enorm"),
    FalseFriend("transpire", "transpireren transpireert", meant: "blijken"),
  ]
}

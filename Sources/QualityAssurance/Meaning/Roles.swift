internal import Bitext

/// Who is spoken of, so that who does something can be told from to whom it is done: the mother, the surgeon, the patient.
enum Roles {
  /// A word for somebody: who it is, the same number in both languages, and where the word stands.
  typealias Use = (role: Int, range: Range<Int>)

  /// The words of a text for somebody.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func uses(in text: ScannedText, _ language: Language) -> [Use] {
    guard text.topics.contains(.role) else { return [] }
    let table = language == .dutch ? dutch : english
    return text.words.compactMap { word in table[word.hash].map { ($0, word.range) } }
  }

  /// The words of a language, with spaces between them.
  static let englishWords = all.map(\.english).joined(separator: " ")
  static let dutchWords = all.map(\.dutch).joined(separator: " ")

  private static let english = table { $0.english }
  private static let dutch = table { $0.dutch }

  private static func table(_ words: ((english: String, dutch: String)) -> String) -> WordTable<Int>
  {
    var roles: [UInt64: Int] = [:]
    for (role, entry) in all.enumerated() {
      for word in words(entry).utf8.split(separator: UInt8(ascii: " ")) {
        roles[WordHash(word).value] = role
      }
    }
    return WordTable(roles)
  }

  /// Words that say nothing else; "ouder" and "man" stand with none.
  private static let all: [(english: String, dutch: String)] = [
    ("mother mothers mum mums", "moeder moeders mama"),
    ("father fathers dad dads", "vader vaders papa"), ("parent parents", "ouders"),
    ("child children kid kids", "kind kinderen"),
    ("baby babies infant infants newborn newborns", "baby baby's zuigeling zuigelingen"),
    ("toddler toddlers", "peuter peuters"), ("partner partners", "partner partners"),
    ("son sons", "zoon zonen zoons"), ("daughter daughters", "dochter dochters"),
    ("brother brothers", "broer broers"), ("sister sisters", "zus zussen"),
    ("patient patients", "patiënt patiënten"),
    ("doctor doctors physician gp gps", "arts artsen huisarts huisartsen dokter bedrijfsarts"),
    ("nurse nurses", "verpleegkundige verpleegkundigen"),
    ("dentist dentists", "tandarts tandartsen"),
    ("orthodontist orthodontists", "orthodontist orthodontisten"),
    ("hygienist hygienists", "mondhygiënist mondhygiënisten"),
    ("pharmacist pharmacists", "apotheker apothekers"),
    ("midwife midwives", "verloskundige verloskundigen"),
    ("physiotherapist physiotherapists", "fysiotherapeut fysiotherapeuten"),
    ("therapist therapists", "therapeut therapeuten"),
    ("psychologist psychologists", "psycholoog psychologen"),
    ("psychiatrist psychiatrists", "psychiater psychiaters"),
    ("surgeon surgeons", "chirurg chirurgen"),
    ("neurologist", "neuroloog"), ("cardiologist", "cardioloog"),
    ("specialist specialists", "specialist specialisten"),
    ("insurer insurers", "verzekeraar verzekeraars zorgverzekeraar zorgverzekeraars"),
    ("employer employers", "werkgever werkgevers"), ("employee employees", "werknemer werknemers"),
    ("carer carers caregiver caregivers", "mantelzorger mantelzorgers"),
    ("teacher teachers", "leerkracht leerkrachten leraar leraren"),
    ("referee referees", "scheidsrechter scheidsrechters"),
    ("coach coaches", "coach coaches trainer"),
    ("donor donors", "donor donoren"),
    ("recipient recipients", "ontvanger ontvangers"),
    ("resident residents", "bewoner bewoners"), ("visitor visitors", "bezoeker bezoekers"),
    ("teenager teenagers", "tiener tieners"), ("clinic clinics", "kliniek klinieken"),
    ("hospital hospitals", "ziekenhuis ziekenhuizen"), ("laboratory lab", "laboratorium lab"),
    ("pharmacy pharmacies", "apotheek apotheken"), ("practice practices", "praktijk praktijken"),
  ]
}

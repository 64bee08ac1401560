extension WordKind {
  /// What is done with a medicine, a wound or the telephone.
  ///
  /// A no makes one out of another: *swallow whole* is not to chew.
  static let actions = [
    WordKind(
      .polarity,
      members: [
        (
          "swallow swallows swallowed swallowing",
          "slik slikt slikken geslikt doorslikken inslikken doorslikt inslikt ingeslikt doorgeslikt"
        ),
        ("chew chews chewed chewing", "kauw kauwt kauwen gekauwd"),
        (
          "spit spits spitting spat",
          "spuug spuugt spugen uitspugen uitspuugt uitgespuugd spuw spuwen uitspuwen"
        ),
        ("suck sucks sucked sucking", "zuig zuigt zuigen gezogen opzuigen"),
        (
          "inhale inhales inhaled inhaling breathe breathed",
          "inhaleer inhaleert inhaleren geïnhaleerd adem ademt inademen inademt ademen"
        ),
      ]),
    WordKind(
      .polarity,
      members: [
        ("remove removes removed removing", "verwijder verwijdert verwijderen verwijderd"),
        ("replace replaces replaced replacing", "vervang vervangt vervangen"),
      ]),
    WordKind(members: [
      ("takeoff take-off takes take taking took ascent ascends", "opstijgen opstijgt opstijgende"),
      ("landing land lands descent descends descending coming comes", "landing landt"),
    ]),
    WordKind(
      .polarity,
      members: [
        ("pat dab dabs dabbing", "dep dept deppen"),
        ("rub rubs rubbed rubbing", "wrijf wrijft wrijven gewreven"),
        ("scrub scrubs scrubbing", "schrob schrobt schrobben"),
        ("rinse rinses rinsed rinsing", "spoel spoelt spoelen gespoeld"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("shake shakes shaken shaking", "schud schudt schudden geschud"),
        ("stir stirs stirred stirring", "roer roert roeren geroerd"),
        ("heat heats heated warm warms", "verwarm verwarmt verwarmen verwarmd opwarmen"),
      ]),
    WordKind(members: [
      ("call phone ring telephone", "bel belt bellen telefoneer telefoneren telefonisch telefoon"),
      ("email e-mail mail", "mail mailt mailen e-mail e-mailen mailtje"),
    ]),
  ]

  /// What somebody suffers from.
  static let symptoms = WordKind(members: [
    ("rash", "uitslag huiduitslag"),
    ("itch itches itching itchy", "jeuk jeukt jeuken jeukende jeukerig"),
    ("fever feverish", "koorts koortsig"),
    ("nausea nauseous nauseated sick", "misselijk misselijke misselijkheid"),
    (
      "vomit vomits vomited vomiting sick sickness",
      "braken braakt braak overgeven overgeeft overgegeven spugen spuugt"
    ),
    ("headache headaches", "hoofdpijn"), ("throat", "keelpijn keel"),
    ("earache earaches", "oorpijn"), ("toothache", "kiespijn tandpijn"),
    ("backache", "rugpijn"), ("cramp cramps cramping", "kramp krampen"),
    ("cough coughs coughing", "hoest hoesten hoestbui hoestbuien ophoesten hoestje"),
    ("diarrhoea diarrhea", "diarree"),
    ("constipation constipated", "verstopping obstipatie constipatie verstopt"),
    ("nightmare nightmares", "nachtmerrie nachtmerries"),
    ("sleeplessness insomnia", "slapeloosheid"),
    ("dizzy dizziness giddy lightheaded", "duizelig duizelige duizeligheid licht"),
    ("swelling swellings swollen swells swell", "zwelling zwellingen gezwollen opgezwollen dik"),
    (
      "drowsy drowsiness sleepy sleepiness",
      "suf suffe sufheid slaperig slaperige slaperigheid"
    ),
    ("hoarse hoarseness", "hees hese heesheid"),
    ("runny", "loopneus snotneus lopende"),
    ("barking", "blafhoest blaffende"),
    (
      "breathless breathlessness shortness short breathing",
      "benauwd benauwde benauwdheid kortademig kortademige kortademigheid"
    ),
    ("bloated bloating", "opgeblazen"),
    ("heartburn", "maagzuur zuurbranden brandend"),
    ("palpitations", "hartkloppingen"),
    ("sweat sweats sweating sweaty", "zweet zweten zweterig"),
    ("numb numbness", "doof dove gevoelloos gevoelloze gevoelloosheid"),
    ("tingling tingle tingles", "tinteling tintelingen tintelt tintelen tintelend tintelende"),
  ])

  /// How many, and how often; a no turns one into another: *not always* is sometimes not.
  static let quantifiers = [
    WordKind(
      .polarity,
      members: [
        ("all everyone everybody", "alle allen iedereen allemaal"),
        ("most", "meeste meesten"),
        ("some", "sommige sommigen"),
        ("half", "helft half halve"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("always", "altijd"), ("sometimes occasionally", "soms weleens"),
        ("", "zelden"),
      ]),
    WordKind(members: [("never", "nooit"), ("rarely seldom", "zelden")]),
    WordKind(
      .polarity,
      members: [
        ("usually often generally", "meestal vaak doorgaans gewoonlijk"),
        ("rarely seldom hardly", "zelden"),
      ]),
  ]

  /// What a fall or a blow does.
  static let injuries = WordKind(members: [
    ("concussion concussions", "hersenschudding"),
    (
      "sprain sprains sprained twisted",
      "verstuiking verstuikt verstuikte verzwikking verzwikt verzwikte"
    ),
    ("bruise bruises bruised contusion", "kneuzing kneuzingen gekneusd gekneusde"),
    (
      "fracture fractures fractured broken break hernia hernias",
      "breuk breuken botbreuk gebroken"
    ),
    ("strain strained", "verrekking verrekt verrekte"),
    ("dislocation dislocated", "ontwricht ontwrichte ontwrichting"),
    ("burn burns", "brandwond brandwonden"),
  ])

  /// What is done to find or to treat an illness.
  static let procedures = [
    WordKind(members: [
      ("mri", "mri mri-scan"), ("ct", "ct ct-scan"), ("ultrasound", "echo echografie"),
      ("x-ray x-rays", "röntgenfoto röntgenfoto's"), ("smear", "uitstrijkje uitstrijkjes"),
      ("biopsy biopsies", "biopsie biopt biopten"),
      ("aspiration", "punctie puncties"), ("endoscopy", "endoscopie"),
      ("colonoscopy", "colonoscopie coloscopie darmonderzoek kijkonderzoek"),
      ("gastroscopy", "gastroscopie maagonderzoek"),
    ]),
    WordKind(members: [
      ("lumbar spinal", "lumbaalpunctie ruggenprik"), ("marrow", "beenmergpunctie"),
    ]),
    WordKind(members: [
      ("hysterectomy", "hysterectomie baarmoederverwijdering"),
      ("caesarean cesarean c-section", "keizersnede keizersneden"),
      ("vasectomy", "vasectomie sterilisatie"), ("mastectomy", "mastectomie borstamputatie"),
      ("miscarriage", "miskraam"), ("abortion", "abortus"),
    ]),
    WordKind(members: [
      ("local", "plaatselijk plaatselijke lokaal lokale"),
      ("spinal epidural", "ruggenprik ruggenprikken"), ("general", "narcose algehele"),
    ]),
    WordKind(members: [
      ("placenta", "placenta moederkoek"), ("cord", "navelstreng"),
      ("waters amniotic", "vruchtwater"),
    ]),
    WordKind(members: [("despite spite", "ondanks"), ("because thanks", "vanwege wegens dankzij")]),
  ]
}

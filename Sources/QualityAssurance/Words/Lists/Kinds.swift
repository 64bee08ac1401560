/// Things of one kind of which a translation must not make the one out of the other: days, colours, parts of the body.
struct WordKind: Sendable {
  /// What tells one of the things in both languages, with spaces between the words.
  typealias Member = (english: String, dutch: String)

  /// The check that a mix-up belongs to.
  enum Topic: Sendable {
    case number
    case dose
    case meaning
    /// Two things of which the one is the other's opposite, so that a no turns one into the other.
    case polarity
  }

  let topic: Topic
  let members: [Member]
  /// Whether Dutch makes compounds of the names, which no list holds: "natriumgehalte".
  let joins: Bool

  init(_ topic: Topic = .meaning, joins: Bool = false, members: [Member]) {
    self.topic = topic
    self.joins = joins
    self.members = members
  }

  /// Every kind there is.
  static let all =
    [ordinals, spoons, forms, routes, parts, vessels] + calendar + people + bodies + polarities
    + actions
    + quantifiers + [
      insects, injuries,
      medicines, minerals, medicineGroups, colours, meals, foods, illnesses, symptoms, cities,
      evidence,
    ] + procedures

  private static let ordinals = WordKind(
    .number,
    members: [
      ("second", "tweede"), ("third", "derde"), ("fourth", "vierde"), ("fifth", "vijfde"),
      ("sixth", "zesde"), ("seventh", "zevende"), ("eighth", "achtste"), ("ninth", "negende"),
      ("tenth", "tiende"),
    ])

  private static let spoons = WordKind(
    .dose,
    members: [
      ("teaspoon teaspoons tsp", "theelepel theelepels theelepeltje theelepeltjes"),
      ("tablespoon tablespoons tbsp", "eetlepel eetlepels"),
    ])

  /// Tablets, pills and capsules are called by each other's names.
  private static let forms = WordKind(
    .dose,
    members: [
      ("drop drops", "druppel druppels druppeltje druppeltjes"),
      ("puff puffs", "pufje pufjes puff puffs"),
      (
        "tablet tablets pill pills capsule capsules", "tablet tabletten pil pillen capsule capsules"
      ),
      ("suppository suppositories", "zetpil zetpillen"), ("enema enemas", "klysma klysma's"),
      ("injection injections jab shot", "injectie injecties"),
      ("ointment cream gel", "zalf crème gel"),
      ("patch patches plaster plasters", "pleister pleisters"),
      ("lozenge lozenges pastille pastilles", "zuigtablet zuigtabletten keelpastille"),
      ("ml millilitre millilitres milliliter milliliters", "ml milliliter"),
    ])

  /// Where drops and sprays go.
  private static let routes = WordKind(
    .dose,
    members: [
      (
        "eye eyes", "oogdruppel oogdruppels oogzalf ooggel oog ogen"
      ),
      ("ear ears", "oordruppel oordruppels oor oren"),
      (
        "nasal nose nostril nostrils",
        "neusdruppel neusdruppels neusspray neuszalf neus neusgat neusgaten"
      ),
    ])

  /// How much of a tablet.
  private static let parts = WordKind(
    .dose,
    members: [
      ("half halves", "half halve helft"), ("quarter quarters", "kwart kwartje"),
      ("whole entire", "hele heel gehele"),
    ])

  private static let vessels = WordKind(
    .dose,
    members: [
      ("glass glasses cup cups", "glas glazen kop kopje koppen kopjes"),
      ("bottle bottles", "fles flessen"), ("litre litres liter liters", "liter"),
    ])

  private static let partsOfDays = ["ochtend", "morgen", "middag", "avond", "nacht"]

  /// A word with each of some endings, with spaces between.
  static func compounds(of word: String, with endings: [String]) -> String {
    endings.map { word + $0 }.joined(separator: " ")
  }

  private static let days = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
  ]
  private static let englishDays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// A word with each of some endings, alone and behind each of some other words.
  private static func compounds(
    of word: String, with endings: [String], behind others: [String]
  ) -> String {
    ([""] + others).map { compounds(of: $0 + word, with: endings) }.joined(separator: " ")
  }

  private static let calendar = [
    WordKind(
      members: zip(englishDays, days).map {
        ("\($0) \($0)s", compounds(of: $1, with: ["", "s"] + partsOfDays))
      }),
    WordKind(members: [
      ("january", "januari"), ("february", "februari"), ("march", "maart"), ("april", "april"),
      ("may", "mei"), ("june", "juni"), ("july", "juli"), ("august", "augustus"),
      ("september", "september"), ("october", "oktober"), ("november", "november"),
      ("december", "december"),
    ]),
    WordKind(members: [
      (
        "morning mornings",
        "ochtend ochtends morgen morgens ochtenddosis ochtendtablet opstaan"
      ),
      (
        "afternoon afternoons lunchtime midday noon",
        compounds(of: "middag", with: ["", "s", "uur"], behind: days + ["na"])
      ),
      (
        "evening evenings night nights bedtime",
        "vanavond avonddosis avondtablet nacht nachts slapengaan bedtijd "
          + compounds(of: "avond", with: ["", "s"], behind: days)
      ),
      ("midnight", "middernacht nacht nachts"),
    ]),
    WordKind(members: [
      ("today tonight", "vandaag vanavond vanmiddag vanochtend vannacht vanmorgen"),
      ("tomorrow", "morgen morgenochtend morgenmiddag morgenavond"), ("yesterday", "gisteren"),
      ("", "binnenkort"),
    ]),
    WordKind(members: [
      ("spring", "lente voorjaar"), ("summer", "zomer"), ("autumn fall", "herfst najaar"),
      ("winter", "winter"),
    ]),
  ]

  private static let meals = WordKind(members: [
    ("breakfast", "ontbijt"), ("lunch", "lunch middageten"),
    ("dinner supper", "avondeten diner avondmaaltijd"),
  ])

  private static let foods = WordKind(
    joins: true,
    members: [
      ("peanut peanuts", "pinda pinda's pindas"), ("milk", "melk"), ("egg eggs", "ei eieren"),
      ("fish", "vis"), ("wheat", "tarwe"), ("soy soya", "soja"), ("coffee", "koffie"),
      ("tea", "thee"),
      ("meat", "vlees"), ("cheese", "kaas"), ("grapefruit", "grapefruit grapefruitsap pompelmoes"),
      ("hazelnut hazelnuts", "hazelnoot hazelnoten"), ("almond almonds", "amandel amandelen"),
      ("walnut walnuts", "walnoot walnoten"), ("cashew cashews", "cashewnoot cashewnoten"),
      ("oranges", "sinaasappel sinaasappels sinaasappelsap"), ("nut nuts", "noot noten"),
      ("shellfish", "schaaldieren schelpdieren"), ("rye", "rogge roggebrood"), ("barley", "gerst"),
      ("oat oats oatmeal porridge", "haver havermout havermoutpap"), ("buckwheat", "boekweit"),
      ("spelt", "spelt"), ("rice", "rijst"), ("maize corn sweetcorn", "mais maïs"),
      ("butter", "boter roomboter"), ("yoghurt yogurt", "yoghurt"), ("bread", "brood"),
      ("potato potatoes", "aardappel aardappels aardappelen"),
      ("tomato tomatoes", "tomaat tomaten"), ("banana bananas", "banaan bananen"),
      ("apple apples", "appel appels"), ("spinach", "spinazie"), ("onion onions", "ui uien"),
      ("garlic", "knoflook"), ("honey", "honing"), ("beans", "bonen"), ("salt", "zout"),
      ("sugar", "suiker"), ("chocolate", "chocolade chocola"), ("liquorice", "drop zoethout"),
      ("chicken", "kip kippenvlees kippensoep kipfilet"), ("pork", "varkensvlees"),
      ("beef", "rundvlees"),
    ])

  /// What shows that something is the matter is not what brings it about.
  private static let evidence = WordKind(members: [
    (
      "sign signs", "teken tekenen tekens signaal signalen aanwijzing aanwijzingen"
    ),
    (
      "cause causes caused causing reason reasons",
      "oorzaak oorzaken veroorzaakt veroorzaken"
    ),
  ])

  private static let illnesses = WordKind(
    joins: true,
    members: [
      ("measles", "mazelen"), ("mumps", "bof"), ("rubella", "rodehond"),
      ("chickenpox", "waterpokken"), ("whooping pertussis", "kinkhoest"),
      ("flu influenza", "griep"),
      ("shingles", "gordelroos"), ("diphtheria", "difterie"), ("asthma", "astma"), ("copd", "copd"),
      ("attack infarction", "hartinfarct hartaanval"), ("depression", "depressie"),
      ("dementia", "dementie"), ("psychosis", "psychose"), ("autism", "autisme"), ("adhd", "adhd"),
      ("glaucoma", "glaucoom"), ("cataract cataracts", "staar cataract"),
      ("diabetes", "diabetes suikerziekte"), ("cancer", "kanker"), ("stroke strokes", "beroerte"),
      ("epilepsy", "epilepsie"), ("pneumonia", "longontsteking"), ("eczema", "eczeem"),
      ("migraine", "migraine"), ("croup", "pseudokroep kroep"), ("scarlet", "roodvonk"),
      ("hives urticaria", "galbulten netelroos"), ("impetigo", "krentenbaard"),
      ("scabies", "schurft"), ("lice", "luizen hoofdluis"), ("gout", "jicht"),
      ("anaemia anemia", "bloedarmoede anemie"), ("leukaemia leukemia", "leukemie"),
      ("hepatitis", "hepatitis"), ("tuberculosis tb", "tuberculose tbc"),
      ("meningitis", "hersenvliesontsteking meningitis"), ("bronchitis", "bronchitis"),
      ("cystitis", "blaasontsteking cystitis"), ("appendicitis", "blindedarmontsteking"),
      ("sepsis", "sepsis bloedvergiftiging"), ("thrombosis", "trombose"),
      ("embolism", "embolie longembolie"), ("arrest", "hartstilstand"), ("psoriasis", "psoriasis"),
      ("acne", "acne"), ("rosacea", "rosacea"), ("wart warts verruca", "wrat wratten"),
      ("ulcer ulcers", "zweer zweren maagzweer"), ("polyp polyps", "poliep poliepen"),
      ("cyst cysts", "cyste cystes cysten"), ("scurvy", "scheurbuik"), ("rickets", "rachitis"),
      ("osteoporosis", "osteoporose botontkalking"),
      ("osteoarthritis arthrosis", "artrose"), ("lumbago", "spit"),
      ("rheumatoid", "reumatoïde reuma"), ("schizophrenia", "schizofrenie"),
      ("bipolar", "bipolaire"), ("lupus", "lupus"), ("endometriosis", "endometriose"),
    ])

  /// What stings, bites or itches.
  private static let insects = WordKind(members: [
    ("wasp wasps", "wesp wespen wespensteek wespensteken"),
    ("bee bees", "bijen bijensteek bijensteken"),
    ("tick ticks", "teek teken tekenbeet tekenbeten"),
    ("mosquito mosquitoes", "mug muggen muggenbeet muggenbeten muggenbult muggenbulten"),
    ("flea fleas", "vlo vlooien vlooienbeet vlooienbeten"), ("mite mites", "mijt mijten huismijt"),
    ("bedbug bedbugs", "bedwants bedwantsen"), ("spider spiders", "spinnen spinnenbeet"),
    ("lice louse", "luis luizen hoofdluis"), ("bat bats", "vleermuis vleermuizen"),
    ("dog dogs", "hond honden hondenbeet"), ("cat cats", "kat katten kattenbeet"),
  ])

  private static let cities = WordKind(members: [
    ("amsterdam", "amsterdam"), ("rotterdam", "rotterdam"), ("utrecht", "utrecht"),
    ("eindhoven", "eindhoven"), ("groningen", "groningen"), ("tilburg", "tilburg"),
    ("almere", "almere"), ("breda", "breda"), ("nijmegen", "nijmegen"), ("arnhem", "arnhem"),
    ("enschede", "enschede"), ("haarlem", "haarlem"), ("amersfoort", "amersfoort"),
    ("zwolle", "zwolle"), ("maastricht", "maastricht"), ("delft", "delft"),
    ("leeuwarden", "leeuwarden"), ("antwerp", "antwerpen"), ("ghent", "gent"),
    ("bruges", "brugge"), ("brussels", "brussel"), ("leuven", "leuven"),
  ])

  private static let colours = WordKind(members: [
    ("red", "rood rode"), ("blue", "blauw blauwe"), ("green", "groen groene"),
    ("yellow", "geel gele"), ("brown", "bruin bruine"), ("white", "wit witte"),
    ("black", "zwart zwarte"), ("orange", "oranje"), ("purple", "paars paarse"),
    ("pink", "roze"), ("grey gray", "grijs grijze"),
  ])
}

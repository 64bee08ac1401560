/// Things of one kind of which a translation must not make the one out of the other: days, colours, parts of the body.
struct WordKind: Sendable {
  /// What tells one of the things in both languages, with spaces between the words.
  typealias Member = (english: String, dutch: String)

  /// The check that a mix-up belongs to.
  enum Topic: Sendable {
    case number
    case dose
    case meaning
  }

  let topic: Topic
  let members: [Member]

  private init(_ topic: Topic, _ members: [Member]) {
    self.topic = topic
    self.members = members
  }

  private init(_ members: [Member]) { self.init(.meaning, members) }

  /// Every kind there is.
  static let all =
    [ordinals, spoons, forms] + calendar + people + bodies + polarities + [
      medicines, colours, meals,
    ]

  private static let ordinals = WordKind(
    .number,
    [
      ("second", "tweede"), ("third", "derde"), ("fourth", "vierde"), ("fifth", "vijfde"),
      ("sixth", "zesde"), ("seventh", "zevende"), ("eighth", "achtste"), ("ninth", "negende"),
      ("tenth", "tiende"),
    ])

  private static let spoons = WordKind(
    .dose,
    [
      ("teaspoon teaspoons tsp", "theelepel theelepels theelepeltje theelepeltjes"),
      ("tablespoon tablespoons tbsp", "eetlepel eetlepels"),
    ])

  /// Tablets, pills and capsules are called by each other's names.
  private static let forms = WordKind(
    .dose,
    [
      ("drop drops", "druppel druppels druppeltje druppeltjes"),
      ("puff puffs", "pufje pufjes puff puffs"),
      (
        "tablet tablets pill pills capsule capsules", "tablet tabletten pil pillen capsule capsules"
      ),
      ("suppository suppositories", "zetpil zetpillen"),
      ("injection injections jab shot", "injectie injecties prik spuitje"),
      ("ointment cream gel", "zalf crème gel"),
    ])

  private static let calendar = [
    WordKind([
      ("monday mondays", "maandag maandags"), ("tuesday tuesdays", "dinsdag dinsdags"),
      ("wednesday wednesdays", "woensdag woensdags"),
      ("thursday thursdays", "donderdag donderdags"), ("friday fridays", "vrijdag vrijdags"),
      ("saturday saturdays", "zaterdag zaterdags"), ("sunday sundays", "zondag zondags"),
    ]),
    WordKind([
      ("january", "januari"), ("february", "februari"), ("march", "maart"), ("april", "april"),
      ("may", "mei"), ("june", "juni"), ("july", "juli"), ("august", "augustus"),
      ("september", "september"), ("october", "oktober"), ("november", "november"),
      ("december", "december"),
    ]),
    WordKind([
      ("spring", "lente voorjaar"), ("summer", "zomer"), ("autumn fall", "herfst najaar"),
      ("winter", "winter"),
    ]),
    WordKind([("yesterday", "gisteren"), ("today", "vandaag"), ("tomorrow", "morgen")]),
  ]

  private static let meals = WordKind([
    ("breakfast", "ontbijt"), ("lunch", "lunch middageten"),
    ("dinner supper", "avondeten diner avondmaaltijd"),
  ])

  private static let colours = WordKind([
    ("red", "rood rode"), ("blue", "blauw blauwe"), ("green", "groen groene"),
    ("yellow", "geel gele"), ("brown", "bruin bruine"), ("white", "wit witte"),
    ("black", "zwart zwarte"), ("orange", "oranje"), ("purple", "paars paarse"),
    ("pink", "roze"), ("grey gray", "grijs grijze"),
  ])

  private static let people = [
    WordKind([
      ("mother mothers mum", "moeder moeders mama"), ("father fathers dad", "vader vaders papa"),
    ]),
    WordKind([("daughter daughters", "dochter dochters"), ("son sons", "zoon zoons zonen")]),
    WordKind([
      ("sister sisters", "zus zussen zusje"), ("brother brothers", "broer broers broertje"),
    ]),
    WordKind([("girl girls", "meisje meisjes"), ("boy boys", "jongen jongens jongetje")]),
    WordKind([
      (
        "woman women female females wife lady ladies",
        "vrouw vrouwen vrouwelijk vrouwelijke dame dames"
      ),
      ("man men male males husband gentlemen", "man mannen mannelijk mannelijke heren"),
    ]),
    WordKind([
      ("adult adults grown-ups", "volwassene volwassenen"),
      ("child children kid kids", "kind kinderen kindje"),
    ]),
    WordKind([
      ("dentist", "tandarts"), ("pharmacist", "apotheker"), ("midwife", "verloskundige vroedvrouw"),
      ("psychologist", "psycholoog"), ("surgeon", "chirurg"),
      ("physiotherapist physio", "fysiotherapeut"), ("optician", "opticien"),
    ]),
    WordKind([("twin twins", "tweeling"), ("triplet triplets", "drieling")]),
  ]

  private static let bodies = [
    WordKind([
      ("knee knees", "knie knieën"), ("hip hips", "heup heupen"),
      ("shoulder shoulders", "schouder schouders"), ("elbow elbows", "elleboog ellebogen"),
      ("ankle ankles", "enkel enkels"), ("wrist wrists", "pols polsen"),
      ("foot feet", "voet voeten"), ("hand hands", "hand handen"), ("arm arms", "arm armen"),
      ("leg legs", "been benen"), ("finger fingers", "vinger vingers"), ("toe toes", "teen tenen"),
      ("thumb thumbs", "duim duimen"), ("heel heels", "hiel hielen hak"),
    ]),
    WordKind([
      ("eye eyes", "oog ogen"), ("ear ears", "oor oren"), ("nose", "neus"), ("mouth", "mond"),
      ("tongue", "tong"),
    ]),
    WordKind([
      ("heart", "hart"), ("lung lungs", "long longen"), ("liver", "lever"),
      ("kidney kidneys", "nier nieren"), ("bladder", "blaas"), ("womb uterus", "baarmoeder"),
      ("pancreas", "alvleesklier"), ("spleen", "milt"), ("gallbladder", "galblaas"),
    ]),
    WordKind([("inner", "binnenoor"), ("middle", "middenoor")]),
    WordKind([("artery arteries", "slagader slagaders"), ("vein veins", "ader aders aderen")]),
  ]

  private static let medicines = WordKind([
    ("paracetamol acetaminophen tylenol", "paracetamol"), ("ibuprofen", "ibuprofen"),
    ("aspirin", "aspirine acetylsalicylzuur"), ("naproxen", "naproxen"),
    ("diclofenac", "diclofenac"), ("codeine", "codeïne"), ("morphine", "morfine"),
    ("tramadol", "tramadol"), ("amoxicillin", "amoxicilline"), ("penicillin", "penicilline"),
    ("insulin", "insuline"), ("metformin", "metformine"), ("warfarin", "warfarine"),
    ("omeprazole", "omeprazol"), ("levothyroxine", "levothyroxine"), ("lithium", "lithium"),
  ])

  /// Words of which a syllable makes the opposite.
  private static let polarities = [
    WordKind([("benign", "goedaardig goedaardige"), ("malignant", "kwaadaardig kwaadaardige")]),
    WordKind([
      ("treatable", "behandelbaar behandelbare"), ("untreatable", "onbehandelbaar onbehandelbare"),
    ]),
    WordKind([("curable", "geneeslijk geneeslijke"), ("incurable", "ongeneeslijk ongeneeslijke")]),
    WordKind([("treated", "behandeld behandelde"), ("untreated", "onbehandeld onbehandelde")]),
    WordKind([("opened", "geopend geopende"), ("unopened", "ongeopend ongeopende")]),
    WordKind([
      ("vaccinated", "gevaccineerd gevaccineerde"),
      ("unvaccinated", "ongevaccineerd ongevaccineerde"),
    ]),
    WordKind([
      ("regular regularly", "regelmatig regelmatige"), ("irregular", "onregelmatig onregelmatige"),
    ]),
    WordKind([("stable", "stabiel stabiele"), ("unstable", "instabiel instabiele onstabiel")]),
    WordKind([("fertile", "vruchtbaar vruchtbare"), ("infertile", "onvruchtbaar onvruchtbare")]),
    WordKind([("active", "actief actieve"), ("inactive", "inactief inactieve")]),
    WordKind([("visible", "zichtbaar zichtbare"), ("invisible", "onzichtbaar onzichtbare")]),
    WordKind([
      ("reliable", "betrouwbaar betrouwbare"), ("unreliable", "onbetrouwbaar onbetrouwbare"),
    ]),
    WordKind([("positive", "positief positieve"), ("negative", "negatief negatieve")]),
    WordKind([
      ("temporary temporarily", "tijdelijk tijdelijke"),
      ("permanent permanently", "blijvend blijvende permanent"),
    ]),
    WordKind([("overweight", "overgewicht"), ("underweight", "ondergewicht")]),
    WordKind([
      ("hypertension", "hypertensie"), ("hypotension", "hypotensie"),
    ]),
    WordKind([
      ("hypothyroidism", "hypothyreoïdie"), ("hyperthyroidism", "hyperthyreoïdie"),
    ]),
    WordKind([("systolic", "systolische"), ("diastolic", "diastolische")]),
    WordKind([("medial", "mediaal mediale"), ("lateral", "lateraal laterale")]),
    WordKind([
      ("anterior", "anterieur anterieure voorste"),
      ("posterior", "posterieur posterieure achterste"),
    ]),
    WordKind([("proximal", "proximaal proximale"), ("distal", "distaal distale")]),
    WordKind([("abduction", "abductie"), ("adduction", "adductie")]),
    WordKind([
      ("constipation constipated", "obstipatie verstopping"), ("diarrhoea diarrhea", "diarree"),
    ]),
    WordKind([
      ("wake wakes woke woken waking awake", "wakker ontwaakt ontwaken"),
      ("asleep sleep sleeps sleeping slept", "slaap slaapt slapen"),
    ]),
    WordKind([("entrance", "ingang"), ("exit", "uitgang")]),
    WordKind([
      ("north", "noorden noord"), ("south", "zuiden zuid"), ("east", "oosten oost"),
      ("west", "westen west"),
    ]),
  ]
}

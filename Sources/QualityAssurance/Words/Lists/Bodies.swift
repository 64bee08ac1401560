extension WordKind {
  private static let organs: [Member] = [
    ("heart cardiac", "hart"), ("lung lungs pulmonary", "long"), ("liver hepatic", "lever"),
    ("kidney kidneys renal", "nier"), ("womb uterus endometrium", "baarmoeder"),
    ("pancreas pancreatic", "alvleesklier"), ("spleen", "milt"),
    ("gallbladder gall gallstone gallstones", "galblaas gal"),
    ("bladder", "blaas urineblaas"), ("urethra urethral", "plasbuis urinebuis"),
    ("ureter ureters", "urineleider urineleiders"), ("oesophagus esophagus gullet", "slokdarm"),
    ("windpipe trachea", "luchtpijp"), ("cervix cervical", "baarmoederhals baarmoedermond"),
    ("ovary ovaries ovarian", "eierstok eierstokken"),
    ("testicle testicles", "teelbal teelballen zaadbal zaadballen"), ("thyroid", "schildklier"),
    ("parathyroid", "bijschildklier"),
    ("adrenal adrenals", "bijnier"), ("stomach gastric", "maag"), ("prostate", "prostaat"),
    ("bowel bowels intestine intestines intestinal gut colon", "darm"),
    ("brain brains cerebral", "hersen"), ("appendix", "blindedarm"),
  ].map { english, dutch in
    (
      english,
      dutch.split(separator: " ").map { compounds(of: String($0), with: endingsOfOrgans) }
        .joined(separator: " ")
    )
  }

  /// The word alone, its plural, and what is said of organs in one word.
  private static let endingsOfOrgans = [
    "", "en", "s", "waarde", "waarden", "functie", "ziekte", "ziekten", "ziektes", "probleem",
    "problemen", "klachten", "aandoening", "aandoeningen", "schade", "falen", "kanker",
    "ontsteking", "onderzoek", "operatie", "wand", "slijmvlies", "stenen", "steen",
  ]

  static let bodies = [
    WordKind(members: [
      ("knee knees", "knie knieën"), ("hip hips", "heup heupen"),
      ("shoulder shoulders", "schouder schouders"), ("elbow elbows", "elleboog ellebogen"),
      ("ankle ankles", "enkel enkels"), ("wrist wrists pulse", "pols polsen"),
      ("fist fists", "vuist vuisten"),
      ("foot feet", "voet voeten"), ("hand hands", "hand handen"),
      ("arm arms", "arm armen bovenarm bovenarmen onderarm onderarmen"),
      ("leg legs thigh thighs", "been benen bovenbeen bovenbenen onderbeen onderbenen dij"),
      ("finger fingers", "vinger vingers"), ("toe toes", "teen tenen"),
      ("thumb thumbs", "duim duimen"), ("heel heels", "hiel hielen hak"),
      ("pinky pinkie", "pink pinken"), ("forefoot", "voorvoet voorvoeten"),
    ]),
    WordKind(members: [
      ("eye eyes", "oog ogen"), ("ear ears", "oor oren"), ("nose", "neus"), ("mouth", "mond"),
      ("tongue", "tong"), ("gum gums", "tandvlees"), ("tonsil tonsils", "amandelen"),
      ("jaw jaws", "kaak kaken onderkaak bovenkaak"), ("neck throat", "nek hals keel"),
      ("chin", "kin"), ("forehead", "voorhoofd"), ("cheek cheeks", "wang wangen"),
      ("lip lips", "lip lippen"), ("shin shins", "scheen scheenbeen schenen"),
    ]),
    WordKind(members: [
      ("breastbone sternum", "borstbeen"), ("collarbone clavicle", "sleutelbeen"),
      ("shoulderblade scapula", "schouderblad"), ("tailbone coccyx", "stuitje staartbeen"),
      ("kneecap kneecaps", "knieschijf knieschijven"), ("rib ribs", "rib ribben"),
    ]),
    WordKind(members: [
      ("sole soles", "voetzool voetzolen zool zolen"), ("palm palms", "handpalm handpalmen palm"),
    ]),
    WordKind(joins: true, members: organs),
    WordKind(members: [
      ("calf calves", "kuit kuiten kuitspier kuitspieren"),
      ("shin shins", "scheen scheenbeen schenen"),
      ("buttock buttocks", "bil billen bilspier bilspieren"),
      ("thigh thighs", "dij dijen bovenbeen bovenbenen dijbeen"),
    ]),
    WordKind(members: [
      ("tendon tendons", "pees pezen achillespees"),
      (
        "ligament ligaments",
        "gewrichtsband gewrichtsbanden kniebanden enkelbanden achillesband kruisband kruisbanden band banden ligament"
      ),
    ]),
    WordKind(members: [("back", "rug"), ("stomach tummy belly abdomen front", "buik")]),
    WordKind(members: [
      ("blood", "bloed bloedonderzoek bloedtest bloedprik"),
      ("urine", "urine plas urineonderzoek urinetest"),
      ("stool stools", "ontlasting ontlastingsonderzoek"),
    ]),
    WordKind(members: [
      ("meniscus menisci", "meniscus"), ("cruciate", "kruisband kruisbanden"),
      ("cartilage", "kraakbeen"),
    ]),
    WordKind(members: [
      ("quadriceps quads", "quadriceps bovenbeenspier bovenbeenspieren"),
      ("hamstring hamstrings", "hamstring hamstrings"), ("glutes gluteal", "bilspier bilspieren"),
      ("biceps", "biceps"), ("triceps", "triceps"),
      ("calf calves", "kuit kuiten kuitspier kuitspieren"),
    ]),
    WordKind(members: [
      ("platelet platelets", "bloedplaatje bloedplaatjes"),
      ("cells cell", "bloedcel bloedcellen bloedlichaampjes cel cellen"),
    ]),
    WordKind(members: [
      ("tartar", "tandsteen"), ("caries cavity cavities decay", "cariës gaatje gaatjes"),
      ("plaque", "plaque tandplak plak"),
    ]),
    WordKind(members: [
      ("elbow elbows", "elleboog ellebogen elleboogplooien elleboogholte elleboogholtes"),
      ("armpit armpits underarm", "oksel oksels"), ("groin groins", "lies liezen"),
    ]),
    WordKind(members: [
      ("inner", "binnenoor"), ("middle", "middenoor"), ("outer", "gehoorgang oorschelp"),
    ]),
    WordKind(members: [
      ("artery arteries", "slagader slagaders"), ("vein veins vessel vessels", "ader aders aderen"),
    ]),
  ]
}

extension FalseFriend {
  /// Words of the practice, the ward and the home, many of which have a meaning of their own there.
  static let care: [FalseFriend] = [
    FalseFriend(
      "surgery", "operatie chirurgie opereert opereren",
      meant: "praktijk, spreekuur, huisartsenpraktijk",
      in: [
        "come to the [surgery]", "comes to the [surgery]", "coming to the [surgery]",
        "go to the [surgery]", "attend the [surgery]", "ring the [surgery]",
        "call the [surgery]", "phone the [surgery]", "contact the [surgery]",
        "visit the [surgery]", "calling the [surgery]", "ringing the [surgery]",
        "our [surgery]", "gp [surgery]", "gp's [surgery]", "doctor's [surgery]",
        "dental [surgery]", "the [surgery] opens", "the [surgery] is open",
        "the [surgery] is closed", "evening [surgery]",
        "morning [surgery]", "[surgery] hours", "the [surgery] staff",
      ], unless: "before day operation hospital ziekenhuis recovery anaesthetic"),
    FalseFriend(
      "fit fits", "fit", meant: "aanval, aanvallen, stuip, stuipen, toeval, insult",
      near: """
        temperature temperatuur koorts epilepsy epilepsie epileptic epileptische seizure seizures convulsion jerk jerking \
        unconscious bewusteloos
        """,
      unless: "feel feels feeling voel voelt voelen keep enough genoeg weer again lenses exercise"),
    FalseFriend(
      "ventilator ventilators", "ventilator ventilators",
      meant: "beademing, beademingsapparaat, beademingsmachine, beademd",
      unless: "fan fans window raam hot warm heat hitte"),
    FalseFriend(
      "cure cures cured", "kuur kuren", meant: "genezing, genezen, geneest, geneesmiddel, remedie",
      unless: "course courses antibiotics antibiotica"),
    FalseFriend(
      "drip drips", "druppel druppels", meant: "infuus, infuuspaal",
      near: "vein ader iv ward afdeling antibiotics antibiotica fluids vocht hospital ziekenhuis",
      unless: "drop drops nose neus eye oog tap kraan"),
    FalseFriend("smear", "smeer smeertest", meant: "uitstrijkje"),
    FalseFriend(
      "swab swabs", "zwabber zwabbers dweil", meant: "wattenstaafje, uitstrijk, kweek"),
    FalseFriend(
      "crutch crutches", "kruis kruisen", meant: "kruk, krukken", unless: "crotch groin cross"),
    FalseFriend(
      "brand brands", "brand branden brandt", meant: "merk, merken",
      unless: "fire burn burns burning sting stings stinging"),
    FalseFriend("stuffy", "stoffig stoffige", meant: "verstopt, verstopte", unless: "dust dusty"),
    FalseFriend("ramp ramps", "ramp rampen", meant: "hellingbaan, oprit", unless: "disaster"),
    FalseFriend(
      "boot boots", "boot boten", meant: "laars, laarzen, loopgips, loopschoen, schoen",
      near: """
        foot feet voet voeten ankle enkel leg been walking surgical plaster gips fracture breuk wear draag dragen shoes schoenen
        """,
      unless: "boat boats sail sailing ship ferry"),
    FalseFriend(
      "rug rugs", "rug ruggen", meant: "kleed, kleden, kleedje, kleedjes, mat, matje, tapijt",
      unless: "back backs spine backed"),
    FalseFriend("spectacles", "spektakel spektakels", meant: "bril"),
    FalseFriend(
      "confidential confidentially", "confident zelfverzekerd zelfverzekerde",
      meant: "vertrouwelijk, vertrouwelijke"),
    FalseFriend("towel towels", "handdoek handdoeken", meant: "maandverband", near: "sanitary"),
    FalseFriend(
      "nappy nappies", "dutje dutjes servet servetten", meant: "luier, luiers",
      unless: "nap naps napkin napkins"),
    FalseFriend(
      "wean weaned weaning", "wenen weent", meant: "spenen, afbouwen, ontwennen",
      unless: "cry cries"),
    FalseFriend(
      "casualty", "slachtoffer slachtoffers", meant: "spoedeisende, SEH, eerstehulp",
      in: ["to [casualty]", "at [casualty]", "in [casualty]"]),
    FalseFriend(
      "referral referrals refer refers referred", "referentie referenties refereren refereert",
      meant: "verwijzing, verwijzen, verwijst, verwezen, verwijs",
      near: """
        gp doctor huisarts arts specialist hospital ziekenhuis physiotherapist fysiotherapeut letter dietitian diëtist
        """,
      unless: "reference references range value values"),
    FalseFriend(
      "record records", "record records", meant: "dossier, dossiers, gegevens",
      unless: "fastest world highest"),
    FalseFriend(
      "file files", "file files", meant: "dossier, bestand, vijl, vijlen",
      near: """
        medical medisch medische patient patiënt gp doctor dokter huisarts arts hospital ziekenhuis nail nails nagel nagels notes
        """,
      unless: "traffic jam jams road"),
    FalseFriend("solid solids", "solide", meant: "vast, vaste"),
    FalseFriend(
      "passage", "passage doorgang achtergang", meant: "anus, endeldarm", in: ["back [passage]"]),
    FalseFriend(
      "waterworks", "waterleiding waterwerken waterleidingen", meant: "plassen, blaas, urinewegen"),
    FalseFriend(
      "cold", "koud", meant: "verkouden, verkoudheid, verkoudheden",
      in: [
        "have a [cold]", "has a [cold]", "had a [cold]", "caught a [cold]", "catch a [cold]",
        "catches a [cold]", "got a [cold]", "heavy [cold]", "bad [cold]",
      ], unless: "bath shower water drink drinks compress pack packs sore sores koortslip"),
    FalseFriend(
      "heartburn", "hartklachten hartproblemen hartpijn", meant: "zuurbranden",
      unless: "brandend maagpijn heart cardiac"),
    FalseFriend("drip drips", "druiper druipers", meant: "infuus"),
    FalseFriend("stool stools", "stoelmonster", meant: "ontlasting"),
    FalseFriend(
      "dressed dress", "aankleden aangekleed", meant: "verbinden, verbonden, verband",
      in: [
        "dress your [wound]", "dress the [wound]", "[wound] should be dressed",
        "[wound] is dressed", "[wound] will be dressed", "[wound] must be dressed",
        "[wound] has been dressed",
      ], unless: "clothes kleren clothing undress"),
    FalseFriend(
      "stroke strokes", "streek aai", meant: "beroerte, herseninfarct",
      unless: "gently skin huid cat dog region"),
    FalseFriend(
      "controls control", "controleert", meant: "controle, regelt, beheerst, verlaagt",
      near: "medicine medicijn medication tablet tablets drug middel insulin insuline",
      unless: "check checks checked monitor measure measures examine doctor nurse visit"),
    FalseFriend(
      "wonder wonders wondering", "verwonderen verwondert verwonder", meant: "afvragen, vraagt"),
    FalseFriend(
      "hernia hernias", "rughernia nekhernia", meant: "liesbreuk, navelbreuk, breuk",
      unless: "disc disk slipped back lumbar spine neck"),
    FalseFriend("womb", "wond", meant: "baarmoeder, buik", unless: "wound wounds cut incision"),
    FalseFriend(
      "pulse", "impuls impulsen", meant: "pols, hartslag, polsslag", unless: "impulse impulses"),
    FalseFriend("waters", "wateren", meant: "vliezen, vruchtwater"),
    FalseFriend(
      "labour labor", "arbeid", meant: "bevalling, weeën",
      near: "mucus slijm midwife verloskundige contractions waters womb baarmoeder baby birth",
      unless: "work job employer werk werkgever"),
    FalseFriend(
      "fast", "snel", meant: "nuchter, vasten",
      in: [
        "must [fast]", "have to [fast]", "need to [fast]", "should [fast]", "[fast] from midnight",
      ], unless: "too heart"),
    FalseFriend("thrush", "lijster lijsters", meant: "spruw, candida"),
    FalseFriend(
      "sore sores", "zweer zweren", meant: "koortslip, koortslippen",
      in: ["cold [sore]", "cold [sores]"]),
    FalseFriend(
      "pins", "spelden pinnen", meant: "tintelingen, tintelend, tintelt", near: "needles naalden"),
    FalseFriend(
      "collarbone collarbones", "kraagbeen kraagbot kraagbeenderen", meant: "sleutelbeen"),
    FalseFriend(
      "kneecap kneecaps", "kniekap kniekappen kniedop", meant: "knieschijf, knieschijven"),
    FalseFriend(
      "eardrum eardrums", "oortrommel oortrommels", meant: "trommelvlies, trommelvliezen"),
    FalseFriend("waist", "afval", meant: "taille, middel", unless: "waste"),
    FalseFriend("lap", "lap lappen", meant: "schoot", unless: "cloth rag fabric towel"),
    FalseFriend(
      "boil boils", "kook kookt koken", meant: "steenpuist, steenpuisten",
      near: "skin huid pus groin lies armpit oksel squeeze uitknijpen antibiotics antibiotica",
      unless: "water milk melk minutes minuten boiled boiling kettle pan cook"),
    FalseFriend(
      "growth growths", "groei", meant: "gezwel, gezwellen, woekering, poliep",
      near: "benign malignant goedaardig goedaardige kwaadaardig kwaadaardige biopsy biopt",
      unless: "child kind baby hormone length grow grows growing"),
    FalseFriend(
      "culture cultures", "cultuur culturen", meant: "kweek, kweken, gekweekt",
      near: """
        urine sputum bacteria bacteriën lab laboratory laboratorium swab
        """, in: ["blood [culture]", "blood [cultures]", "wound [culture]", "throat [culture]"]),
    FalseFriend("contraction contractions", "contract contracten", meant: "wee, weeën"),
    FalseFriend("nerve nerves", "nerf nerven", meant: "zenuw, zenuwen"),
    FalseFriend("muscle muscles", "mossel mosselen", meant: "spier, spieren", unless: "mussels"),
    FalseFriend(
      "mussel mussels", "spier spieren", meant: "mossel, mosselen", unless: "muscle muscles"),
    FalseFriend("meal meals", "meel", meant: "maaltijd, maaltijden, eten", unless: "flour oatmeal"),
    FalseFriend(
      "holiday holidays", "bankvakantie vakantie vakanties", meant: "feestdag, feestdagen",
      in: ["bank [holiday]", "bank [holidays]", "public [holiday]", "public [holidays]"]),
    FalseFriend("gown gowns", "jurk jurken toga japon", meant: "hemd, operatiehemd, schort"),
    FalseFriend("bedpan bedpans", "bedpan bedpannen beddenpan", meant: "po, ondersteek"),
    FalseFriend("stretcher stretchers", "stretcher stretchers", meant: "brancard, brancards"),
    FalseFriend("costly", "kostelijk kostelijke", meant: "duur, dure, kostbaar"),
    FalseFriend(
      "resume resumes resumed resuming", "resumeren resumeer resumeert",
      meant: "hervatten, hervat, weer"),
    FalseFriend(
      "wind", "wind", meant: "winden, gas, lucht, boertje, boertjes",
      in: ["trapped [wind]", "pass [wind]", "passing [wind]", "up [wind]"],
      unless: "laten laat outdoors buiten"),
    FalseFriend(
      "pad pads", "pad paden", meant: "maandverband, inlegkruisje, verbandje, kussentje",
      unless: "path paths mouse"),
    FalseFriend(
      "slip slips slipped", "slip slips", meant: "uitglijden, uitglijdt, formulier, briefje",
      unless: "underwear pants knickers underpants"),
    FalseFriend("backside", "achterkant", meant: "billen, achterste", unless: "back"),
    FalseFriend(
      "chill chills", "chillen chill", meant: "rillingen, rilling, koude"),
    FalseFriend("bland", "blank blanke", meant: "flauw, licht, neutraal"),
    FalseFriend(
      "rest", "rest", meant: "rust, rusten",
      in: ["bed [rest]", "plenty of [rest]", "need [rest]", "needs [rest]", "get some [rest]"],
      unless: "remaining others"),
  ]
}

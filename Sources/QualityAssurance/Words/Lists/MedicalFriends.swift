extension FalseFriend {
  /// What an organ has is no "conditie"; muscles and people do have one.
  private static let conditions = [
    "hart", "huid", "long", "nier", "lever", "maag", "darm", "oog", "hersen", "bot", "rug",
    "schildklier",
  ].map { "\($0)conditie \($0)condities" }.joined(separator: " ")

  /// Words of medicine and care, of teeth, births, wounds and bills.
  static let medical: [FalseFriend] = [
    FalseFriend(
      "tenderness tender", "tederheid teder tedere", meant: "gevoeligheid, drukpijn, gevoelig"),
    FalseFriend(
      "discharge", "ontslag ontslagen", meant: "afscheiding, vocht",
      near: """
        wound wond vaginal vaginale vagina nipple tepel ear oor oren eye oog nose neus pus yellow geel smell smells ruikt green \
        groen groene thick dik bloody bloederig
        """,
      unless: "hospital ziekenhuis ward afdeling home huis letter after na before voor day dag"),
    FalseFriend(
      "surgery surgeries", "operatie operaties", meant: "praktijk, spreekuur",
      near: "closed closes gesloten receptionist receptioniste locum waarnemer lunchtime opening"),
    FalseFriend(
      "piles", "stapels stapel", meant: "aambeien", unless: "paper papers papier papieren"),
    FalseFriend(
      "condition conditions", conditions, meant: "aandoening"),
    FalseFriend(
      "vest", "vest vesten", meant: "hemd, onderhemd",
      near: "shirt blouse overhemd undress uitkleden bra beha",
      unless: "safety hi-vis life waistcoat"),
    FalseFriend("moody", "moedig moedige", meant: "humeurig"),
    FalseFriend(
      "corn corns", "korrel korrels koren korens", meant: "likdoorn, eksteroog",
      near: "toe toes teen tenen foot feet voet voeten shoe shoes schoenen skin huid"),
    FalseFriend(
      "plaster plasters", "pleister pleisters", meant: "gips",
      near: "fracture fractures breuk broken gebroken cast gipspoli gipskamer"),
    FalseFriend(
      "angina", "angina", meant: "pectoris, hartkramp",
      near: """
        heart hart chest borst stent cardiologist cardioloog coronary kransslagader kransslagaders exertion inspanning nitroglycerin \
        nitroglycerine
        """, unless: "throat keel tonsils amandelen"),
    FalseFriend(
      "hernia hernias", "hernia hernia's", meant: "breuk, liesbreuk, navelbreuk",
      near: """
        inguinal groin lies navel umbilical belly button abdominal abdomen buik buikwand hiatus hiatal diaphragm middenrif cough \
        hoest
        """,
      unless: """
        disc discs disk lumbar back rug rughernia spinal spine wervel nekhernia inguinalis umbilicalis littekenbreuk \
        middenrifbreuk
        """),
    FalseFriend("consultant consultants", "consulent consulenten", meant: "medisch specialist"),
    FalseFriend(
      "delivery deliveries delivered", "levering leveringen geleverd", meant: "bevalling, geboren",
      near:
        "baby baby's birth geboorte midwife verloskundige caesarean keizersnede vaginal pregnancy zwangerschap",
      unless: "order package pakket bestelling parcel"),
    FalseFriend("bladder bladders", "blaar blaren blad", meant: "blaas"),
    FalseFriend("blister blisters", "blaas blazen", meant: "blaar, blaren"),
    FalseFriend(
      "blister blisters", "doordrukstrip doordrukstrips", meant: "blaar, blaren",
      unless: "pack packs tablet tablets tabletten pill pills strip"),
    FalseFriend(
      "surgery surgeries", "avondoperatie avondoperaties ochtendoperatie", meant: "spreekuur"),
    FalseFriend("rash rashes", "ras rassen", meant: "uitslag, huiduitslag"),
    FalseFriend("shin shins", "kin kinnen", meant: "scheen, scheenbeen", unless: "chin chins"),
    FalseFriend("spleen", "spleen spleet", meant: "milt"),
    FalseFriend(
      "german", "duitse", meant: "rodehond", near: "measles mazelen", unless: "germany duitsland"),
    FalseFriend("chickenpox", "kippenpokken kippenpok", meant: "waterpokken"),
    FalseFriend("smallpox", "kleinpokken", meant: "pokken"),
    FalseFriend("shingles", "shingles singels dakspanen grind", meant: "gordelroos"),
    FalseFriend("athlete's", "atletenvoet", meant: "voetschimmel, zwemmerseczeem"),
    FalseFriend("heartburn", "hartbrand hartverbranding", meant: "brandend maagzuur, zuurbranden"),
    FalseFriend(
      "stitch stitches", "steek steken", meant: "hechting, hechtingen",
      near:
        "remove removed removal verwijder verwijderd wound wond dissolve oplossen oplosbare sutures"
    ),
    FalseFriend("syringe syringes", "sering seringen", meant: "spuit, injectiespuit"),
    FalseFriend("sling slings", "slinger slingers", meant: "mitella, draagdoek"),
    FalseFriend("splint splints", "splinter splinters", meant: "spalk, spalken"),
    FalseFriend("resident residents", "resident residenten", meant: "bewoner, arts-assistent"),
    FalseFriend("chemist chemists", "chemicus scheikundige", meant: "apotheek, drogist"),
    FalseFriend(
      "critical critically", "kritisch kritische", meant: "kritiek, ernstig",
      near: "ill ziek condition toestand illness", unless: "look kijken thinking denken"),
    FalseFriend("relief", "reliëf", meant: "verlichting, opluchting"),
    FalseFriend("billion billions", "biljoen biljoenen", meant: "miljard", unless: "trillion"),
    FalseFriend("denture dentures", "dentuur denturen", meant: "kunstgebit, gebitsprothese"),
    FalseFriend("gum gums", "gom gommen gum", meant: "tandvlees", unless: "chewing kauwgom"),
    FalseFriend(
      "brace braces", "bretels bretel", meant: "beugel, brace", unless: "trousers broek"),
    FalseFriend("tartar", "tartaar", meant: "tandsteen", unless: "steak sauce saus"),
    FalseFriend("lump lumps", "lomp lompe lompen", meant: "knobbel, bult"),
    FalseFriend("scar scars", "schaar scharen", meant: "litteken", unless: "scissors cut knip"),
    FalseFriend(
      "scab scabs", "scabiës schurft", meant: "korst, korstje", unless: "scabies mite mites"),
    FalseFriend(
      "pupil pupils", "leerling leerlingen scholier", meant: "pupil",
      near: "eye eyes oog ogen light licht dilate dilated drops druppels"),
    FalseFriend(
      "glasses", "glazen", meant: "bril",
      near: "wear wears wearing draag draagt dragen reading lees optician opticien sight zicht",
      unless: "water drink drinks drinking lenses lens"),
    FalseFriend(
      "periods period", "periode perioden periodes", meant: "menstruatie, menstruaties",
      near: "heavy menstrual zware hevige tampon tampons maandverband",
      unless: "menstruele ongesteld ongesteldheid cyclus weeks weken months maanden"),
    FalseFriend("breech", "breuk bres", meant: "stuit, stuitligging"),
    FalseFriend("cot cots", "kot koten", meant: "ledikant, wieg"),
    FalseFriend(
      "dummy dummies", "dummy dummy's domoor", meant: "fopspeen, speen", near: "baby child kind",
      unless: "placebo"),
    FalseFriend("bill bills", "bil billen", meant: "rekening, nota", unless: "buttock buttocks"),
    FalseFriend(
      "excess", "exces excessen overschot", meant: "eigen risico",
      near: "insurance insurer verzekering verzekeraar policy polis premium premie"),
    FalseFriend("policy policies", "politie", meant: "polis, beleid", unless: "police"),
    FalseFriend(
      "cover covers covered", "bedekt bedekken", meant: "vergoed, gedekt",
      near: "insurance insurer verzekering verzekeraar policy polis basispakket"),
    FalseFriend("appointment appointments", "appointement appointementen", meant: "afspraak"),
    FalseFriend(
      "slight slightly", "slecht slechte", meant: "licht, gering, een beetje",
      unless: "bad badly poor poorly worse"),
    FalseFriend("room rooms", "room", meant: "kamer, ruimte", unless: "cream"),
    FalseFriend(
      "stage stages", "stage stages", meant: "stadium, fase", unless: "internship placement"),
    FalseFriend(
      "lid lids", "lid leden", meant: "deksel, dop",
      unless: "eye eyes eyelid eyelids ooglid oogleden oog member members"),
    FalseFriend("fabric fabrics", "fabriek fabrieken", meant: "stof", unless: "factory"),
    FalseFriend("spit", "spit", meant: "speeksel, spuug", unless: "lumbago back rug"),
    FalseFriend("sober", "sober sobere", meant: "nuchter"),
    FalseFriend("curious", "curieus curieuze", meant: "nieuwsgierig, benieuwd"),
    FalseFriend("smoking", "smoking smokings", meant: "roken", unless: "suit tuxedo"),
    FalseFriend(
      "invalid", "invalide invaliden", meant: "ongeldig",
      near:
        "card kaart pas passport paspoort code password wachtwoord prescription recept policy polis"
    ),
    FalseFriend("virtually", "virtueel virtuele", meant: "vrijwel, bijna", unless: "online video"),
    FalseFriend("terrific", "verschrikkelijk verschrikkelijke", meant: "geweldig"),
  ]
}

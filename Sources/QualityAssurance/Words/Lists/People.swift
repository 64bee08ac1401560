extension WordKind {
  /// Who is spoken of: family, professions, and who comes to help.
  static let people = [
    WordKind(members: [
      ("mother mothers mum", "moeder moeders mama"), ("father fathers dad", "vader vaders papa"),
      ("daughter daughters", "dochter dochters"), ("son sons", "zoon zoons zonen"),
      ("sister sisters", "zus zussen zusje"), ("brother brothers", "broer broers broertje"),
      ("grandmother grandma granny", "grootmoeder oma"), ("grandfather grandpa", "grootvader opa"),
      ("aunt", "tante"), ("uncle", "oom"), ("niece nieces", "nicht nichten nichtje"),
      ("nephew nephews", "neef neven neefje"),
    ]),
    WordKind(members: [("girl girls", "meisje meisjes"), ("boy boys", "jongen jongens jongetje")]),
    WordKind(members: [
      (
        "woman women female females wife lady ladies",
        "vrouw vrouwen vrouwelijk vrouwelijke dame dames"
      ),
      ("man men male males husband gentlemen", "man mannen mannelijk mannelijke heren"),
    ]),
    WordKind(members: [
      ("adult adults grown-ups", "volwassene volwassenen volwassen"),
      ("child children kid kids", "kind kinderen kindje"),
    ]),
    WordKind(members: [
      (
        "child children kid kids baby babies newborn newborns",
        "kind kinderen kindje baby baby's pasgeborene pasgeborenen"
      ),
      ("elderly seniors older", "ouderen bejaarden senioren oudere"),
    ]),
    WordKind(members: [
      ("breastfeeding breastfeed breastfed", "borstvoeding"),
      ("pregnant pregnancy pregnancies", "zwanger zwangere zwangeren zwangerschap"),
    ]),
    WordKind(members: [
      ("dentist dentists", "tandarts tandartsen"),
      ("hygienist hygienists", "mondhygiënist mondhygiënisten"),
      ("pharmacist pharmacists", "apotheker apothekers apotheek"), ("drugstore", "drogist"),
      ("midwife midwives", "verloskundige verloskundigen vroedvrouw"),
      ("psychologist psychologists", "psycholoog psychologen"),
      ("surgeon surgeons", "chirurg chirurgen kaakchirurg kaakchirurgen"),
      ("orthodontist orthodontists", "orthodontist orthodontisten"),
      ("geriatrician geriatricians", "geriater"), ("nephrologist", "nefroloog"),
      ("haematologist hematologist", "hematoloog"), ("endocrinologist", "endocrinoloog"),
      ("gastroenterologist", "mdl-arts maag-darm-leverarts"), ("pulmonologist", "longarts"),
      ("", "logopedist ergotherapeut"),
      ("physiotherapist physiotherapists physio physios", "fysiotherapeut fysiotherapeuten"),
      ("optician", "opticien"),
      ("anaesthetist anesthesiologist anaesthesiologist", "anesthesist anesthesioloog"),
      ("cardiologist", "cardioloog"), ("dermatologist", "dermatoloog huidarts"),
      ("neurologist", "neuroloog"), ("gynaecologist gynecologist", "gynaecoloog"),
      ("gp gps doctor doctors physician physicians", "huisarts huisartsen"),
      ("urologist", "uroloog"),
      ("paediatrician pediatrician", "kinderarts"),
      ("psychiatrist", "psychiater"), ("radiologist", "radioloog"),
      (
        "nurse nurses",
        "verpleegkundige verpleegkundigen verpleegkundig zuster verpleging praktijkondersteuner praktijkverpleegkundige"
      ),
      ("dietitian dietician", "diëtist"), ("rheumatologist", "reumatoloog"),
      ("oncologist", "oncoloog"), ("ophthalmologist", "oogarts"), ("audiologist", "audioloog"),
      ("podiatrist chiropodist", "podotherapeut pedicure"), ("internist", "internist"),
    ]),
    WordKind(members: [
      ("baby babies infant infants", "baby baby's zuigeling kind kindje"),
      ("mother mothers mum", "moeder moeders mama"),
    ]),
    WordKind(members: [
      ("pregnant", "zwanger zwangere zwangeren"), ("elderly seniors", "ouderen bejaarden senioren"),
    ]),
    WordKind(members: [
      (
        "partner partners spouse", "partner partners echtgenoot echtgenote sekspartner sekspartners"
      ),
      ("household housemates flatmates", "huisgenoot huisgenoten"),
      ("parents", "ouders"),
    ]),
    WordKind(members: [
      ("employer employers", "werkgever werkgevers"),
      ("employee employees", "werknemer werknemers"),
    ]),
    WordKind(members: [
      ("carer carers caregiver caregivers", "mantelzorger verzorger verzorgende zorgverlener"),
      ("client clients", "cliënt cliënten"), ("patient patients", "patiënt patiënten"),
    ]),
    WordKind(members: [
      ("donor donors", "donor donors"), ("recipient recipients", "ontvanger ontvangers"),
    ]),
    WordKind(members: [
      ("ambulance ambulances", "ambulance ambulances ziekenauto"),
      ("fire firefighters", "brandweer"),
      ("police", "politie"),
    ]),
    WordKind(members: [
      ("child children kid kids", "kind kinderen kindje"),
      ("grandchild grandchildren", "kleinkind kleinkinderen"),
    ]),
    WordKind(members: [
      ("emergency", "spoedeisende seh spoedeisendehulp spoedpost spoedhulp"),
      ("pharmacy pharmacies", "apotheek apotheken"),
    ]),
    WordKind(members: [("twin twins", "tweeling"), ("triplet triplets", "drieling")]),
  ]
}

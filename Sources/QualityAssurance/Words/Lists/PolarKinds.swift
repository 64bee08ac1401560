extension WordKind {
  /// Words of which a syllable makes the opposite.
  static let polarities = [
    WordKind(
      .polarity,
      members: [
        ("above higher greater larger bigger", "boven hoger hogere groter grotere"),
        (
          "below beneath underneath under lower smaller younger",
          "onder beneden lager lagere kleiner kleinere jonger jongere"
        ),
      ]),
    WordKind(
      .polarity,
      members: [
        ("dark darkness darkened", "donker donkere duisternis"),
        ("bright light", "licht lichte fel felle helder"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("up upwards upward", "omhoog opwaarts"),
        ("down downwards downward", "omlaag neerwaarts beneden"),
      ]),
    WordKind(.polarity, members: [("fasting", "nuchter"), ("eaten", "gegeten")]),
    WordKind(
      .polarity,
      members: [
        ("long slow", "langwerkende langwerkend langzaamwerkende"),
        ("short rapid fast quick", "kortwerkende kortwerkend snelwerkende snelwerkend"),
      ]),
    WordKind(
      .polarity,
      members: [
        (
          "bilateral bilaterally both",
          "beiderzijds dubbelzijdig dubbelzijdige tweezijdig tweezijdige beide"
        ),
        ("unilateral unilaterally", "eenzijdig eenzijdige enkelzijdig enkelzijdige"),
      ]),
    WordKind(
      .polarity,
      members: [("benign", "goedaardig goedaardige"), ("malignant", "kwaadaardig kwaadaardige")]),
    WordKind(
      .polarity,
      members: [
        ("treatable", "behandelbaar behandelbare"),
        ("untreatable", "onbehandelbaar onbehandelbare"),
      ]),
    WordKind(
      .polarity,
      members: [("curable", "geneeslijk geneeslijke"), ("incurable", "ongeneeslijk ongeneeslijke")]),
    WordKind(
      .polarity,
      members: [("treated", "behandeld behandelde"), ("untreated", "onbehandeld onbehandelde")]),
    WordKind(
      .polarity,
      members: [
        ("opened", "geopend geopende aangebroken"), ("unopened", "ongeopend ongeopende"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("vaccinated", "gevaccineerd gevaccineerde"),
        ("unvaccinated", "ongevaccineerd ongevaccineerde"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("regular regularly", "regelmatig regelmatige"),
        ("irregular irregularly", "onregelmatig onregelmatige"),
      ]),
    WordKind(
      .polarity,
      members: [("stable", "stabiel stabiele"), ("unstable", "instabiel instabiele onstabiel")]),
    WordKind(
      .polarity,
      members: [("fertile", "vruchtbaar vruchtbare"), ("infertile", "onvruchtbaar onvruchtbare")]),
    WordKind(
      .polarity, members: [("active", "actief actieve"), ("inactive", "inactief inactieve")]),
    WordKind(
      .polarity,
      members: [("visible", "zichtbaar zichtbare"), ("invisible", "onzichtbaar onzichtbare")]),
    WordKind(
      .polarity,
      members: [
        ("reliable", "betrouwbaar betrouwbare"), ("unreliable", "onbetrouwbaar onbetrouwbare"),
      ]),
    WordKind(
      .polarity, members: [("positive", "positief positieve"), ("negative", "negatief negatieve")]),
    WordKind(
      .polarity,
      members: [
        ("temporary temporarily", "tijdelijk tijdelijke"),
        ("permanent permanently", "blijvend blijvende permanent"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("nearsighted shortsighted myopic near-sighted short-sighted", "bijziend bijziende"),
        ("farsighted longsighted far-sighted long-sighted", "verziend verziende"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("gain gains gained gaining", "aankomen aankomt aangekomen gewichtstoename"),
        ("lose loses lost losing loss", "afvallen afvalt afgevallen gewichtsverlies"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("excluding exclusive excluded excl", "exclusief excl"),
        ("including inclusive included incl", "inclusief incl"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("slightly", "licht lichte iets enigszins lichtjes beetje wat klein kleine"),
        ("", "sterk fors flink aanzienlijk"),
      ]),
    WordKind(
      .polarity,
      members: [
        (
          "completely fully entirely wholly totally",
          "helemaal volledig volledige geheel compleet totaal"
        ),
        ("partly partially", "deels gedeeltelijk gedeeltelijke"),
      ]),
    WordKind(
      .polarity,
      members: [
        (
          "gentle gently",
          "rustig rustige licht lichte zacht zachte zachtjes voorzichtig voorzichtige kalm mild milde"
        ),
        (
          "",
          "intensief intensieve zwaar zware stevig stevige krachtig krachtige hard"
        ),
      ]),
    WordKind(
      .polarity, members: [("hypo hypos", "hypo hypo's"), ("hyper hypers", "hyper hyper's")]),
    WordKind(.polarity, members: [("overweight", "overgewicht"), ("underweight", "ondergewicht")]),
    WordKind(
      .polarity,
      members: [
        ("hypertension", "hypertensie"), ("hypotension", "hypotensie"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("hypothyroidism", "hypothyreoïdie"), ("hyperthyroidism", "hyperthyreoïdie"),
      ]),
    WordKind(.polarity, members: [("systolic", "systolische"), ("diastolic", "diastolische")]),
    WordKind(
      .polarity, members: [("medial", "mediaal mediale"), ("lateral", "lateraal laterale")]),
    WordKind(
      .polarity,
      members: [
        ("anterior", "anterieur anterieure voorste"),
        ("posterior", "posterieur posterieure achterste"),
      ]),
    WordKind(
      .polarity, members: [("proximal", "proximaal proximale"), ("distal", "distaal distale")]),
    WordKind(.polarity, members: [("abduction", "abductie"), ("adduction", "adductie")]),
    WordKind(
      .polarity,
      members: [
        ("constipation constipated", "obstipatie verstopping"), ("diarrhoea diarrhea", "diarree"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("wake wakes woke woken waking awake", "wakker ontwaakt ontwaken"),
        ("asleep sleep sleeps sleeping slept", "slaap slaapt slapen"),
      ]),
    WordKind(.polarity, members: [("entrance", "ingang"), ("exit", "uitgang")]),
    WordKind(
      .polarity,
      members: [
        ("north", "noorden noord"), ("south", "zuiden zuid"), ("east", "oosten oost"),
        ("west", "westen west"),
      ]),
    WordKind(
      .polarity,
      members: [
        (
          "frequent frequently common often",
          "frequent frequente veelvoorkomende vaak vaker bekend bekende gewoon gewone"
        ),
        ("rare rarely uncommon seldom", "zeldzaam zeldzame zelden"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("mild mildly slight slightly light", "mild milde lichte"),
        (
          "severe severely serious seriously heavy",
          "ernstig ernstige ernstiger zwaar zware hevig hevige erg erge"
        ),
      ]),
    WordKind(
      .polarity,
      members: [
        (
          "hard harder difficult difficulty",
          "moeilijk moeilijke moeilijker lastig lastige lastiger hard harde"
        ),
        (
          "easy easier easily",
          "makkelijk makkelijke makkelijker gemakkelijk gemakkelijke gemakkelijker"
        ),
      ]),
    WordKind(
      .polarity,
      members: [
        (
          "lower",
          "lager lagere onderste onderbeen onderlip onderrug onderarm onderkaak onderooglid onderbuik onderdruk ondergebit onderprothese ondertanden onderkiezen ondergrens rechtsonder linksonder"
        ),
        (
          "upper",
          "bovenste bovenbeen bovenlip bovenrug bovenarm bovenkaak bovenooglid bovenbuik bovendruk bovengebit bovenprothese boventanden bovenkiezen bovengrens rechtsboven linksboven"
        ),
      ]),
    WordKind(
      .polarity,
      members: [
        ("double doubles doubled", "verdubbel verdubbelt verdubbelen dubbele dubbel"),
        ("halve halves halved", "halveer halveert halveren"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("uphill", "bergop bergopwaarts"), ("downhill", "bergaf bergafwaarts"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("shorten shortens shortened shortening", "verkort verkorten verkorte inkorten"),
        ("lengthen lengthens lengthened lengthening", "verleng verlengt verlengen verlengd"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("begin begins began start starts started starting", "begin begint beginnen begon start"),
        (
          "end ends ended ending finish finishes finished",
          "eindig eindigt eindigen eindigde einde eind"
        ),
      ]),
    WordKind(
      .polarity,
      members: [
        ("rest resting", "rust rusten"),
        ("exertion exercise exercising effort", "inspanning inspannen"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("compulsory mandatory obligatory", "verplicht verplichte"),
        ("voluntary optional", "vrijwillig vrijwillige facultatief"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("deep deeply deeper", "diep diepe dieper"),
        ("shallow superficial", "oppervlakkig oppervlakkige ondiep ondiepe"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("widen widens widened widening dilate dilates", "verwijd verwijdt verwijden verwijding"),
        ("narrow narrows narrowed narrowing", "vernauw vernauwt vernauwen vernauwing vernauwd"),
      ]),
    WordKind(
      .polarity,
      members: [
        ("push pushes pushing", "duw duwt duwen"), ("pull pulls pulling", "trek trekt trekken"),
      ]),
  ]
}

/// Two cues of which a translation must not make the one out of the other.
struct Opposites: Hashable {
  let first: Cue
  let second: Cue

  /// Every pair.
  static let all: [Opposites] = stride(
    from: Cue.before.rawValue, to: Cue.allCases.count, by: 2
  ).map { Opposites(first: Cue.allCases[$0], second: Cue.allCases[$0 + 1]) }

  /// All first cues of pairs; the second ones are one bit higher.
  static let firsts = all.reduce(into: CueSet()) { $0.insert(CueSet($1.first)) }
}

extension CueWords {
  /// Words with an opposite.
  ///
  /// A Dutch word that says something else as often stands with neither.
  static let opposites = [
    CueWords(
      .before, english: "before prior beforehand",
      dutch:
        """
        voor vóór voordat vóórdat vooraf voorafgaand voorafgaande alvorens vooraleer \
        voorheen tevoren
        """
    ),
    CueWords(
      .after, english: "after afterwards",
      dutch:
        "na ná nadat achteraf daarna nadien later naderhand afloop erna hierna waarna"
    ),
    CueWords(.more, english: "more longer anymore", dutch: "meer vaker"),
    CueWords(.less, english: "less fewer", dutch: "minder"),
    CueWords(
      .increase,
      english:
        """
        increase increases increased increasing rise rises rising rose raise raises raised \
        grow grows growing grew growth gain gains
        """,
      dutch:
        """
        toenemen toeneemt toenam toenamen toegenomen toename toenemend toenemende verhoog verhogen \
        verhoogt verhoogd verhoogde verhoging vergroten vergroot vergrote stijgen stijgt \
        stijging gestegen steeg stijgende groeien groeit groei groeide hoger hogere groter \
        grotere erger opvoeren aankomen vermeerderen
        """
    ),
    CueWords(
      .decrease,
      english:
        """
        decrease decreases decreased decreasing reduce reduces reduced reducing reduction \
        lower lowers lowered lowering drop drops dropped decline declines declined \
        diminish diminishes lessen lessens subside subsides
        """,
      dutch:
        """
        afnemen afneemt afnam afnamen afgenomen afname afnemend afnemende verlaag verlagen verminder \
        verlaagt verlaagd verlaagde verlaging verkleinen verkleint verkleind dalen daalt \
        daling gedaald daalde verminderen vermindert verminderd vermindering verminderde \
        lager lagere kleiner kleinere zakken zakt inperken beperken beperkt terugdringen \
        terug omlaag verlichten wegnemen
        """
    ),
    CueWords(
      .high, english: "high higher highest",
      dutch:
        "hoog hoge hoger hogere hoogst hoogste verhoogd verhoogde vezelrijk vezelrijke vetrijk eiwitrijk zoutrijk"
    ),
    CueWords(
      .low, english: "low lower lowest",
      dutch:
        "laag lage lager lagere laagst laagste verlaagd verlaagde vezelarm vezelarme vetarm eiwitarm zoutarm"
    ),
    CueWords(
      .warm, english: "warm warmer hot heat warmth warming heated",
      dutch: """
        warm warme warms warmer warmte heet hete hitte verwarm verwarmt verwarmd verwarmde verwarmen \
        opwarmen
        """),
    CueWords(
      .cold, english: "cold colder cool cooler ice icy cooling chilled",
      dutch: "koud koude kouds kouder kou koel koele koelen koeler ijs koeling gekoeld"),
    CueWords(
      .upper, english: "upper uppermost",
      dutch:
        """
        bovenste bovenlichaam bovenrug bovenarm bovenarmen bovenbeen bovenbenen bovenlip \
        bovenkaak bovenkant bovenlijf bovenbuik boven
        """
    ),
    CueWords(
      .lower, english: "lowermost",
      dutch:
        """
        onderste onderlichaam onderrug onderarm onderarmen onderbeen onderbenen onderlip \
        onderkaak onderkant onderlijf onderbuik onder onderin lage
        """
    ),
    CueWords(
      .inner, english: "inner inside within internal internally interior",
      dutch:
        """
        binnenste binnenkant binnenzijde binnenrand binnen inwendig inwendige inwendig intern interne \
        binnenin
        """
    ),
    CueWords(
      .outer, english: "outer outside external externally exterior",
      dutch:
        "buitenste buitenkant buitenzijde buitenrand buiten uitwendig uitwendige extern externe"),
    CueWords(
      .open, english: "open opens opened opening",
      dutch: "open opent openen geopend opening opening opengaan"),
    CueWords(
      .closed, english: "close closes closed closing shut",
      dutch: "dicht sluit sluiten gesloten dichtgaan toe"),
    CueWords(
      .front, english: "front", dutch: "voorkant voorzijde voorste voorin vooraan voren voorop"),
    CueWords(
      .back, english: "rear behind",
      dutch: "achterkant achterzijde achterste achterin achteraan achteren achterop achter"),
    CueWords(.first, english: "first", dutch: "eerste eerst eerder"),
    CueWords(.last, english: "final", dutch: "laatste laatst"),
    CueWords(
      .long, english: "long longer longest lengthy",
      dutch: "lang lange langer langere langst langste langdurig langdurige"),
    CueWords(
      .short, english: "short shorter shortest brief briefly",
      dutch: "kort korte korter kortere kortst kortste kortdurend kortdurende"),
    CueWords(
      .fast,
      english:
        "overactive speeds accelerate accelerates accelerated fast faster fastest quick quickly quicker rapid rapidly",
      dutch:
        "versnelt versnellen versneld snel snelle sneller snellere snelst snelste vlug vlugge vlot vlotte"
    ),
    CueWords(
      .slow, english: "underactive slows slowed slow slower slowest slowly gradual gradually",
      dutch:
        """
        vertraagt vertragen vertraagd langzaam langzame langzamer langzamere traag trage trager rustig rustige \
        geleidelijk geleidelijke
        """
    ),
    CueWords(
      .improve, english: "improve improves improved improving improvement improvements better",
      dutch:
        """
        verbeteren verbetert verbeterd verbetering verbeteringen verbeterde beter betere \
        opknappen vooruitgaan vooruit
        """
    ),
    CueWords(
      .worsen,
      english:
        "worsen worsens worsened worsening worse aggravate aggravates deteriorate deteriorates",
      dutch:
        """
        verslechteren verslechtert verslechterd verslechtering verergeren verergert \
        verergerd verergering erger slechter slechtere achteruit achteruitgaan
        """
    ),
    CueWords(
      .tense,
      english: "tense tenses tensed tighten tightens tightened tight contract contracts contracted",
      dutch:
        """
        span spant spannen aanspannen aanspant aangespannen gespannen strak strakke \
        strakker straktrekken samentrekken trekt
        """
    ),
    CueWords(
      .relaxed, english: "relax relaxes relaxed relaxing relaxation loosen loosens loose",
      dutch: "ontspan ontspant ontspannen ontspanning los losse losmaken losser loslaten"),
    CueWords(
      .bend, english: "bend bends bent bending flex flexes flexion",
      dutch: "buig buigt buigen gebogen buiging gebogen voorover"),
    CueWords(
      .stretch,
      english: "straighten straightens straightened straight extend extends extended extension",
      dutch: "strek strekt strekken gestrekt gestrekte recht rechte uitstrekken rechtop"),
    CueWords(
      .push, english: "push pushes pushed pushing press presses",
      dutch: "duw duwt duwen geduwd druk drukt drukken"),
    CueWords(.pull, english: "pull pulls pulled pulling", dutch: "trek trekt trekken getrokken"),
    CueWords(
      .safe, english: "safe safely safer harmless",
      dutch: "veilig veilige veiliger onschuldig onschuldige ongevaarlijk veiligheid"),
    CueWords(
      .dangerous, english: "dangerous unsafe harmful risky",
      dutch: "gevaarlijk gevaarlijke onveilig onveilige schadelijk schadelijke riskant"),
    CueWords(
      .start, english: "start starts started starting begin begins began",
      dutch: "start starten begin begint beginnen begonnen gestart beginnend"),
    CueWords(
      .stop, english: "stop stops stopped stopping quit",
      dutch: "stop stopt stoppen gestopt ophouden staak staken"),
    CueWords(
      .large, english: "large larger largest big bigger biggest great greater",
      dutch: "groot grote groter grotere grootst grootste"),
    CueWords(
      .small, english: "small smaller smallest tiny little",
      dutch: "klein kleine kleiner kleinere kleinst kleinste"),
    CueWords(
      .old, english: "older oldest elderly", dutch: "oud oude ouder oudere ouderen oudst oudste"
    ),
    CueWords(
      .young, english: "young younger youngest",
      dutch: "jong jonge jonger jongere jongeren jongst jongste"),
    CueWords(
      .early, english: "sooner soonest early earlier earliest",
      dutch: "vroeg vroege vroeger vroegste eerder vroegtijdig"),
    CueWords(
      .late, english: "late later latest", dutch: "late later laatst achteraf naderhand"),
    CueWords(
      .heavy, english: "heavy heavier heaviest heavily",
      dutch: "zwaar zware zwaarder zwaardere zwaarste hevig hevige"),
    CueWords(
      .light, english: "light lighter lightest lightly mild mildly",
      dutch: "licht lichte lichter lichtere lichtste mild milde"),
    CueWords(
      .thick, english: "thick thicker thickest thickly", dutch: "dik dikke dikker dikkere dikste"),
    CueWords(
      .thin, english: "thin thinner thinnest thinly", dutch: "dun dunne dunner dunnere dunste"),
    CueWords(
      .deep, english: "deep deeper deepest deeply",
      dutch: "diep diepe dieper diepere diepste diepte"),
    CueWords(
      .shallow, english: "shallow superficial superficially",
      dutch: "ondiep ondiepe oppervlakkig oppervlakkige"),
    CueWords(
      .maximum, english: "maximum maximal most",
      dutch: "maximaal maximale maximum hoogstens hooguit"),
    CueWords(
      .minimum, english: "minimum minimal least",
      dutch: "minimaal minimale minimum minstens tenminste minste"),
    CueWords(.most, english: "most", dutch: "meeste meest"),
    CueWords(.fewest, english: "fewest", dutch: "minste minst"),
    CueWords(.many, english: "many much lots lot plenty", dutch: "veel vele velen"),
    CueWords(.few, english: "few little", dutch: "weinig beetje"),
    CueWords(.good, english: "good well best", dutch: "goed goede beste"),
    CueWords(
      .bad, english: "bad badly poor poorly worst", dutch: "slecht slechte slechtst slechtste"),
    CueWords(
      .morning, english: "morning mornings", dutch: "ochtend ochtends ochtenden morgen morgens"),
    CueWords(.evening, english: "evening evenings", dutch: "avond avonds avonden"),
    CueWords(.allowed, english: "allowed permitted", dutch: "toegestaan toegestane"),
    CueWords(.forbidden, english: "forbidden prohibited", dutch: "verboden"),
    CueWords(.above, english: "above", dutch: "boven bovenaf bovenstaande hierboven erboven"),
    CueWords(
      .below, english: "below beneath underneath",
      dutch: "onder onderen onderaf onderstaande hieronder eronder beneden"),
    CueWords(.acute, english: "acute acutely", dutch: "acuut acute"),
    CueWords(.chronic, english: "chronic chronically", dutch: "chronisch chronische"),
    CueWords(
      .strong, english: "strong stronger strongest strongly strengthen strengthens strengthened",
      dutch: "sterk sterke sterker sterkere sterkste krachtig krachtige"),
    CueWords(
      .weak, english: "weak weaker weakest weaken weakens weakened weakening",
      dutch: "zwak zwakke zwakker zwakkere zwakste slap slappe"),
    CueWords(
      .wide, english: "wide wider widest broad", dutch: "breed brede breder bredere wijd wijde"),
    CueWords(
      .narrow, english: "narrow narrower narrowest",
      dutch: "smal smalle smaller nauw nauwe vernauwd"),
    CueWords(.day, english: "day days daytime", dutch: "dag dagen overdag daags"),
    CueWords(.night, english: "night nights overnight", dutch: "nacht nachten nachts"),
    CueWords(
      .hard, english: "hard harder hardest firm", dutch: "hard harde harder hardere stevig stevige"),
    CueWords(
      .soft, english: "soft softer softly gentle gently",
      dutch: "zacht zachte zachter zachtere zachtjes voorzichtig"),
    CueWords(.full, english: "full", dutch: "vol volle"),
    CueWords(.empty, english: "empty", dutch: "leeg lege nuchtere nuchter"),
    CueWords(.wet, english: "wet moist damp", dutch: "nat natte vochtig vochtige"),
    CueWords(.dry, english: "dry", dutch: "droog droge"),
    CueWords(.sit, english: "sit sits sitting seated", dutch: "zit zitten zittend zittende zitten"),
    CueWords(.stand, english: "stand stands standing", dutch: "sta staat staan staand staande"),
    CueWords(
      .inhale, english: "inhale inhales inhaled inhaling",
      dutch: "inadem inademen inademt inademing ingeademd"),
    CueWords(
      .exhale, english: "exhale exhales exhaled exhaling",
      dutch: "uitadem uitademen uitademt uitademing uitgeademd"),
    CueWords(.beginning, english: "beginning start", dutch: "begin start aanvang"),
    CueWords(.ending, english: "end ending", dutch: "eind einde afloop"),
    CueWords(
      .upward, english: "upward upwards upstairs uphill lift lifts raise raises raised elevated",
      dutch: "omhoog opwaarts til tilt tillen hef heft heffen optillen"),
    CueWords(
      .downward, english: "downward downwards downstairs downhill lower lowers",
      dutch: "omlaag neerwaarts zak zakt zakken beneden"),
    CueWords(.suitable, english: "suitable appropriate", dutch: "geschikt geschikte"),
    CueWords(
      .unsuitable, english: "unsuitable inappropriate unfit", dutch: "ongeschikt ongeschikte"),
    CueWords(.likely, english: "likely", dutch: "waarschijnlijk waarschijnlijke"),
    CueWords(.unlikely, english: "unlikely", dutch: "onwaarschijnlijk onwaarschijnlijke"),
    CueWords(.possible, english: "possible possibly", dutch: "mogelijk mogelijke"),
    CueWords(.impossible, english: "impossible", dutch: "onmogelijk onmogelijke"),
    CueWords(.necessary, english: "necessary needed", dutch: "nodig nodige noodzakelijk"),
    CueWords(
      .unnecessary, english: "unnecessary needless unnecessarily",
      dutch: "onnodig onnodige overbodig overbodige"),
    CueWords(.normal, english: "normal", dutch: "normaal normale"),
    CueWords(.abnormal, english: "abnormal", dutch: "abnormaal abnormale"),
    CueWords(.healthy, english: "healthy healthier", dutch: "gezond gezonde gezonder gezondere"),
    CueWords(.unhealthy, english: "unhealthy", dutch: "ongezond ongezonde"),
    CueWords(.known, english: "known", dutch: "bekend bekende"),
    CueWords(.unknown, english: "unknown", dutch: "onbekend onbekende"),
  ]
}

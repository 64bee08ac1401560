extension SegmentationRules {
  /// Dutch of the Netherlands and Belgium, with the abbreviations of medical writing.
  static let dutch = SegmentationRules(
    abbreviations: [
      AbbreviationGroup(
        role: .neverLast,
        words: [
          // People.
          "dr", "DR", "drs", "ir", "ing", "prof", "mr", "mevr", "mw", "mej", "dhr", "hr", "ds",
          "bc", "lic", "jhr", "jkvr", "fam", "mgr", "gebr", "Gen", "Kol", "Kap", "lt", "sgt",
          "st", "v.d", "a.d", "v",
          // Connectives.
          "bijv", "bv", "b.v", "bvb", "o.a", "oa", "o.m", "d.w.z", "dwz", "m.a.w", "maw", "m.n",
          "mn", "nl", "t.w", "i.c", "c.q", "cq", "resp", "evt", "vgl", "cf", "zgn", "z.g", "incl",
          "excl", "ca", "ong", "plm", "vnl", "vs", "w.o", "a.h.w", "i.e", "e.g", "vlgs", "mbv",
          "mbt", "ivm", "ipv", "tov", "tgv", "N.B", "P.S", "PS", "NB",
          // Prepositions.
          "m.b.t", "m.b.v", "m.i.v", "m.u.v", "m.m.v", "i.v.m", "i.p.v", "i.t.t", "i.h.b",
          "i.h.a", "i.h.k.v", "i.s.m", "i.c.m", "i.o.m", "i.o.v", "i.g.v", "i.v.t", "i.f.v",
          "t.o.v", "t.a.v", "t.b.v", "t.g.v", "t.n.v", "t.h.v", "t.l.v", "t.t.v", "n.a.v",
          "a.d.h.v", "a.g.v", "o.b.v", "o.l.v", "o.g.v", "o.i.v", "d.m.v", "u.h.v", "v.a", "p.p",
          "q.q", "d.d",
          // Anatomy.
          "lig", "ligg", "nn", "proc", "musc",
        ]),
      AbbreviationGroup(
        role: .beforeNumber,
        words: [
          "nr", "nrs", "blz", "bladz", "pag", "p", "pp", "tel", "max", "min", "gem", "temp",
          "jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov",
          "dec",
          // Measures.
          "sec", "std", "mnd", "wkn",
        ]),
      AbbreviationGroup(
        role: .beforeLabel,
        words: [
          "fig", "afb", "tab", "art", "hfst", "hst", "par", "vol", "dl", "jrg", "lit", "bijl",
          "opm",
        ]),
      AbbreviationGroup(
        role: .oftenLast,
        words: [
          "enz", "etc", "e.d", "ed", "o.i.d", "oid", "e.a", "ea", "e.v", "e.o", "a.u.b", "aub",
          "s.v.p", "svp", "n.v.t", "nvt", "z.s.m", "zsm", "t.z.t", "p.m", "p.j", "p.w", "p.d",
          "p.u", "jl", "j.l", "l.l", "a.s", "c.s", "e.e.a", "n.o.t.k", "z.o.z", "b.g.g", "a.i",
          "v.v",
        ]),
      AbbreviationGroup(
        role: .undecided,
        words: [
          "n.v", "v.o.f", "r.k", "v.Chr", "n.Chr", "n.m", "v.m", "n.b", "p.s", "z.i", "m.i",
          "k.k", "m.m", "afd", "alg", "inst", "inw", "ned", "spec", "str", "syn", "uitg", "vert",
          "geb", "gest", "overl", "pat", "pt", "pts", "oef", "beh", "fysioth", "et al", "co",
          "inc", "ltd", "jr", "sr", "ph.d", "m.d", "u.s", "u.s.a", "e.e.g", "e.c.g", "m.sc",
          "b.sc", "w.v.t.t.k",
        ]),
    ],
    openers: [
      "de", "het", "een", "ik", "je", "jij", "jouw", "jullie", "hij", "zij", "ze", "we", "wij",
      "u", "uw", "men", "mijn", "zijn", "haar", "hun", "ons", "onze", "dit", "dat", "deze", "die",
      "er", "daar", "hier", "in", "op", "bij", "met", "voor", "na", "door", "om", "uit", "over",
      "onder", "tegen", "tot", "zonder", "sinds", "sedert", "tijdens", "volgens", "vanaf",
      "vanuit", "vanwege", "wegens", "tussen", "naast", "behalve", "ondanks", "dankzij", "als",
      "toen", "wanneer", "omdat", "doordat", "zodat", "zodra", "hoewel", "terwijl", "indien",
      "tenzij", "voordat", "nadat", "maar", "en", "of", "want", "dus", "ook", "toch", "al",
      "alle", "alles", "allemaal", "wat", "wie", "waar", "waarom", "waarbij", "waardoor", "hoe",
      "welk", "welke", "zo", "zulke", "nu", "nog", "niet", "niets", "niemand", "geen",
      "iedereen", "iemand", "iets", "elk", "elke", "ieder", "iedere", "veel", "weinig", "sommige",
      "meestal", "soms", "vaak", "altijd", "nooit", "misschien", "eerst", "daarna", "daarom",
      "daarbij", "daardoor", "daarmee", "daarnaast", "daarentegen", "hierdoor", "hierbij",
      "vervolgens", "verder", "bovendien", "echter", "tevens", "eveneens", "uiteindelijk",
      "later", "morgen", "vandaag", "gisteren", "beide", "andere", "is", "was", "zijn", "heb",
      "heeft", "hebben", "kan", "kun", "kunt", "wil", "mag", "moet", "ga", "doe", "neem", "let",
      "bel", "vraag", "zie", "ja", "nee",
    ],
    clitics: ["s", "t", "n", "k", "m", "r"])
}

extension SegmentationRules {
  /// English, British and American, with the abbreviations of medical writing.
  static let english = SegmentationRules(
    abbreviations: [
      AbbreviationGroup(
        role: .neverLast,
        words: [
          // People.
          "dr", "DR", "drs", "mr", "mrs", "Ms", "mx", "messrs", "prof", "assoc", "asst", "capt",
          "cpt", "cmdr", "lt", "sgt", "cpl", "supt", "insp", "mme", "mlle", "Gen", "Col", "Maj",
          "Gov", "Sen", "Rep", "Pres", "Rev", "Hon", "Amb", "Fr", "St", "Mt",
          // Connectives.
          "e.g", "eg", "i.e", "ie", "viz", "cf", "vs", "v", "w.r.t", "a.k.a", "approx", "appr",
          "esp", "incl", "excl", "resp", "ca", "c", "n.b", "p.s", "PS", "NB", "q.v", "ibid",
          // Anatomy.
          "lig", "ligg", "nn", "proc", "musc",
        ]),
      AbbreviationGroup(
        role: .beforeNumber,
        words: [
          "no", "nos", "nr", "p", "pp", "ed", "tel", "ext", "ver", "max", "min", "avg", "temp",
          "wt", "ht", "est", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept",
          "Oct", "Nov", "Dec",
          // Measures.
          "sec", "secs", "mins", "hr", "hrs", "wk", "wks", "mo", "yr", "yrs", "ft", "oz", "lb",
          "lbs", "tbsp", "tsp",
        ]),
      AbbreviationGroup(
        role: .beforeLabel,
        words: [
          "fig", "figs", "tab", "sect", "ch", "chap", "eq", "eqs", "ref", "refs", "art", "par",
          "para", "vol", "vols", "pt", "App",
        ]),
      AbbreviationGroup(
        role: .oftenLast, words: ["etc", "cont", "misc", "op. cit"]),
      AbbreviationGroup(
        role: .undecided,
        words: [
          "a.m", "p.m", "u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c", "b.c", "a.d", "inc", "ltd",
          "corp", "co", "bros", "plc", "llc", "dept", "univ", "assn", "intl", "natl", "jr", "sr",
          "esq", "ph.d", "m.d", "m.sc", "b.sc", "d.o", "d.p.t", "r.n", "p.t", "ave", "blvd", "rd",
          "st", "appt", "hosp", "pts", "et al", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur",
          "Thurs", "Fri", "Sat", "Sun",
          // Prescriptions.
          "dx", "hx", "rx", "tx", "b.i.d", "t.i.d", "q.i.d", "q.d", "p.r.n", "i.v", "i.m", "s.c",
          "p.o", "syn",
        ]),
    ],
    openers: [
      "the", "a", "an", "i", "he", "she", "it", "we", "you", "they", "this", "that", "these",
      "those", "there", "here", "my", "your", "his", "her", "our", "their", "its", "in", "on",
      "at", "by", "for", "from", "to", "with", "without", "of", "as", "about", "after", "before",
      "during", "since", "until", "under", "over", "between", "among", "through", "despite",
      "because", "and", "but", "or", "nor", "so", "yet", "if", "when", "whenever", "while",
      "although", "though", "unless", "whether", "once", "what", "who", "whose", "which", "where",
      "why", "how", "however", "therefore", "thus", "then", "also", "moreover", "furthermore",
      "meanwhile", "finally", "first", "second", "next", "later", "now", "today", "yesterday",
      "often", "sometimes", "usually", "perhaps", "maybe", "yes", "no", "not", "never", "some",
      "any", "all", "both", "each", "every", "many", "most", "much", "more", "several", "other",
      "others", "another", "such", "one", "two", "nobody", "everyone", "nothing", "please", "let",
      "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "can", "could",
      "will", "would", "should", "may", "might", "must", "ask", "call", "see", "take", "thanks",
      "thank", "just", "only", "even", "according",
    ],
    clitics: ["tis", "twas"])
}

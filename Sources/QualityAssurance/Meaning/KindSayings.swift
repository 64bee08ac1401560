extension KindComparison {
  /// The times of *half past* and "half negen", which have no half of a thing.
  private static let clockTimes =
    ["[half] past", "[quarter] past", "[quarter] to"]
    + [
      "een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
      "twaalf",
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ].map { "[half] \($0)" }

  /// What is said with such a word, and means none of its kind.
  static let sayings = PhraseList(
    clockTimes + [
      "[black] eye", "[black] eyes", "[black] and blue", "of the [blue]", "[white] lie",
      "[white] lies",
      "[green] light", "[grey] area", "[brown] rice", "[red] tape", "other [hand]", "one [hand]",
      "[hand] in", "[hand] over", "[hand] out", "by [hand]", "at [hand]", "[second] opinion",
      "[second] hand", "an [eye] on", "by [heart]", "[heart] of", "[foot] of", "on [foot]",
      "[arm] of", "on your [feet]", "on their [feet]", "op je [benen]", "op uw [benen]",
      "op de [benen]", "[mouth] of", "[long] covid", "[may] be", "you [may]", "it [may]",
      "they [may]",
      "[march] on", "[spring] back", "[fall] in", "[fall] out", "[fall] off", "[fall] on",
      "[blauw] oog", "[blauwe] ogen", "[blauwe] plek", "[blauwe] plekken", "de [hand] van",
      "de [hand] liggen", "ter [hand]", "te [voet]", "in het [oog]", "aan de [hand]",
      "op de [been]",
      "bijna [nooit]", "vrijwel [nooit]", "haast [nooit]", "bijna [alle]", "vrijwel [alle]",
      "bijna [iedereen]", "vrijwel [iedereen]", "[nooit] of zelden", "[zelden] of nooit",
      "at [most]", "after [all]", "at [all]", "[all] right", "[all] day", "[all] night",
      "above [all]",
      "most of [all]", "first of [all]",
      "gall [bladder]", "chest [physician]", "lung [physician]", "neck of the [womb]",
      "eye [doctor]", "eye [doctors]", "skin [doctor]", "heart [doctor]", "lung [doctor]",
      "[half] zo", "[half] zoveel", "[half] as",
      "uit je [slaap]", "uit uw [slaap]", "uit de [slaap]", "uit zijn [slaap]", "uit haar [slaap]",
      "bij de [hand]", "[drop] of blood", "[drops] of blood", "[hard] stools", "[hard] stool",
    ])
}

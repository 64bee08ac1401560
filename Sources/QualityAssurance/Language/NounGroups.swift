internal import Bitext

/// Words that tell whether two Dutch nouns side by side are a compound or stand there rightly.
enum NounGroups {
  /// Words that a noun stands behind in a group of words: measures, adverbs, adjectives that do not change.
  static let loneWords = WordSet(
    listing:
      """
      één een ten ter te totaal maximum minimum rechter linker half heel kort achter binnen buiten boven beneden thuis samen mee kwijt plaats \
      even eerst eerder dubbel gebruik teniet jaar uur week maand tijd keer maal soort type paar deel stuk kant glas kop \
      kopje liter gram kilo meter beetje aantal groep strip tube doos zak fles blik stapel rij reeks lijn hoge lage later vroeg daar \
      hier nergens ergens overal allerlei zulke net juist pas reeds onze ons omhoog omlaag vooruit achteruit rechtop voorover \
      achterover zonder welk ieder elk zulk ander hoeveel waarbij rond vanaf volgens inclusief exclusief plus extra gratis minuut \
      seconde procent merk model maat nummer pagina collega vader moeder broer zus vriend vriendin
      """)

  /// Parts of a day, and what stands before them where they tell when.
  static let times = WordSet(listing: "dag ochtend middag avond nacht")
  static let whiches = WordSet(
    listing: "diezelfde dezelfde elke iedere hele volgende vorige andere")

  /// Verbs that tell somebody to look for or take the noun behind them, and what joins one to what stands before.
  static let imperatives = WordSet(
    listing:
      "zoek vraag drink eet kook neem haal koop gebruik slik spoel giet snijd meng volg lees geef")
  static let joining = WordSet(listing: "en of dan maar ook")

  /// Verbs, and *nodig*, that a noun stands directly before.
  static let objectVerbs = WordSet(
    listing:
      """
      doet doen doe deed deden heeft hebt heb hebben had hadden nodig krijgt krijg krijgen kreeg geeft geef geven gaf verliest verliezen \
      bevat bevatten biedt bieden vraagt vragen voelt voel voelen steun
      """)

  /// Verbs of which one noun is given and the other is given to: "geeft de enkel steun".
  static let giving = WordSet(
    listing: "geef geeft geven gaf gaven bied biedt bieden bezorgt bezorgen")

  /// Nouns that nobody uses without an article, a number or the like.
  static let bareHeads = WordSet(
    listing:
      """
      cursus boekje coach folder formulier apparaat kamer afdeling kliniek polikliniek poli verpleegkundige spreekuur \
      kompres brace pleister programma
      """)

  static let determiners = WordSet(
    listing:
      "de het een deze dit dat mijn je jouw uw zijn haar ons onze hun jullie geen elk elke")

  /// What is said of a vitamin.
  static let vitaminHeads = WordSet(
    listing:
      """
      tekort tekorten gebrek supplement supplementen injectie injecties inname spiegel gehalte waarde pillen tablet tabletten capsules \
      spuit prik deficiëntie
      """)

  static let vitamin = WordHash("vitamine".utf8).value
  static let pain = WordHash("pijn".utf8).value
  static let doing = WordSet(listing: "doet doen doe deed deden")
}

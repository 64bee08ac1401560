/// Words that are no part of a term.
enum StopWords {
  /// English function words and the commonest adverbs and verbs.
  static let english = words(
    """
    a about above according across actually after afterwards again against all almost alone along already also although always am
    among an and another any anybody anyone anything anyway anywhere are aren't around as asked at away back be became because
    become becomes been before began behind being below besides best better between beyond big both bring but by call came can can't
    cannot certain certainly clear clearly come comes consider could couldn't did didn't different do does doesn't doing don't done
    down due during each early either else end enough especially even ever every everybody everyone everything exactly far feel feels
    felt few find first follow following for found four from full further get gets getting give given gives go goes going good got
    great had has hasn't have haven't having he he's help helps hence her here hers herself high him himself his how however i i'd
    i'll i'm i've if important in include including indeed instead into is isn't it it's its itself just keep know known large last
    later least less let let's like likely little long look made mainly make makes making many may maybe me mean means might mine
    more most mostly much must my myself near necessary need needed needs never new next no nobody none nor not nothing now nowhere
    number of off often old on once one one's only or order other others our ours ourselves out over own part particular particularly
    people per perhaps place please possible probably put quite rather read really right said same saw say says second see seem seemed
    seems seen several shall she should shouldn't show shows side similar simply since small so some somebody someone something
    sometimes somewhere soon start still stop such sure take taken takes tell than that that's the their theirs them themselves then
    there there's therefore these they they're thing things think this those though three through thus time times to today together
    too took towards tried try turn two type types under unless until up upon us use used useful uses using usual usually various
    very via want wants was wasn't way ways we we'll we're we've well went were weren't what what's when where whether which while who
    who's whole whom whose why will with within without won't work works would wouldn't year years yes yet you you'd you'll you're
    you've your yours yourself
    """)

  /// Dutch function words and the commonest adverbs and verbs.
  static let dutch = words(
    """
    aan af al alle alleen alles als altijd ander andere anders ben beter bij bijvoorbeeld bijna binnen blijft blijven bovendien
    boven buiten daar daarbij daardoor daarna daarom dan dat de deze dezelfde die dit doe doen doet door dus echt echter een één eens
    eerder eerst eerste eigen elk elke en er eraan erg ervan even gaan gaat geen gaf geeft gegeven gehad geven geweest gewoon goed
    goede graag groot grote had hadden heb hebben hebt heeft heel hele helemaal hem hen het hier hij hoe hoewel hun iedere iedereen iemand iets
    ik in is ja je jij jou jouw jullie kan kom komen komt krijgen krijgt kun kunnen kunt laat laatste lang laten maak maakt maar maken
    mag me mee meer meest meeste men met mij mijn minder misschien moet moeten mogelijk mogen na naar naast nee neem neemt nemen net
    niet niets nieuw nieuwe nodig nog nooit nu of ofwel om omdat onder ons ontstaan onze ook op over per pas regelmatig samen
    sinds snel soms soort sommige staan staat steeds te tegen terug terwijl tijdens toch toe toen tot tussen tweede u uit uw vaak van vanaf
    vanuit veel verder verschillende via vinden voelt vol volgens volgende voor vooral voordat vroeg waar waarbij waardoor waarin waarom wanneer waren
    was wat we weer weinig wel welke werd werden weten wie wij wil willen word worden wordt zal ze zeer zei zelf zich zie
    zien ziet zij zijn zo zoals zodat zonder zou zouden zowel
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}

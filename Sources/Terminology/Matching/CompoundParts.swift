/// Dutch words that medical and everyday compounds are made of, beside the glossary's own terms.
enum CompoundParts {
  /// The words, folded.
  static let words: [Letters] = list.utf8.split { $0 <= 0x20 }.map { Letters($0) }

  private static let list = """
    aanbod aandacht aandoening aandoeningen aanhechting aanpak aanval aanvallen aanvraag abces
    abcessen abductie achilles achter actie activiteit activiteiten adductie adem ader aderen
    advies afdeling afdelingen afname afspraak afspraken afstand afval afwijking afwijkingen
    algemeen allergie alvlees amputatie anatomie aneurysma angst apparaat arbeid arbeids
    artritis artrose arts artsen atrofie auto avond avulsie bad bal balans bank basis bed beeld
    beelden been begeleiding behandel belasting benen bereik beroep beschadiging beschadigingen
    bescherming bevalling beweeg beweging bewegingen bewegings bewijs bezoek bil blaas blad
    blessure blessures bloed blokkade blokkades borst borstel botten boven bovenarm bovenbeen
    breuk breuken buik buis buiten bult bundel bundels bureau cel cellen centrum check chirurg
    chirurgie cholesterol clip code controle controles cultuur dag dagen darm deel delen
    deskundige dienst diensten diepte dij dik doek doel dokter dorst dosis draad druk duim duur
    dwars echo echografie eczeem eerste eind eiwit elastiek elektro embolie embolieën enkel ergo
    extensie factor factoren fase fitness flexie folder formulier foto fragment fragmenten
    functie functies fysiek fysio gal gang gebied gebieden gebruik gedrag gehalte geleiding
    geluid geneeskunde genezing gevaar gevoel gevoelig gevoeligheid gewicht gewoonte gezicht
    gips golf greep grens groei groep groepen groeps haar hak hals hand handeling handelingen
    handschoen hart heilig helft hersen hersenen herstel hersteld heup hitte hoek hoest hoofd
    hoogte hormoon houder houding huid huis huisarts hulp hulpverlener hygiëne ijs implantaat
    inbrenging indicatie inductie infarct informatie ingreep ingrepen inhoud injectie injecties
    inklemming inlegger inspanning inspuiting instabiliteit instelling insufficiëntie insuline
    intensiteit irritatie irritaties jaar jicht kaak kaart kamer kamers kanaal kans kant kast
    kern keten ketens keuze kind kinder kinderen klacht klachten klap klasse klem klier klieren
    kliniek kneuzing knie knobbel knobbels knoop knopen koeling kolom kom koorts kop kosten
    koude kous kousen kraak kracht krachts krampen kring kruis kuit kundige kwaal kwaliteit
    kwetsuur laag lage lagen last lede leden leeftijd leer leider lengte les lessen letsel
    letsels leven levens lever lichaam licht lies lijder lijn lijnen lijst lijsten linker linkse
    locatie loper lopers lucht lymfe maag maand maanden maat machine manchet massa materiaal
    materialen medewerker medisch meester meeting meter methode methoden methodes meting
    metingen middag middel middelen midden misbruik mobiliteit moment momenten mond motor naald
    naalden nacht nagel nek net netwerk neuro neus nier nood nummer occlusie ochtend oefen
    omvang onder onderarm onderbeen onderdeel onderzoek onderzoeken ontsteking ontstekingen
    ontwrichting oog oor oorzaak oorzaken opbouw operatie operaties opleiding oppervlak
    oppervlakte opvang orde orgaan organen organisatie orthese orthesen ouder overbelasting
    overdracht paar paard pakket palpatie papier passage patiënt patiënten pees periode periodes
    pers pezen pijn pijnen pijnpunt plaat plaats plaatsen plaatsing plaatsingen plan plannen
    plek plekken plooi podo poging poli politie pols pot praktijk praktijken preventie prik
    prikkel prikkeling prikkels probleem problemen procedure proces professional programma
    programma's protocol psycho punt punten rand rapport reactie reacties recept rechter rechtse
    regels register reiniging rek revalidatie richting richtlijn riem ring risico risico's roede
    rol rotatie rotatoren rug rugpijn ruimte ruimten ruimtes runners rust schaal schade schede
    scheen schenen scheur scheuren schijf schijven schild schoen schoenen schok schokje school
    schouder schuif seconde serie sessie sessies situatie slaap slag sleutel slijm slijtage
    sluiting snede soort soorten spanning spanningen specialist specialisten spel spier spieren
    spit spoed sporen sport sporten sporter sporters spreekuur staart stand stap start steek
    stelsel sterkte steun stijf stijfheid stijl stijve stof stoffen stolling stollings stolsel
    stoornis stoornissen stoot stoten straal streek streng strip stroom structuren structuur
    studie stuit stuk stukken suiker syndroom systeem systemen taak tak tandarts techniek
    technieken tenen tennis test testen testje therapeut therapeuten therapie therapieën thuis
    tijd tijden toename toestand toestel traan training trainingen traject transport trap trauma
    trek trekker trekking trekkingen tunnel turn type uiteinde uitslag uitval uren uur vak vast
    veiligheid vel verband verbetering verbrijzeling verdoving vergoeding verharding verkorting
    verlamming verlichting verlies vermoeidheid vermogen verrekking verschijnsel verschijnselen
    verslapper verslappers verslapping versterking verstijving verzakking verzekering verzorger
    verzorging vet vezel vezels vinger vingers vlak vlakken vlees vlies vliezen vloeistof vocht
    voeding voet voeten volume voorkeur voorste vorm vormen vorming vraag vragen vriend vrouw
    waarde waarden wand wanden warmte water weefsel weefsels week weer weg weken werk werken
    werking wervel wervels wet wetenschap wijze wijzer winter wond wonden woord wortel wortels
    zaal zak zalf zekering zenuw zenuwen ziekenhuis ziekte ziekten ziektes zijde zit zone zool
    zorg zout zuil zuur zwakte zwangerschap zwelling zwellingen
    """
}

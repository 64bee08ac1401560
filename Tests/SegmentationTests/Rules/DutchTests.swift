import Bitext
import Segmentation
import Testing

@Suite struct DutchTests {
  private let segmenter = Segmenter(language: .dutch)

  @Test(arguments: [
    "Dry needling werkt. | Het doet soms pijn.",
    "Heb je pijn? | Bel dan je huisarts! | Wacht niet te lang…",
    "De klachten verdwenen na 2 weken. | 3 patiënten kregen ze terug.",
    "Doe dit 10 min. | Herhaal het na 2 uur.",
    "De pijn bleef. | Één patiënt stopte.",
  ])
  func endsAtStops(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "Overleg met dr. Jansen, drs. De Vries of prof. Bakker. | Zij weten meer.",
    "Spieren in de schouder, bijv. Trapezius, raken o.a. Door stress gespannen.",
    "Neem i.p.v. Ibuprofen liever paracetamol, d.w.z. 500 mg.",
    "De pijn trekt m.n. 's nachts naar de arm, bv. bij een hernia.",
    "Zie blz. 12, fig. 3 en hfst. IV. | Daar staat het.",
    "Zie afb. B voor de m. trapezius en de n. medianus.",
    "Het lig. Cruciatum is ca. 3 cm lang.",
    "Kom op 3 jan. 2024 om 10.30 uur. | Neem je pas mee.",
    "De behandeling kost t.w.v. ong. €50.",
    "Mw. A.B. de Jong en J. Smit kwamen langs.",
  ])
  func goesOnAfterAbbreviations(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "Denk aan rust, ijs, warmte enz. | Daarna bouw je op.",
    "Denk aan rust, ijs enz. en aan slaap.",
    "Bel svp. | Wij helpen je e.d. | Fijn.",
    "Dit is n.v.t. | Sla het over.",
    "Neem vitamine C. | Het helpt niet.",
    "Zie nr. 4. | Ook nr. 5 is goed, nr. 6 niet.",
  ])
  func mayEndAtAbbreviations(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "De pijn is weg. | 's Ochtends ben je nog stijf.",
    "Dat mag. | ’s Avonds rust je. | 't Helpt echt.",
    "Welke app? | iPhone-gebruikers kiezen deze.",
    "Dat is mRNA. | mRNA breekt snel af.",
  ])
  func startsWithSmallLetters(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "\"Het doet pijn!\" zei hij. | \"Stop maar.\" | Zij stopte.",
    "‘Gaat het?’ vroeg ze. | ‘Ja.’",
    "Hij zei: ,, Ik stop. '' | Zij ging door.",
    "„Rust uit.” | «Goed.» | Klaar.",
    "(Dit is normaal.) | Het gaat over (meestal na een dag!) en komt niet terug.",
    "Het werkt.[1, 2] | Dat blijkt.² | Mooi.",
    "Het werkt. ) | Mooi.",
  ])
  func closesQuotationsAndBrackets(text: String) { #expect(segmenter.marked(text) == text) }
}

import Bitext
import Segmentation
import Testing

@Suite struct EnglishTests {
  private let segmenter = Segmenter(language: .english)

  @Test(arguments: [
    "Needling works. | It may hurt.",
    "Does it hurt? | Call us! | Do not wait... | Really.",
    "See Section 3. | It explains why.",
    "It was in 2004. | The trial ended.",
    "The pain lasted 5 days. | 3 patients left. | $50 was paid. | +31 is the prefix.",
    "It hurts. . . | Then it stops .",
  ])
  func endsAtStops(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "Ask Dr. Smith, Prof. Jones or J. R. Miller. | They know.",
    "Some muscles, e.g. Trapezius, i.e. 2 of them, ache vs. None before.",
    "See Fig. 2, Fig. S1 and App. B, approx. 3 cm below. | It shows why.",
    "It took no. 5 a year. | The answer is no. | I agree.",
    "The dose is 2.5 mg at 10.30 a.m. daily.",
    "He lives on St. John's Road in the U.S. Army base.",
    "Smith et al. (2020) and Jones et al. 2019 disagree.",
  ])
  func goesOnAfterAbbreviations(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "Use ice, heat, etc. | Patients improve.",
    "Come at 5 p.m. | The clinic is open.",
    "She moved to the U.S. | He stayed.",
    "It is hepatitis B. | The vaccine helps.",
    "Rest for 30 sec. | Repeat.",
  ])
  func mayEndAtAbbreviations(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "Visit www.example.com or mail a.smith@example.org. | We answer.",
    "See https://example.com/a.html?b=1.2. | Then call.",
    "Version 2.0.1 of Node.js runs.",
    "The pain is gone.The needle was thin.It's fine.",
    "It works!It really does.",
  ])
  func knowsAddresses(text: String) {
    let expected = text.replacing("gone.The", with: "gone.|The")
      .replacing("thin.It", with: "thin.|It").replacing("works!It", with: "works!|It")
    #expect(segmenter.marked(text) == expected)
  }

  @Test(arguments: [
    "Which phone? | iPhone users know. | eBay too.",
    "does it hurt? | yes it does. | it will pass. | ok.",
    "We like Yahoo! and others.",
    "That was great :) | Thanks. ;-) | Bye! 😀 | See you.",
  ])
  func startsWithSmallLetters(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "\"It hurts!\" he said. | \"Stop it.\" | She stopped.",
    "“Does it?” she asked. | “Yes.”",
    "He said, \" It hurts. \" | She stopped.",
    "(This is normal.) | It passes (after a day, etc.). | Good.",
    "It works.[3–5] | We know.¹ | Good.",
  ])
  func closesQuotationsAndBrackets(text: String) { #expect(segmenter.marked(text) == text) }

  @Test(arguments: [
    "1. Rest your arm. | 2. Use ice. | 3. Call us.",
    "1. Rest | 2. Ice | 3. Heat",
    "Do this: | 1) Rest | 2) Ice | 3) Heat",
    "There are two causes: a) tension and b) fatigue.",
    "IV. Methods matter. | V. Results follow.",
    "It hurts. | - Rest your arm. | • ice it.",
  ])
  func keepsListMarkersWithTheirItems(text: String) { #expect(segmenter.marked(text) == text) }
}

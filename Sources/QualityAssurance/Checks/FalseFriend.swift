internal import Bitext

extension Check {
  /// No Dutch word is used because it looks like the English one.
  static let falseFriend = Check(
    "false-friend", issueType: .mistranslation, severity: .error,
    when: .dutch(.falseFriend),
    accepts: [
      Example("Put a plaster on the cut.", "Plak een pleister op de snee."),
      Example("Eventually the pain disappears.", "Uiteindelijk verdwijnt de pijn."),
      Example("Sit on a chair.", "Ga op een stoel zitten."),
      Example("Lie still.", "Lig stil."),
      Example("Stand on a stool.", "Ga op een stoel staan."),
      Example("Come an hour before the surgery.", "Kom een uur voor de operatie."),
      Example("A cold drink if you have a cold", "Iets kouds als u verkouden bent"),
    ],
    rejects: [
      Example(
        "Keep the ‹plaster› on your broken wrist dry.",
        "Houd de ‹pleister› om uw gebroken pols droog."),
      Example("‹Eventually› the pain disappears.", "‹Eventueel› verdwijnt de pijn."),
      Example("Ask your ‹physician›.", "Vraag het je ‹fysicus›."),
      Example("There is blood in the ‹stool›.", "Er zit bloed in de ‹stoel›."),
      Example("Come to the ‹surgery› at nine.", "Kom om negen uur naar de ‹operatie›."),
      Example(
        "Children may have a ‹fit› with a high temperature.",
        "Kinderen kunnen bij koorts ‹fit› zijn."),
      Example("He was on a ‹ventilator›.", "Hij lag aan een ‹ventilator›."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison else { return [] }
    return texts.dutch.words(with: .falseFriend).compactMap { word in
      for friend in FalseFriend.all(of: word.hash) {
        guard let source = texts.english.words.first(where: { friend.english.contains($0.hash) }),
          friend.mayBeWrong(in: texts)
        else { continue }
        return Problem(
          arguments: [
            texts.target.slice(word.range), texts.source.slice(source.range), friend.meant,
          ], source: source.range, target: word.range)
      }
      return nil
    }
  }
}

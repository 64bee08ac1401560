internal import Bitext

extension Check {
  /// What must be done must be done in the Dutch as well, and what need not be done is not forbidden.
  static let obligationChanged = Check(
    "obligation-changed", issueType: .mistranslation, severity: .error,
    when: .english(.duty),
    accepts: [
      Example("You must rest.", "U moet rusten."),
      Example("You must rest.", "Neem rust."),
      Example("You must not drive.", "U mag niet autorijden."),
      Example("You should not drive.", "U kunt beter niet autorijden."),
      Example("You need not fast.", "U hoeft niet nuchter te zijn."),
      Example("You do not have to fast.", "U mag gewoon eten."),
      Example("You should not be ashamed.", "Je hoeft je niet te schamen."),
      Example(
        "Appointments must be cancelled in time.", "Afspraken kunt u tot een dag vooraf afzeggen."),
      Example("You must be able to walk.", "U moet kunnen lopen."),
    ],
    rejects: [
      Example("You ‹must› bring a list.", "U ‹mag› een lijst meenemen."),
      Example("You ‹must› not eat.", "U ‹hoeft› niet te eten."),
      Example("You do not ‹have› to fast.", "U ‹mag› niet nuchter zijn."),
      Example("You ‹should› call 112.", "U kunt ‹overwegen› 112 te bellen."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison, let (source, target) = Obligation(texts).changed else {
      return []
    }
    return [texts.differs(source, target)]
  }
}

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
      Example("You must bring someone to take you home.", "Neem iemand mee die u kan brengen."),
      Example("You must be 18 to register.", "U kunt zich inschrijven als u 18 bent."),
      Example("They have to limit potassium.", "Zij mogen maar beperkt kalium eten."),
      Example(
        "You can work again, but swimming takes longer.",
        "Werken lukt weer. Met zwemmen moet u wachten."),
      Example("It may not be cancer.", "Het hoeft geen kanker te zijn."),
      Example("The injection should not hurt.", "De prik hoeft geen pijn te doen."),
      Example("You do not need a referral.", "U mag zonder verwijzing komen."),
      Example("You must be able to walk.", "U moet kunnen lopen."),
    ],
    rejects: [
      Example("You ‹must› bring a list.", "U ‹mag› een lijst meenemen."),
      Example("A helmet is ‹required›.", "Een helm is ‹toegestaan›."),
      Example("You ‹needn't› fast.", "U ‹mag› niet nuchter zijn."),
      Example("You ‹must› take 4 tablets.", "U ‹mag› maximaal 4 tabletten nemen."),
      Example("You ‹can› take a tablet.", "Je ‹moet› een tablet nemen."),
      Example(
        "Anyone bitten ‹must› see a doctor.", "Wie is gebeten, ‹mag› naar de huisarts."),
      Example("Taking part is ‹voluntary›.", "Meedoen is ‹verplicht›."),
      Example("Flowers are not ‹allowed›.", "U ‹hoeft› geen bloemen mee te nemen."),
      Example("You ‹must› not eat.", "U ‹hoeft› niet te eten."),
      Example(
        "Children under four ‹shouldn't› have nuts.", "Kinderen onder de vier ‹hoeven› geen noten."),
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

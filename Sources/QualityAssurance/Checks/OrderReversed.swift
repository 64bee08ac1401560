internal import Bitext

extension Check {
  /// What the English has first, as the earlier step, the cause or the one to take, the Dutch has first too.
  static let orderReversed = Check(
    "order-reversed", issueType: .mistranslation, severity: .error,
    accepts: [
      Example("Warm up and stretch afterwards.", "Doe een warming-up en ga na afloop stretchen."),
      Example(
        "Wash the wound first, then stick on the plaster.",
        "Plak de pleister erop nadat u de wond hebt gewassen."),
      Example(
        "Do not drive until the doctor has seen your eye.",
        "Rijd pas nadat de arts naar uw oog heeft gekeken."),
      Example(
        "Smoking can lead to a heart attack.", "Door roken kunt u een hartaanval krijgen."),
      Example(
        "Take paracetamol instead of ibuprofen.", "Neem in plaats van ibuprofen paracetamol."),
      Example(
        "Diabetes can cause an infection, so wash your feet.",
        "Door diabetes raakt u sneller besmet met een infectie, dus was uw voeten."),
      Example(
        "Because diabetes is common, the nurse takes care of your test.",
        "De verpleegkundige zorgt voor uw test, want diabetes komt veel voor."),
      Example(
        "Wash, dry and cover your hands.", "Was uw handen, droog ze en dek ze af."),
      Example(
        "Open the inhaler, shake the capsule and stick on the plaster.",
        "Open de inhalator, schud de capsule en plak de pleister op."),
    ],
    rejects: [
      Example(
        "Take the tablet ‹first› and then the capsule.",
        "Neem ‹eerst› de capsule en daarna de tablet."),
      Example(
        "Take paracetamol ‹rather than› ibuprofen.",
        "Neem ibuprofen ‹in plaats van› paracetamol."),
      Example(
        "Diabetes can ‹cause› an infection.", "‹Door› een infectie kunt u diabetes krijgen."),
      Example(
        "Take your temperature ‹after› the massage.",
        "Masseer ‹nadat› u de temperatuur hebt gemeten."),
      Example(
        "Take the tablet. ‹Then› take the capsule.",
        "Neem de capsule. Neem ‹daarna› de tablet."),
      Example(
        "Diabetes can ‹make› an infection flare up.",
        "Een infectie kan ‹voor diabetes zorgen›."),
      Example(
        "Your infection ‹results from› diabetes. Rest.",
        "‹Door› uw infectie heeft u diabetes. Neem rust."),
      Example(
        "‹Open the inhaler›, shake the capsule and stick on the plaster.",
        "‹Schud de capsule›, open de inhalator en plak de pleister op."),
    ]
  ) { texts, context in
    guard let sides = texts.comparison else { return [] }
    if let reversal = Reversal.first(in: sides, context.translations) {
      return [sides.differs(reversal.source, reversal.target)]
    }
    guard let steps = StepOrder.first(in: sides, context.translations) else { return [] }
    return [sides.differs(steps.source, steps.target, variant: "steps")]
  }
}

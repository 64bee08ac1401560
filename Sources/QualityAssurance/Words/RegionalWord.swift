/// A word that is spelled in two ways, in Britain and in America.
struct RegionalWord: Sendable {
  let british: String
  let american: String

  /// The words, without those of which one spelling is another word as well ("tire", "practise").
  static let all: [RegionalWord] = """
    colour/color colours/colors coloured/colored favour/favor favourite/favorite flavour/flavor \
    behaviour/behavior behaviours/behaviors labour/labor neighbour/neighbor rumour/rumor \
    tumour/tumor tumours/tumors humour/humor centre/center centres/centers metre/meter \
    metres/meters centimetre/centimeter centimetres/centimeters millimetre/millimeter \
    millimetres/millimeters litre/liter litres/liters millilitre/milliliter \
    millilitres/milliliters kilometre/kilometer kilometres/kilometers fibre/fiber fibres/fibers \
    recognise/recognize recognises/recognizes recognised/recognized organise/organize \
    organised/organized organisation/organization organisations/organizations realise/realize \
    realised/realized minimise/minimize minimised/minimized maximise/maximize optimise/optimize \
    optimised/optimized specialise/specialize specialised/specialized specialises/specializes \
    stabilise/stabilize stabilised/stabilized stabilisation/stabilization mobilise/mobilize \
    mobilised/mobilized mobilisation/mobilization mobilisations/mobilizations \
    localised/localized generalised/generalized hospitalised/hospitalized \
    immobilise/immobilize immobilised/immobilized sterilise/sterilize sterilised/sterilized \
    apologise/apologize emphasise/emphasize summarise/summarize prioritise/prioritize \
    personalised/personalized analyse/analyze analysed/analyzed paralysed/paralyzed \
    paralyse/paralyze anaesthetic/anesthetic anaesthesia/anesthesia anaemia/anemia \
    haemorrhage/hemorrhage haematoma/hematoma haematomas/hematomas oestrogen/estrogen \
    oesophagus/esophagus paediatric/pediatric orthopaedic/orthopedic orthopaedics/orthopedics \
    gynaecology/gynecology gynaecologist/gynecologist diarrhoea/diarrhea oedema/edema \
    foetus/fetus haemoglobin/hemoglobin leukaemia/leukemia defence/defense ageing/aging \
    grey/gray travelling/traveling travelled/traveled traveller/traveler cancelled/canceled \
    cancelling/canceling labelled/labeled modelling/modeling fulfil/fulfill skilful/skillful \
    enrol/enroll enrolment/enrollment manoeuvre/maneuver manoeuvres/maneuvers sceptical/skeptical
    """.split(separator: " ").map { pair in
      let spellings = pair.split(separator: "/")
      return RegionalWord(british: String(spellings[0]), american: String(spellings[1]))
    }

  /// The other spelling of a word in lower case; `nil` where there is none.
  static func counterpart(of word: String) -> String? { counterparts[word] }

  private static let counterparts = Dictionary(
    all.flatMap { [($0.british, $0.american), ($0.american, $0.british)] },
    uniquingKeysWith: { first, _ in first })
}

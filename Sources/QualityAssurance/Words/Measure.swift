internal import Bitext

/// A unit of measure or of time, with its words in both languages.
struct Measure: Sendable {
  /// What makes two units the same.
  let name: String

  /// What it measures; a mix-up is looked for within and across these.
  let quantity: Quantity

  /// How many of the quantity's own unit it is, for conversions; 0 where that is not needed.
  let size: Double

  let english: String
  let dutch: String

  enum Quantity: Sendable {
    case mass, volume, length, time, share, activity, energy, temperature, pressure
  }

  private init(
    _ name: String, _ quantity: Quantity, _ size: Double = 0, english: String, dutch: String
  ) {
    self.name = name
    self.quantity = quantity
    self.size = size
    self.english = english
    self.dutch = dutch
  }

  /// Every unit, the sizes in grams, millilitres, millimetres and minutes.
  static let all: [Measure] = [
    Measure(
      "µg", .mass, 1e-6, english: "mcg µg ug microgram micrograms",
      dutch: "mcg µg ug microgram microgrammen"),
    Measure(
      "mg", .mass, 1e-3, english: "mg milligram milligrams", dutch: "mg milligram milligrammen"),
    Measure("g", .mass, 1, english: "g gr gram grams gramme grammes", dutch: "g gr gram grammen"),
    Measure(
      "kg", .mass, 1000, english: "kg kgs kilo kilos kilogram kilograms",
      dutch: "kg kilo kilo's kilogram kilogrammen"),
    Measure("oz", .mass, 28.35, english: "oz ounce ounces", dutch: "ounce ounces"),
    Measure("ons", .mass, 100, english: "", dutch: "ons"),
    Measure("pond", .mass, 500, english: "", dutch: "pond"),
    Measure("lb", .mass, 453.6, english: "lb lbs pound pounds", dutch: "lb lbs"),
    Measure("stone", .mass, 6350, english: "stone stones st", dutch: ""),
    Measure(
      "ml", .volume, 1, english: "ml millilitre millilitres milliliter milliliters cc",
      dutch: "ml milliliter milliliters cc"),
    Measure(
      "cl", .volume, 10, english: "cl centilitre centilitres centiliter centiliters",
      dutch: "cl centiliter centiliters"),
    Measure(
      "dl", .volume, 100, english: "dl decilitre decilitres deciliter deciliters",
      dutch: "dl deciliter deciliters"),
    Measure("l", .volume, 1000, english: "l litre litres liter liters", dutch: "l liter liters"),
    Measure(
      "teaspoon", .volume, 5, english: "teaspoon teaspoons teaspoonful teaspoonfuls tsp",
      dutch: "theelepel theelepels theelepeltje theelepeltjes"),
    Measure(
      "tablespoon", .volume, 15,
      english: "tablespoon tablespoons tablespoonful tablespoonfuls tbsp",
      dutch: "eetlepel eetlepels"),
    Measure("pint", .volume, 568, english: "pint pints", dutch: "pint pinten"),
    Measure(
      "mm", .length, 1, english: "mm millimetre millimetres millimeter millimeters",
      dutch: "mm millimeter millimeters"),
    Measure(
      "cm", .length, 10, english: "cm centimetre centimetres centimeter centimeters",
      dutch: "cm centimeter centimeters"),
    Measure("m", .length, 1000, english: "m metre metres meter meters", dutch: "m meter meters"),
    Measure(
      "km", .length, 1e6, english: "km kilometre kilometres kilometer kilometers",
      dutch: "km kilometer kilometers"),
    Measure("inch", .length, 25.4, english: "inch inches", dutch: "inch inches duim"),
    Measure("foot", .length, 304.8, english: "foot feet ft", dutch: ""),
    Measure("yard", .length, 914.4, english: "yard yards", dutch: ""),
    Measure("mile", .length, 1_609_344, english: "mile miles", dutch: "mijl mijlen"),
    Measure(
      "s", .time, 1.0 / 60, english: "s sec secs second seconds",
      dutch: "s sec seconde seconden tellen"),
    Measure(
      "min", .time, 1, english: "min mins minute minutes", dutch: "min minuut minuten minuutjes"),
    Measure("h", .time, 60, english: "h hr hrs hour hours hourly", dutch: "uur uren uurtje"),
    Measure(
      "day", .time, 1440, english: "day days daily",
      dutch: "dag dagen daags daagse dagelijks dagelijkse dgn"),
    Measure(
      "week", .time, 10080, english: "week weeks weekly wk wks",
      dutch: "week weken wekelijks wekelijkse wk"),
    Measure(
      "month", .time, 43830, english: "month months monthly",
      dutch: "maand maanden maandelijks maandelijkse mnd"),
    Measure(
      "year", .time, 525_960, english: "year years yearly annually annual yr yrs",
      dutch: "jaar jaren jaarlijks jaarlijkse"),
    Measure("%", .share, english: "% percent", dutch: "% procent"),
    // "400 international units" has the number before its first word.
    Measure(
      "IU", .activity, english: "iu unit units international",
      dutch: "ie iu eenheid eenheden internationale"),
    Measure("kcal", .energy, english: "kcal calories calorie", dutch: "kcal calorieën calorie"),
    Measure("kJ", .energy, english: "kj", dutch: "kj"),
    Measure("°C", .temperature, 1, english: "", dutch: ""),
    Measure("°F", .temperature, 1, english: "", dutch: ""),
    Measure("mmol/l", .activity, english: "mmol/l", dutch: "mmol/l"),
    Measure("mmol/ml", .activity, english: "mmol/ml", dutch: "mmol/ml"),
    Measure("µmol/l", .activity, english: "µmol/l umol/l", dutch: "µmol/l umol/l"),
    Measure("mg/l", .activity, english: "mg/l", dutch: "mg/l"),
    Measure("mg/ml", .activity, english: "mg/ml", dutch: "mg/ml"),
    Measure("mg/dl", .activity, english: "mg/dl", dutch: "mg/dl"),
    Measure("g/l", .activity, english: "g/l", dutch: "g/l"),
    Measure("km/h", .activity, english: "km/h kph", dutch: "km/u km/h"),
    Measure("mmHg", .pressure, english: "mmhg", dutch: "mmhg"),
  ]

  /// The words of all units of a language, with spaces between them.
  static func words(_ language: Language) -> String {
    all.map { language == .dutch ? $0.dutch : $0.english }.joined(separator: " ")
  }

  /// The unit that a word names; `nil` where it names none.
  static func named(_ hash: UInt64, _ language: Language) -> Measure? {
    (language == .dutch ? dutchIndexes : englishIndexes)[hash].map { all[$0] }
  }

  private static let englishIndexes = indexes(\.english)
  private static let dutchIndexes = indexes(\.dutch)

  private static func indexes(_ words: (Measure) -> String) -> WordTable<Int> {
    var indexes: [UInt64: Int] = [:]
    for (index, measure) in all.enumerated() {
      for word in words(measure).utf8.split(separator: UInt8(ascii: " ")) {
        indexes[WordHash(word).value] = index
      }
    }
    return WordTable(indexes)
  }
}

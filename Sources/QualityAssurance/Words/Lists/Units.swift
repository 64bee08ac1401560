internal import Bitext

extension CueWords {
  /// Units of measure and of time, months, and the halves of the day.
  static let units = [
    CueWords(.unit, english: Measure.words(.english), dutch: Measure.words(.dutch)),
    CueWords(
      .month,
      english: """
        january february march april may june july august september october november december
        """,
      dutch: """
        januari februari maart april mei juni juli augustus september oktober november december \
        january february march june july august october
        """),
    // Two weeks, which are no unit of which there are several.
    CueWords(.unit, english: "fortnight fortnightly"),
    CueWords(.meridiem, english: "am pm", dutch: "am pm"),
  ]
}

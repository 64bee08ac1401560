internal import LanguageIdentification

extension LanguageModel {
  /// What a log-odds of 1 is divided into: a signed byte then reaches ± 2.6, as far as the weights go.
  private static let scale: Float = 1.0 / 48

  /// The slopes by length, fitted on development data (`Tests/Evaluation`): the regression is too shy on a
  /// short word and too bold on a long text, whose words do not speak independently.
  private static let slopes = [
    CalibrationStep(letters: 10, slope: 1.8),
    CalibrationStep(letters: 30, slope: 0.85),
    CalibrationStep(letters: 1_000_000, slope: 0.8),
  ]

  /// Trains a model in two rounds.
  ///
  /// Dutch manuals hold much English: unfinished translations, names, menus. A first round on dictionaries and
  /// long paragraphs gives a teacher that knows enough of both languages to find it, the second learns from what the
  /// teacher does not contradict.
  static func trained(on corpus: Corpus) -> LanguageModel {
    var firstRound = Trainer.Options()
    firstRound.examples /= 3
    firstRound.dictionaryShare = 90
    let teacher = trained(on: corpus.keepingLongLines(atLeast: 120), firstRound)
    var clean = corpus
    clean.dropMislabelledLines(by: teacher, margin: 1)
    return trained(on: clean, Trainer.Options(), teacher: teacher)
  }

  private static func trained(
    on corpus: Corpus, _ options: Trainer.Options, teacher: LanguageModel? = nil
  ) -> LanguageModel {
    var trainer = Trainer(options)
    trainer.train(on: corpus, teacher: teacher)
    return LanguageModel(
      dutch: trainer.dutch, other: trainer.other, scale: scale, calibration: slopes)
  }
}

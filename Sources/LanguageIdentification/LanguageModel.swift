public import Bitext

/// The trained weights: by slot, how much a feature speaks for Dutch and for another language, against
/// English.
///
/// The file is little-endian: `TWLM`, version (2 bytes), bits of a slot (2), the scale of the weights
/// (4, IEEE 754), the number of calibration steps (4), the calibration (8 a step), then a signed byte each for
/// "Dutch" and for "another language" a slot.
package struct LanguageModel: Sendable {
  /// The log-odds that are right for texts up to a length: `slope · score`.
  package struct CalibrationStep: Hashable, Sendable {
    /// The greatest number of letters that the step is for.
    package var letters: Int
    /// What a score is multiplied by.
    package var slope: Float

    /// Creates a step.
    package init(letters: Int, slope: Float) {
      self.letters = letters
      self.slope = slope
    }
  }

  /// The version of the file's layout and of the features.
  package static let version = 1

  /// What is added to a weight, so that it is no less than zero.
  static let bias = 128

  /// A byte for Dutch (low) and one for another language (high) a slot, each with ``bias`` added.
  let weights: [UInt16]
  /// By pair of symbols, the weights of both and of the second alone added up: they are asked for at every
  /// letter, and fit into the fastest memory.
  let pairWeights: [(dutch: Int16, other: Int16)]
  /// The log-odds that a weight of 1 stands for.
  package let scale: Float
  /// The calibration, by rising length; the last step is for all longer texts.
  package var calibration: [CalibrationStep]
  /// The byte tables of the scanner.
  let tables = SymbolTable()

  /// Creates a model from weights of features as log-odds against English.
  package init(dutch: [Float], other: [Float], scale: Float, calibration: [CalibrationStep]) {
    func quantised(_ weight: Float) -> UInt16 {
      UInt16(Int((weight / scale).rounded().clamped(to: -127...127)) + Self.bias)
    }
    weights = zip(dutch, other).map { quantised($0) | quantised($1) << 8 }
    pairWeights = Self.pairWeights(of: weights)
    self.scale = scale
    self.calibration = calibration
  }
}

extension Float {
  fileprivate func clamped(to range: ClosedRange<Float>) -> Float {
    min(max(self, range.lowerBound), range.upperBound)
  }
}

extension LanguageModel {
  private static let magic = [UInt8]("TWLM".utf8)

  /// The file's bytes.
  package var bytes: [UInt8] {
    var bytes = Self.magic
    func append<Number: FixedWidthInteger>(_ number: Number) {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
    append(UInt16(Self.version))
    append(UInt16(TextScanner.slotBits))
    append(scale.bitPattern)
    append(UInt32(calibration.count))
    for step in calibration {
      append(UInt32(step.letters))
      append(step.slope.bitPattern)
    }
    for weight in weights { append(weight ^ 0x8080) }
    return bytes
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``InputError`` with the code `language-model-unreadable` where they are no model, or
  ///   `language-model-version` where they are one of another version.
  package init(_ bytes: [UInt8], file: String) throws(InputError) {
    guard bytes.starts(with: Self.magic), bytes.count >= 16 else {
      throw InputError(.languageModelUnreadable, file: file)
    }
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    func real(_ offset: Int) -> Float { Float(bitPattern: UInt32(number(offset, 4))) }
    guard number(4, 2) == Self.version, number(6, 2) == TextScanner.slotBits else {
      throw InputError(
        .languageModelVersion, file: file, String(number(4, 2)), String(Self.version))
    }
    let steps = number(12, 4)
    let start = 16 + 8 * steps
    guard (1...64).contains(steps), bytes.count == start + 2 * TextScanner.slotCount else {
      throw InputError(.languageModelUnreadable, file: file)
    }
    scale = real(8)
    calibration = (0..<steps).map {
      CalibrationStep(letters: number(16 + 8 * $0, 4), slope: real(20 + 8 * $0))
    }
    var weights: [UInt16] = []
    weights.reserveCapacity(TextScanner.slotCount)
    for offset in stride(from: start, to: bytes.count, by: 2) {
      weights.append((UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8) ^ 0x8080)
    }
    self.weights = weights
    pairWeights = Self.pairWeights(of: weights)
  }

  private static func pairWeights(of weights: [UInt16]) -> [(dutch: Int16, other: Int16)] {
    (0..<1 << 12).map { pair in
      let parts = Feature.slots(ofPair: pair)
      return [parts.second, parts.both].compactMap { $0 }.reduce(into: (0, 0)) { sum, slot in
        sum.0 += Int16(weights[slot] & 0xFF) - Int16(bias)
        sum.1 += Int16(weights[slot] >> 8) - Int16(bias)
      }
    }
  }
}

extension InputError.Code {
  /// A language model that is no language model, or not whole.
  public static let languageModelUnreadable = InputError.Code("language-model-unreadable")

  /// A language model of another version: `%1$@` found, `%2$@` needed.
  public static let languageModelVersion = InputError.Code("language-model-version")
}

import EmbeddedData
import Bitext
import LanguageIdentification
import Testing

@Suite("The model's file")
struct LanguageModelTests {
  private let bytes = EmbeddedModel.file.bytes

  @Test("Is written as it was read")
  func roundTrip() throws {
    #expect(try LanguageModel(bytes, file: "language.model").bytes == bytes)
    #expect(bytes.count <= 1_000_000)
  }

  @Test("Must be whole", arguments: [0, 3, 15, 100, -1])
  func truncated(length: Int) {
    let part = Array(bytes.prefix(length < 0 ? bytes.count + length : length))
    #expect(throws: InputError(.languageModelUnreadable, file: "a.model")) {
      try LanguageIdentifier(model: part, file: "a.model")
    }
  }

  @Test("Must be of this version")
  func version() {
    var later = bytes
    later[4] = 9
    #expect(throws: InputError(.languageModelVersion, file: "a.model", "9", "1")) {
      try LanguageIdentifier(model: later, file: "a.model")
    }
  }

  @Test("Bytes that are no text are read without harm")
  func anyBytes() throws {
    let identifier = try EmbeddedModel.identifier.get()
    let model = try LanguageModel(bytes, file: "language.model")
    var state: UInt64 = 1
    for length in 1...200 {
      let noise = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let decision = identifier.identify(String(decoding: noise, as: UTF8.self))
      #expect((0...1).contains(decision.confidence))
      #expect(model.score(noise.span).evidence.letters <= length)
    }
  }
}

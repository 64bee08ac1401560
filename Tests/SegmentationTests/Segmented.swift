import Bitext
import Segmentation

extension Segmenter {
  /// The sentences of a text whose boundaries are marked with `|`, marked again by the segmenter.
  func marked(_ text: String) -> String {
    let plain = text.replacing(" | ", with: " ").replacing("|", with: "")
    let bytes = [UInt8](plain.utf8)
    var marked: [UInt8] = []
    var end = 0
    for sentence in sentences(in: plain) {
      if end > 0 { marked += sentence.lowerBound > end ? Array(" | ".utf8) : Array("|".utf8) }
      marked += bytes[sentence]
      end = sentence.upperBound
    }
    return String(decoding: marked, as: UTF8.self)
  }
}

/// Which value of an attribute Dutch texts have where their English has another.
struct AttributeValues {
  private struct Value: Hashable {
    var attribute: [UInt8]
    var value: [UInt8]
  }

  private var counts: [Value: [[UInt8]: Int]] = [:]

  /// Notes the values of a start tag and of that in its place around the Dutch.
  mutating func learn(_ english: StartTag, _ dutch: StartTag) {
    for attribute in english.values {
      guard let range = dutch.value(of: String(decoding: attribute.name, as: UTF8.self)) else {
        continue
      }
      let other = Array(dutch.bytes[range])
      guard attribute.name == Array("class".utf8) else {
        note(attribute.name, attribute.value, other)
        continue
      }
      let (own, their) = (Self.words(attribute.value), Self.words(other))
      let (gone, come) = (
        own.filter { !their.contains($0) }, their.filter { !own.contains($0) }
      )
      if gone.count == 1, come.count == 1 { note(attribute.name, gone[0], come[0]) }
      for word in own where their.contains(word) { note(attribute.name, word, word) }
    }
  }

  private mutating func note(_ attribute: [UInt8], _ value: [UInt8], _ other: [UInt8]) {
    counts[Value(attribute: attribute, value: value), default: [:]][other, default: 0] += 1
  }

  /// Gives a start tag of an English text the values that most Dutch has, and no language but Dutch.
  func translate(_ tag: inout StartTag) {
    for attribute in tag.values {
      let name = String(decoding: attribute.name, as: UTF8.self)
      var value = dutch(of: attribute.value, attribute.name)
      if name == "class" {
        let words = Self.words(attribute.value)
        let new = words.map { dutch(of: $0, attribute.name) }
        value = new == words ? attribute.value : Array(new.joined(separator: [0x20]))
      } else if name == "lang" || name == "xml:lang" {
        // A page may declare the wrong language of each.
        if Self.isTag(attribute.value, of: "nl") { continue }
        if Self.isTag(value, of: "en") { value = Array("nl".utf8) }
      }
      if value != attribute.value { tag.set(name, to: String(decoding: value, as: UTF8.self)) }
    }
  }

  private func dutch(of value: [UInt8], _ attribute: [UInt8]) -> [UInt8] {
    let others = counts[Value(attribute: attribute, value: value)] ?? [:]
    let all = others.values.reduce(0, +)
    return others.first { $0.value * 2 > all }?.key ?? value
  }

  private static func isTag(_ value: [UInt8], of language: String) -> Bool {
    String(decoding: value, as: UTF8.self).lowercased().hasPrefix(language)
  }

  private static func words(_ value: [UInt8]) -> [[UInt8]] {
    value.split { $0 <= 0x20 }.map(Array.init)
  }
}

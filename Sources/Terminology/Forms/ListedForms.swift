internal import Bitext

extension Term {
  /// Every form in which the term is found, as a person would write it: base form first, then by the alphabet.
  ///
  /// What counts only as the first part of a Dutch compound ends in a hyphen (*behandel-*); of a separable verb the
  /// particle follows three dots (*span … aan*). Letters are folded: in lower case, without accents where those do not matter.
  public var listedForms: [String] {
    let forms = wordForms().map { form in
      var text = String(decoding: form.text, as: UTF8.self)
      if form.role == .stem { text += "-" }
      if !form.particle.isEmpty {
        text += " … " + String(decoding: form.particle, as: UTF8.self)
      }
      return text
    }
    guard let base = forms.first else { return [] }
    return [base] + Set(forms.dropFirst()).subtracting([base]).sorted()
  }
}

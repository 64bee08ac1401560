internal import Bitext

/// A value with a number of its own, from 1; 0 stands for none.
///
/// The numbers are written out, for a list of all cases would be made anew for each term that is read.
protocol CompiledValue: CaseIterable, Equatable {
  init?(place: Int)
}

extension CompiledValue {
  /// The value's number.
  var place: Int {
    (1...Self.allCases.count).first { Self(place: $0) == self } ?? 0
  }
}

extension Language: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .english
    case 2: self = .dutch
    case 3: self = .other
    case 4: self = .undetermined
    default: return nil
    }
  }
}

extension Term.AdministrativeStatus: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .preferred
    case 2: self = .admitted
    case 3: self = .deprecated
    default: return nil
    }
  }
}

extension Term.PartOfSpeech: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .noun
    case 2: self = .properNoun
    case 3: self = .verb
    case 4: self = .adjective
    case 5: self = .adverb
    case 6: self = .other
    default: return nil
    }
  }
}

extension Term.Gender: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .masculine
    case 2: self = .feminine
    case 3: self = .neuter
    case 4: self = .other
    default: return nil
    }
  }
}

extension Term.Register: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .patient
    case 2: self = .professional
    default: return nil
    }
  }
}

extension Term.Kind: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .fullForm
    case 2: self = .acronym
    case 3: self = .abbreviation
    case 4: self = .shortForm
    case 5: self = .variant
    case 6: self = .phrase
    default: return nil
    }
  }
}

extension Term.CasePolicy: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .any
    case 2: self = .exact
    default: return nil
    }
  }
}

extension Concept.ReviewState: CompiledValue {
  init?(place: Int) {
    switch place {
    case 1: self = .draft
    case 2: self = .reviewed
    case 3: self = .rejected
    default: return nil
    }
  }
}

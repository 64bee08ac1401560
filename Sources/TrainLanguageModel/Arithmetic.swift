/// A generator of pseudo-random numbers that gives the same numbers everywhere: SplitMix64 (Steele, Lea,
/// Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A whole number from 0 up to but not including `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// eˣ from additions and multiplications alone: the C library's own differs in the last bit between
/// versions and processors, and the model must come out the same on all.
func exponential(_ x: Float) -> Float {
  let clamped = min(max(x, -80), 80)
  let power = (clamped * 1.442_695).rounded()
  let rest = clamped - power * 0.693_147_2
  // Taylor's series to the 6th term; |rest| ≤ ln 2 / 2, so the error is below 1e-6.
  var sum: Float = 1
  for term in stride(from: Float(6), through: 1, by: -1) { sum = 1 + rest / term * sum }
  return sum * Float(sign: .plus, exponent: Int(power), significand: 1)
}

/// The elementary functions of the model.
///
/// Written out rather than taken from the C library, whose last digits differ between systems: a
/// run gives the same bytes everywhere. They also inline into the loops that call them.
enum Elementary {
  /// The natural logarithm of a positive, normal number; relative error below 1e-11.
  ///
  /// The number is split into 2^k · m with m in [√½, √2); log m = 2 artanh((m − 1)/(m + 1)).
  @inline(__always)
  static func log(_ x: Double) -> Double {
    let halfRoot: UInt64 = 0x3FE6_A09E_667F_3BCD  // the bits of √½
    let bits = x.bitPattern &- halfRoot
    let exponent = Double(Int64(bitPattern: bits) >> 52)
    let mantissa = Double(bitPattern: (bits & 0x000F_FFFF_FFFF_FFFF) &+ halfRoot)
    let s = (mantissa - 1) / (mantissa + 1)
    let z = s * s
    let tail = z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11)))))
    return exponent * 0.693_147_180_559_945_3 + 2 * s * (1 + tail)
  }

  /// The natural logarithm of a positive, normal number, without a division; absolute error below 2e-6.
  ///
  /// As ``log(_:)-(Double)``, with a polynomial for log m that was fitted to the least largest error.
  @inline(__always)
  static func log(_ x: Float) -> Float {
    let halfRoot: UInt32 = 0x3F35_04F3  // the bits of √½
    let bits = x.bitPattern &- halfRoot
    let exponent = Float(Int32(bitPattern: bits) >> 23)
    let z = Float(bitPattern: (bits & 0x007F_FFFF) &+ halfRoot) - 1
    let tail = 0.332_258_82 + z * (-0.254_725_17 + z * (0.223_299_76 - z * 0.143_194_9))
    return exponent * 0.693_147_18 + z * (1.000_012_8 + z * (-0.499_850_49 + z * tail))
  }

  /// The exponential of a number of at most 700; 0 below −700.
  ///
  /// The number is split into k log 2 + r with |r| ≤ ½ log 2; the rest is Taylor's series.
  @inline(__always)
  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    // Adding and taking away 1.5 · 2^52 rounds to the nearest whole number, which then also stands in
    // the low bits of the sum.
    let shifter = 6_755_399_441_055_744.0
    let shifted = x * 1.442_695_040_888_963_4 + shifter
    let r = x - (shifted - shifter) * 0.693_147_180_559_945_3
    let high = 1.0 / 720 + r * (1.0 / 5040 + r * (1.0 / 40320 + r * (1.0 / 362_880)))
    let low = 0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * high)))
    let power = Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
    return (1 + r + r * r * low) * power
  }

  /// The probability for log-odds: 1 / (1 + e⁻ˣ).
  static func logistic(_ logOdds: Double) -> Double {
    1 / (1 + exp(min(-logOdds, 600)))
  }
}

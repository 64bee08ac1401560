import Foundation
import Testing

@testable import Alignment

@Suite("Elementary functions")
struct ElementaryTests {
  @Test("The logarithm is the C library's to ten digits")
  func logarithm() {
    for exponent in stride(from: -300.0, through: 300, by: 0.37) {
      let x = Foundation.pow(10, exponent)
      let expected = Foundation.log(x)
      #expect(abs(Elementary.log(x) - expected) <= 1e-10 * max(1, abs(expected)))
    }
    #expect(Elementary.log(1.0 as Double) == 0)
  }

  @Test("The short logarithm is right to five digits")
  func shortLogarithm() {
    for exponent in stride(from: Float(-30), through: 30, by: 0.037) {
      let x = Foundation.exp(exponent)
      #expect(abs(Elementary.log(x) - Foundation.log(x)) <= 1e-5)
    }
  }

  @Test("The exponential is the C library's to ten digits")
  func exponential() {
    for x in stride(from: -699.0, through: 699, by: 0.71) {
      #expect(abs(Elementary.exp(x) / Foundation.exp(x) - 1) < 1e-10)
    }
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-701) == 0)
    #expect(Elementary.exp(-.infinity) == 0)
  }
}

import Bitext
import Testing

@Suite("Distance of words")
struct EditDistanceTests {
  @Test(arguments: [
    ("clinic", "clinic", 0), ("clinic", "clinc", 1), ("numbers", "numbesr", 1), ("", "abc", 3),
    ("abc", "", 3), ("ca", "abc", 3), ("knee", "pain", 4),
  ])
  func countsLetters(one: String, other: String, distance: Int) {
    #expect(EditDistance.between(Array(one.utf8), Array(other.utf8)) == distance)
  }
}

import Bitext
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Pages whose elements hold both languages of a text, one of them in markup of its own.
@Suite("A missing text beside its twin, in markup of its own") struct MergeTwinMarkupTests {
  private static let texts = [
    ("Rest your leg for two days.", "Geef je been twee dagen rust."),
    ("Do not lift heavy boxes.", "Til geen zware dozen."),
    ("Call us if the pain gets worse.", "Bel ons als de pijn erger wordt."),
    ("Sleep on your left side.", "Slaap op je linkerzij."),
    ("Drink enough water during the day.", "Drink overdag genoeg water."),
  ]

  /// What stands before and behind the first text, and before and behind the second one.
  struct Markup: CustomTestStringConvertible {
    var first: (String, String) = ("", "")
    var between: String
    var second: (String, String) = ("", "")
    var isDutchFirst = false
    var testDescription: String { first.0 + first.1 + between + second.0 + second.1 }
  }

  static let markups = [
    Markup(between: "<br>", second: ("<em>", "</em>")),
    Markup(between: "<br>", second: ("<span class=\"nl\">", "</span>")),
    Markup(between: "<br>", second: ("<i><small>", "</small></i>")),
    Markup(between: " / ", second: ("<strong>", "</strong>")),
    Markup(first: ("<strong>", "</strong>"), between: "<br>"),
    Markup(first: ("<b>", "</b>"), between: "<br>", second: ("<i>", "</i>")),
    Markup(first: ("<em>", "</em>"), between: "<br>", isDutchFirst: true),
    Markup(between: "<br>", second: ("<b>", "</b>"), isDutchFirst: true),
  ]

  private func page(_ markup: Markup, without missing: Int? = nil) -> String {
    let paragraphs = Self.texts.enumerated().map { index, pair in
      let texts = markup.isDutchFirst ? [pair.1, pair.0] : [pair.0, pair.1]
      let first = markup.first.0 + texts[0] + markup.first.1
      let second = markup.second.0 + texts[1] + markup.second.1
      if index != missing { return "<p>\(first)\(markup.between)\(second)</p>" }
      return "<p>\(markup.isDutchFirst ? second : first)</p>"
    }
    return "<html><body><article>\n\(paragraphs.joined(separator: "\n"))\n</article></body></html>"
  }

  @Test("Comes back as it was, with all its tags", arguments: markups, [0, 2, 4])
  func comesBack(markup: Markup, missing: Int) throws {
    let whole = try MergePages([("post.html", Array(page(markup).utf8))])
    let damaged = try MergePages([("post.html", Array(page(markup, without: missing).utf8))])
    let merged = try damaged.merged(whole.catalogs())
    #expect(merged.outcomes.count { $0 == .inserted } == 1)
    #expect(String(decoding: merged.pages.files[0].bytes, as: UTF8.self) == page(markup))
  }
}

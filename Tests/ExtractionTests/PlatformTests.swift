import Bitext
import Foundation
import TestSupport
import Testing

@testable import Extraction

@Suite("Platforms")
struct PlatformTests {
  /// The text that every page below must give, whatever surrounds it.
  static let texts = [
    "Rekken na het sporten", "Rek rustig, zonder te veren.", "Houd dertig seconden vast.",
  ]

  @Test(arguments: [
    (
      "wix",
      """
      <html><head><meta name="generator" content="Wix.com Website Builder"></head><body>
      <div id="SCROLL_TO_TOP">bovenkant van pagina</div>
      <div data-hook="post-title"><h1 data-hook="post-title">Rekken na het sporten</h1></div>
      <section data-hook="post-description"><div data-id="content-viewer">
      <p id="viewer-a1"><span><span>Rek rustig, zonder </span><span>te veren.</span></span></p>
      <div id="viewer-a2"><br role="presentation"></div>
      <p id="viewer-a3">Houd dertig seconden vast.</p></div></section>
      <footer data-hook="post-footer">12 keer bekeken</footer>
      <section data-hook="recent-posts"><p data-hook="post-description">Een ander bericht over iets anders.</p></section>
      </body></html>
      """
    ),
    (
      "wordpress",
      """
      <html><head><meta name="generator" content="WordPress 6.5"></head><body>
      <nav><a href="/">Home</a></nav><article><h1 class="entry-title">Rekken na het sporten</h1>
      <div class="entry-meta">3 mei, door de praktijk</div>
      <div class="entry-content"><p>Rek rustig, zonder te veren.</p>
      <p>Houd dertig seconden vast.</p><div class="sharedaddy"><h3>Deel dit:</h3></div></div></article>
      <div id="comments"><p>Wat een fijn bericht, dank je wel daarvoor!</p></div></body></html>
      """
    ),
    (
      "blogger",
      """
      <html><head><meta name="generator" content="blogger"></head><body><h1 class="title">Mijn blog</h1>
      <h3 class="post-title entry-title" itemprop="name">Rekken na het sporten</h3>
      <div class="post-body entry-content">Rek rustig, zonder te veren.<br /><br />Houd dertig
      seconden vast.<br /></div><div class="post-footer">Geplaatst om 10:00</div></body></html>
      """
    ),
    (
      "medium",
      """
      <html><head><title>Rekken na het sporten</title></head><body><article class="h-entry">
      <header><h1 class="p-name">Rekken na het sporten</h1></header>
      <section data-field="subtitle">Drie tips voor na de training</section>
      <section data-field="body"><h3 class="graf graf--h3 graf--title">Rekken na het sporten</h3>
      <p class="graf graf--p">Rek rustig, zonder te veren.</p>
      <p class="graf graf--p">Houd dertig seconden vast.</p></section>
      <footer><p>Geschreven op 3 mei</p></footer></article></body></html>
      """
    ),
    (
      "squarespace",
      """
      <html><body><h1><a href="/">De praktijk</a></h1><article>
      <h1 class="entry-title blog-item-title">Rekken na het sporten</h1>
      <div class="blog-item-content e-content"><div class="sqs-html-content">
      <p>Rek rustig, zonder te veren.</p><p>Houd dertig seconden vast.</p></div>
      <div class="sqs-block-newsletter"><p>Meld je aan voor de nieuwsbrief</p></div></div></article>
      <div class="sqs-html-content"><p>Bel ons voor een afspraak.</p></div></body></html>
      """
    ),
    (
      "ghost",
      """
      <html><head><meta name="generator" content="Ghost 5.80"></head><body>
      <h1 class="gh-article-title">Rekken na het sporten</h1>
      <section class="gh-content gh-canvas"><p>Rek rustig, zonder te veren.</p>
      <p>Houd dertig seconden vast.</p><div class="kg-card kg-signup-card"><p>Word lid</p></div>
      </section><footer>Gemaakt met Ghost</footer></body></html>
      """
    ),
    (
      "substack",
      """
      <html><body><div class="main-menu"><a href="/">Archief</a></div>
      <h1 class="post-title published">Rekken na het sporten</h1>
      <div class="available-content"><div class="body markup"><p>Rek rustig, zonder te veren.</p>
      <div class="subscription-widget-wrap"><p>Abonneer je gratis</p></div>
      <p>Houd dertig seconden vast.</p></div></div><div class="comments-page">Reacties</div>
      </body></html>
      """
    ),
    (
      "generic",
      """
      <html><head><title>Rekken na het sporten - De praktijk</title></head><body>
      <div><a href="#">Home</a> <a href="#">Over ons</a> <a href="#">Tarieven en vergoeding</a></div>
      <h1>Rekken na het sporten</h1><div class="t"><p>Rek rustig, zonder te veren.</p>
      <p>Houd dertig seconden vast.</p></div>
      <div class="b"><a href="#">Eerder bericht over slapen en herstellen</a></div></body></html>
      """
    ),
  ])
  func findsThePost(platform: String, page: String) throws {
    let post = try PageExtractor().post(from: Array(page.utf8), file: "a.html")
    #expect(post.platform == platform)
    #expect(post.blocks.map(\.text) == Self.texts)
    // Medium's title is a heading of the body.
    #expect(post.blocks.first?.kind == (platform == "medium" ? .heading(level: 3) : .title))
  }

  @Test(arguments: [
    (#"<h3 class="subtitle x1">"#, "post-title", "available-content"),
    (#"<p class="gh-article-excerpt">"#, "gh-article-title", "gh-content"),
  ])
  func theSentenceBetweenTitleAndBodyIsRead(tag: String, title: String, body: String) throws {
    let page = """
      <html><body><h1 class="\(title)">Rekken na het sporten</h1>\(tag)Zo doe je dat.</h3></p>
      <div class="\(body)"><p>Rek rustig, zonder te veren.</p></div></body></html>
      """
    let blocks = try PageExtractor().post(from: Array(page.utf8), file: "a.html").blocks
    #expect(blocks.map(\.kind) == [.title, .paragraph, .paragraph])
    #expect(blocks.dropFirst().first?.text == "Zo doe je dat.")
  }

  @Test func aSubtitleIsReadOnceAndOnlyBetweenTitleAndBody() throws {
    let page = """
      <html><body><nav><p class="subtitle">Een ander bericht</p></nav><div class="subtitle">
      <div class="post-title"><h1>Rekken</h1><h3 class="subtitle">In de titel</h3></div>
      <h3 class="subtitle">Zo doe je dat.</h3><h3 class="subtitle">This is how.</h3>
      <div class="available-content"><p>Rek rustig, zonder te veren.</p></div></div></body></html>
      """
    let blocks = try PageExtractor().post(from: Array(page.utf8), file: "a.html").blocks
    #expect(
      blocks.map(\.text) == [
        "Rekken", "In de titel", "Zo doe je dat.", "This is how.", "Rek rustig, zonder te veren.",
      ])
  }

  @Test func everyFileIsInTheList() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder + "/Sources/Extraction/Platforms")
    #expect(
      files.map { $0.dropLast(6).lowercased() }.sorted() == PageExtractor.platforms.sorted())
  }
}

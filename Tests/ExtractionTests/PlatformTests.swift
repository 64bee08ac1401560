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
    #expect(post.blocks.first?.kind == .title)
  }

  @Test func everyFileIsInTheList() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder + "/Sources/Extraction/Platforms")
    #expect(
      files.map { $0.dropLast(6).lowercased() }.sorted() == PageExtractor.platforms.sorted())
  }
}

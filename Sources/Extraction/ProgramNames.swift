extension SurroundingNames {
  /// The names that plugins and site programs give to the boxes that they put on a page, as their documentation and
  /// sources have them: no author chooses these, and no post stands in them.
  static let ofPrograms: [(purpose: String, names: String)] = [
    (
      "Portraits of authors: Simple Author Box, PublishPress Authors, Starbox, Molongui, block themes.",
      """
      saboxplugin-wrap pp-multiple-authors-boxes-wrapper abh_box m-a-box wp-biographia-container authorbox
      author-info author-description about-author wp-block-post-author wp-block-post-author-biography
      """
    ),
    (
      "Other posts: Contextual Related Posts, Related Posts for WordPress, Jetpack, block themes, Blogger.",
      """
      crp_related rp4wp-related-posts wp_rp_wrap yarpp-related relpost-thumb-wrapper
      wp-block-jetpack-related-posts wp-block-latest-posts wp-block-post-navigation-link blog-pager
      """
    ),
    (
      "Lists of a post's contents, which repeat its headings: Easy TOC, LuckyWP, Rank Math, Yoast, SimpleTOC.",
      """
      ez-toc-container ez-toc-list toc_container toc_list lwptoc wp-block-rank-math-toc-block rank-math-toc
      wp-block-yoast-seo-table-of-contents simpletoc simpletoc-list joli-toc
      """
    ),
    (
      "Share buttons: AddToAny, Sassy Social Share, Easy Social Share, Social Warfare, Grow, Jetpack.",
      """
      a2a_kit addtoany_content heateor_sss_sharing_container essb_links ssba swp_social_panel mashsb-container
      dpsp-content-wrapper simplesocialbuttons wp-block-jetpack-sharing-buttons wp-block-social-links
      """
    ),
    (
      "Forms that gather addresses: Kit, Mailchimp for WordPress, MailerLite, Brevo, Newsletter, Jetpack, Squarespace.",
      """
      formkit-form mc4wp-form ml-form-embedcontainer sib-form tnp-subscription klaviyo-form
      wp-block-jetpack-subscriptions jetpack_subscription_widget sqs-block-newsletter
      """
    ),
    (
      "Labels, dates and comments of block themes and Drupal.",
      """
      wp-block-post-terms wp-block-post-date wp-block-comments wp-block-post-comments-form
      field--name-field-tags node__links
      """
    ),
    (
      "Switches between languages and other people's translations: WPML, Polylang, TranslatePress, Google.",
      """
      wpml-ls wpml-ls-statics-post_translations lang-item trp-language-switcher qtranxs_language_chooser
      gtranslate_wrapper google_translate_element skiptranslate
      """
    ),
    (
      "Questions about cookies: OneTrust, Cookiebot, CookieYes, Complianz, Borlabs, iubenda.",
      """
      onetrust-consent-sdk cybotcookiebotdialog cky-consent-container cookie-law-info-bar cmplz-cookiebanner
      borlabscookiebox iubenda-cs-banner
      """
    ),
    (
      "Marks beside headings and boxes around articles: Sphinx, Docusaurus, MediaWiki.",
      """
      headerlink hash-link theme-edit-this-page pagination-nav mw-editsection mw-jump-link navbox catlinks
      printfooter
      """
    ),
  ]
}

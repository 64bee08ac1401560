internal import Bitext
internal import Extraction
internal import Tweetal

/// The Dutch page that stands beside an English one, by whose name or address the two are a pair.
struct DutchSibling {
  /// The path of the English page.
  let english: String
  /// The page that was found.
  let post: Post
  let bytes: [UInt8]

  var path: String { post.files[0] }

  /// Looks for it; `nil` where there is none, or more than one.
  ///
  /// - Parameters:
  ///   - page: The English page.
  ///   - search: Looks for pages that the user did not name.
  ///   - read: Reads a page; `nil` where it is none.
  init?(
    of page: Post, _ search: inout PartnerPages, _ read: (String) -> (Post, [UInt8])?
  ) {
    guard page.files.count == 1 else { return nil }
    english = page.files[0]
    let found = search.candidates(for: PagePairs.Page(page)).compactMap(read).filter {
      PagePairs.joined([page, $0.0]).map(\.files) == [page.files + $0.0.files]
    }
    // The name that a translation is written to comes before another one.
    let usual = found.filter { $0.0.files[0] == MergeCommand.dutchName(of: page.files[0]) }
    guard let (post, bytes) = usual.first ?? (found.count == 1 ? found[0] : nil) else { return nil }
    self.post = post
    self.bytes = bytes
  }
}

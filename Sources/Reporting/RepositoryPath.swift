extension String {
  /// A path as programs compare it with those of a repository: without the `./` that stands before what was found in the
  /// current folder.
  var withoutCurrentFolder: String {
    hasPrefix("./") ? String(dropFirst(2)) : self
  }
}

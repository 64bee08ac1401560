internal import Bitext

extension PassedOverLog {
  /// Counts the members of a JSON object that are not read.
  ///
  /// - Parameters:
  ///   - node: The object; of other values nothing.
  ///   - known: The keys that are read.
  ///   - owner: What has the members, which goes before their keys; empty at the top.
  ///   - document: The file, for places.
  mutating func add(
    membersOf node: JSONNode?, besides known: Set<String>, of owner: String = "",
    in document: JSONDocument
  ) {
    for member in node?.members ?? [] where !known.contains(member.key) {
      let name = owner.isEmpty ? member.key : owner + "." + member.key
      add(.member, name, at: document.place(member.range))
    }
  }
}

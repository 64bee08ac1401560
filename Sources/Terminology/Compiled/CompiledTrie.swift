extension FormTrie {
  /// Writes, node by node, the byte that leads to it, and how far its first child is and whether it is the last of its
  /// parent; then which nodes are parts of compounds and which hold entries, as distances from the one before.
  func write(to writer: inout CompiledWriter) {
    let count = nodes.count
    writer.write(labels)
    for node in 0..<count {
      let first = firstChild(of: node)
      writer.write((first == 0 ? 0 : first - node) << 1 | (nodes[node] & Self.isLast == 0 ? 0 : 1))
    }
    writeDistances(of: (0..<count).filter { isCompoundPart($0) }, to: &writer)
    let holders = (0..<count).filter { nodes[$0] & Self.holdsEntries != 0 }
    writeDistances(of: holders, to: &writer)
    writer.write(holders.map { entries(at: $0) }) { $0.write($1.count) }
    writer.write(entries) { $0.write(word: $1.word) }
  }

  private func writeDistances(of nodes: [Int], to writer: inout CompiledWriter) {
    var last = 0
    writer.write(nodes) { writer, node in
      writer.write(node - last)
      last = node
    }
  }

  /// Reads what ``write(to:)`` wrote.
  convenience init(from reader: inout CompiledReader, _ bytes: Span<UInt8>) {
    let labelBytes = bytes.extracting(reader.letters(bytes))
    let labels = labelBytes.indices.map { labelBytes[$0] }
    var nodes: [UInt64] = []
    nodes.reserveCapacity(labels.count)
    for node in 0..<labels.count {
      let number = reader.number(bytes)
      let last = number & 1 == 1 ? Self.isLast : 0
      nodes.append(number < 2 ? last : UInt64(node + number >> 1) | last)
    }
    for flag in [Self.endsPart, Self.holdsEntries] {
      var node = 0
      for _ in 0..<reader.number(bytes) {
        node += reader.number(bytes)
        nodes[node] |= flag
      }
    }
    let holderCount = reader.number(bytes)
    var firstEntry: [UInt32] = []
    firstEntry.reserveCapacity(holderCount + 1)
    firstEntry.append(0)
    for index in 0..<holderCount {
      firstEntry.append(firstEntry[index] + UInt32(reader.number(bytes)))
    }
    let entryCount = reader.number(bytes)
    var entries: [Entry] = []
    entries.reserveCapacity(entryCount)
    for _ in 0..<entryCount { entries.append(Entry(word: reader.word(bytes))) }
    self.init(labels: labels, nodes: nodes, firstEntry: firstEntry, entries: entries)
  }
}

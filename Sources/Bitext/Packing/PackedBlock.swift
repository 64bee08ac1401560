extension Block.Kind: Packable {
  /// The kinds that are one each; a heading is its level after them.
  private static let plain: [Block.Kind] = [
    .title, .paragraph, .listItem, .quote, .caption, .tableCell, .definitionTerm,
    .definitionDescription, .preformatted, .imageText, .elementTitle, .pageTitle,
    .pageDescription,
  ]

  package init(from unpacker: inout Unpacker) {
    let number = unpacker.count()
    let plain = Self.plain
    self = number < plain.count ? plain[number] : .heading(level: number - plain.count)
  }

  package func pack(into packer: inout Packer) {
    let plain = Self.plain
    if case .heading(let level) = self {
      packer.add(count: plain.count + level)
    } else {
      packer.add(count: plain.firstIndex(of: self) ?? 0)
    }
  }
}

extension Block.ListPosition: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(list: unpacker.count(), item: unpacker.count(), depth: unpacker.count())
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: list)
    packer.add(count: item)
    packer.add(count: depth)
  }
}

extension Block.TablePosition: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(table: unpacker.count(), row: unpacker.count(), column: unpacker.count())
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: table)
    packer.add(count: row)
    packer.add(count: column)
  }
}

extension Block.Part: Packable {
  package init(from unpacker: inout Unpacker) {
    let edge = Edge(named: &unpacker, else: .sentence)
    let start = unpacker.count()
    self.init(
      edge: edge, text: start..<start + unpacker.count(), range: unpacker.value(),
      declaredLanguage: unpacker.value())
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: edge.rawValue)
    packer.add(count: text.lowerBound)
    packer.add(count: text.count)
    packer.add(range)
    packer.add(declaredLanguage)
  }
}

extension Block: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.value(), kind: unpacker.value(), role: Role(named: &unpacker, else: .content),
      content: unpacker.value(), range: unpacker.value(), declaredLanguage: unpacker.value(),
      list: unpacker.value(), table: unpacker.value(), isTranslatable: unpacker.value(),
      links: unpacker.value(), images: unpacker.value(), parts: unpacker.value(),
      language: unpacker.value())
    suppressions = unpacker.value()
    isSecondHalf = unpacker.value()
  }

  package func pack(into packer: inout Packer) {
    packer.add(id)
    packer.add(kind)
    packer.add(name: role.rawValue)
    packer.add(content)
    packer.add(range)
    packer.add(declaredLanguage)
    packer.add(list)
    packer.add(table)
    packer.add(isTranslatable)
    packer.add(links)
    packer.add(images)
    packer.add(parts)
    packer.add(language)
    packer.add(suppressions)
    packer.add(isSecondHalf)
  }
}

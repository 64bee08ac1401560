extension SourcePosition: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      line: unpacker.count(), column: unpacker.count(), byteColumn: unpacker.count())
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: line)
    packer.add(count: column)
    packer.add(count: byteColumn)
  }
}

extension SourceRange: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      file: unpacker.name(), offset: unpacker.count(), length: unpacker.count(),
      start: unpacker.value(), end: unpacker.value())
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: file)
    packer.add(count: offset)
    packer.add(count: length)
    packer.add(start)
    packer.add(end)
  }
}

extension Suppression: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(check: unpacker.name(), range: unpacker.value())
    following = unpacker.value()
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: check)
    packer.add(range)
    packer.add(following)
  }
}

extension InlineCode: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      number: unpacker.count(), kind: Kind(named: &unpacker, else: .standalone),
      offset: unpacker.count(), original: unpacker.value(),
      purpose: Purpose(named: &unpacker, else: .other))
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: number)
    packer.add(name: kind.rawValue)
    packer.add(count: offset)
    packer.add(original)
    packer.add(name: purpose.rawValue)
  }
}

extension InlineText: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(unpacker.value(), codes: unpacker.value())
  }

  package func pack(into packer: inout Packer) {
    packer.add(text)
    packer.add(codes)
  }
}

extension LanguageDecision: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      language: Language(named: &unpacker, else: .undetermined), confidence: unpacker.value())
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: language.rawValue)
    packer.add(confidence)
  }
}

extension Post.Alternate: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(language: unpacker.name(), address: unpacker.value())
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: language)
    packer.add(address)
  }
}

/// A post without the ``Block/placement`` of its blocks, which only merging asks for.
extension Post: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      name: unpacker.value(), files: unpacker.value(), platform: unpacker.value(),
      blocks: unpacker.value(), alternates: unpacker.value(), canonical: unpacker.value())
    numbers = unpacker.value()
    copies = unpacker.value()
    derived = unpacker.value()
    translationGroup = unpacker.value()
    suppressions = unpacker.value()
  }

  package func pack(into packer: inout Packer) {
    packer.add(name)
    packer.add(files)
    packer.add(platform)
    packer.add(blocks)
    packer.add(alternates)
    packer.add(canonical)
    packer.add(numbers)
    packer.add(copies)
    packer.add(derived)
    packer.add(translationGroup)
    packer.add(suppressions)
  }
}

extension Message: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(unpacker.name())
    arguments = unpacker.value()
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: key)
    packer.add(arguments)
  }
}

extension Finding: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(
      check: unpacker.name(), issueType: IssueType(named: &unpacker, else: .other),
      severity: Severity(named: &unpacker, else: .note), message: unpacker.value(),
      unit: unpacker.name(), location: unpacker.value(), sourceHighlight: unpacker.value(),
      targetHighlight: unpacker.value(), suggestion: unpacker.value())
    if let identity: [String] = unpacker.value() { self.identity = identity }
  }

  package func pack(into packer: inout Packer) {
    packer.add(name: check)
    packer.add(name: issueType.rawValue)
    packer.add(name: severity.rawValue)
    packer.add(message)
    packer.add(name: unit)
    packer.add(location)
    packer.add(sourceHighlight)
    packer.add(targetHighlight)
    packer.add(suggestion)
    packer.add(identity == message.arguments ? nil : identity)
  }
}

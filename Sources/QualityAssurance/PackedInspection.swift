package import Bitext

extension Sighting: Packable {
  init(from unpacker: inout Unpacker) {
    self.init(
      group: unpacker.bits(), variant: unpacker.bits(), written: unpacker.value(),
      source: unpacker.value(), target: unpacker.value(), needsMajority: unpacker.value())
  }

  func pack(into packer: inout Packer) {
    packer.add(bits: group)
    packer.add(bits: variant)
    packer.add(written)
    packer.add(source)
    packer.add(target)
    packer.add(needsMajority)
  }
}

extension UnitName: Packable {
  init(from unpacker: inout Unpacker) {
    id = unpacker.name()
    location = unpacker.value()
  }

  func pack(into packer: inout Packer) {
    packer.add(name: id)
    packer.add(location)
  }
}

extension QualityAssurance.Inspection: Packable {
  package init(from unpacker: inout Unpacker) {
    findings = (0..<unpacker.count()).map { _ in
      (unpacker.count(), unpacker.count(), unpacker.value())
    }
    sightings = (0..<unpacker.count()).map { _ in
      (0..<unpacker.count()).map { _ in (unpacker.count(), unpacker.value()) }
    }
    units = unpacker.value()
    suppressions = unpacker.value()
    checks = (0..<unpacker.count()).map { _ in unpacker.name() }
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: findings.count)
    for (unit, check, finding) in findings {
      packer.add(count: unit)
      packer.add(count: check)
      packer.add(finding)
    }
    packer.add(count: sightings.count)
    for sightings in sightings {
      packer.add(count: sightings.count)
      for (unit, sighting) in sightings {
        packer.add(count: unit)
        packer.add(sighting)
      }
    }
    packer.add(units)
    packer.add(suppressions)
    packer.add(count: checks.count)
    for check in checks { packer.add(name: check) }
  }
}

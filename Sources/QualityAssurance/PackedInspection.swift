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

extension FindingPlace: Packable {
  init(from unpacker: inout Unpacker) {
    self.init(unit: unpacker.count(), check: unpacker.count())
  }

  func pack(into packer: inout Packer) {
    packer.add(count: unit)
    packer.add(count: check)
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
    findings = unpacker.value()
    places = unpacker.value()
    sightings = (0..<unpacker.count()).map { _ in (unpacker.value(), unpacker.value()) }
    units = unpacker.value()
    suppressions = unpacker.value()
    excluded = Set((0..<unpacker.count()).map { _ in unpacker.name() })
  }

  package func pack(into packer: inout Packer) {
    packer.add(findings)
    packer.add(places)
    packer.add(count: sightings.count)
    for (place, sighting) in sightings {
      packer.add(place)
      packer.add(sighting)
    }
    packer.add(units)
    packer.add(suppressions)
    packer.add(count: excluded.count)
    for check in excluded.sorted() { packer.add(name: check) }
  }
}

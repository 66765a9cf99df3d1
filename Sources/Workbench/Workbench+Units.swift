internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Declaring units.
extension Workbench {
  /// Declares a unit, or declares it anew where nothing uses it yet.
  mutating func declareUnit(
    _ name: String, _ range: SourceRange, worth value: Value?, _ line: ContiguousArray<UInt8>,
    into page: inout Markup
  ) throws(Complaint) {
    var units = sheet.units
    if units.declared.contains(name) {
      if sheet.uses(unit: name) { throw Complaint(Diagnostic(.alreadyUnit(name), at: range), line) }
      units.forget(name)
    }
    if let value {
      try declare(name, worth: value, in: &units, line)
    } else if units.declare(name) == nil {
      throw Complaint(Diagnostic(.noMoreUnits, at: range), line)
    }
    keep(line, .all(sheet, shelf))
    sheet.units = units
    show(unit: name, into: &page)
    page.append("  " + Words.newUnit.text(in: language), as: .faint)
    page.newline()
  }

  private func declare(
    _ name: String, worth value: Value, in units: inout UnitTable, _ line: ContiguousArray<UInt8>
  ) throws(Complaint) {
    guard case .quantity(let quantity) = value, let number = quantity.magnitude.number,
      !number.isZero
    else {
      let range = parsed.tree.nodes[parsed.tree.root].range
      throw Complaint(Diagnostic(.unitNeedsNumber, at: range), line)
    }
    units.declare(name, factor: number, dimension: quantity.dimension)
  }

  /// `盒 = 24 支`, or 盒 alone.
  func show(unit name: String, into page: inout Markup) {
    page.append(name, as: .unit)
    guard let measure = sheet.units.measure(named: name) else { return }
    let plain = sheet.units.plainUnit(of: measure.dimension)
    if plain.symbol == name { return }
    page.append(" = ")
    ValueText(.quantity(Quantity(measure.factor, measure.dimension)), .expected, sheet.units)
      .write(language, into: &page)
  }
}

extension Sheet {
  /// Whether any definition is written in a unit.
  fileprivate func uses(unit name: String) -> Bool {
    let uses = { (unit: CompoundUnit?) in
      unit?.terms.contains { $0.measure.symbol == name } == true
    }
    return entries.contains { entry in
      entry.tree.literals.contains { uses($0.unit) }
        || entry.tree.targets.contains { uses($0.unit) }
    }
  }
}

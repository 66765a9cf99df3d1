internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// Putting it in.
extension SolutionText {
  func writeTrials(
    _ choice: PracticalStep.Choice, _ aim: Aim, into page: inout Markup
  ) {
    if let wholes = choice.wholes {
      line(Words.wholeNumbers(wholes.first, wholes.last, unit: step.symbol), into: &page)
    }
    if let exact = choice.exact {
      writeTrial(exact, Words.exactly(exactText(exact)), aim, into: &page)
    }
    if step.isCount, !choice.isInside { line(Words.noWholeNumber, into: &page) }
    for number in choice.tried { writeTrial(number, Words.with(text(number)), aim, into: &page) }
  }

  /// What to type, unless it is so already.
  func writeProposal(
    _ choice: PracticalStep.Choice, in stretch: Stretch, _ aim: Aim, into page: inout Markup
  ) {
    guard let taken = choice.taken, taken != present?.number else { return }
    if !aim.isBound, let present, [stretch].contains(present) { return }
    let statement = "\(unknownName) = \(exactText(taken))"
    line(
      stretch.has(taken) ? Words.takeUp(statement) : Words.takeUpNearly(statement), into: &page)
  }

  /// `29375 元/村 ÷ 9`, where the digits do not end.
  private func exactText(_ number: Number) -> String {
    let shown = text(number)
    if !shown.hasPrefix("≈") { return shown }
    return workbench.text(of: step.quantity(number), Rendering(style: .fraction))
  }

  func writeTrial(
    _ number: Number, _ words: Phrase, _ aim: Aim, into page: inout Markup
  ) {
    page.append("  " + words.text(in: language))
    page.append(goalName, as: .name)
    page.append(" ")
    if let value = solver.value(with: number) {
      page.append("= ")
      page.append(workbench.text(of: value), as: .figure)
      if let distance = distance(value, aim) {
        page.append("  " + distance.text(in: language), as: .faint)
      }
    } else {
      page.append(Words.comesToNothing.text(in: language), as: .doubt)
    }
    page.newline()
  }

  /// How far a value is off, or that it is printed as it is stated.
  private func distance(_ value: Quantity, _ aim: Aim) -> Phrase? {
    let wanted = aim.target.dimension ?? value.dimension
    guard let converted = value.converted(to: wanted), let number = converted.magnitude.number
    else { return nil }
    guard let reference = aim.reference(for: number) else {
      guard aim.isRounded, let printed = aim.printed, number != printed.literal.value else {
        return nil
      }
      return Words.printedAs(printed.literal.text)
    }
    let difference = number - reference
    if difference.isZero { return nil }
    let text = workbench.text(of: Quantity(difference.magnitude, wanted))
    let isMoney = wanted == .money && reference.sign > 0
    return difference.sign < 0
      ? Words.short(text, isMoney: isMoney) : Words.beyond(text, isMoney: isMoney)
  }
}

extension [Stretch] {
  /// Whether the number, or all of the range, fits.
  func contains(_ magnitude: Magnitude) -> Bool {
    contains { $0.has(magnitude.low) && $0.has(magnitude.high) }
  }
}

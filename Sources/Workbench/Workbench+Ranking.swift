internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// `rank Y`: which of its inputs moves a figure most. Nothing is changed by it.
extension Workbench {
  mutating func rank(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let pieces = SweepPhrase(invocation.argument, at: invocation.argumentStart).pieces
    guard let goal = pieces.first, goal.range.end > goal.range.start, pieces.count <= 2,
      goal.next == nil || goal.next == .by
    else { throw invocation.misused(language) }
    let place = try figure(goal.range, of: invocation.line)
    let share = pieces.count == 2 ? try share(pieces[1].range, invocation) : Ranking.usual
    let ranking: Ranking
    do throws(Ranking.Fault) {
      ranking = try Ranking(of: place, by: share, in: self)
    } catch {
      throw Complaint(Diagnostic(problem(of: error, place), at: goal.range), invocation.line)
    }
    show(ranking, into: &page)
  }

  private mutating func share(
    _ range: SourceRange, _ invocation: Invocation
  ) throws(Complaint) -> Number {
    guard range.end > range.start else { throw invocation.misused(language) }
    let value = try number(range, of: invocation.line)
    guard value.dimension.isNone, let share = value.magnitude.number, share.sign > 0,
      share <= .one
    else { throw Complaint(Diagnostic(.shareExpected, at: range), invocation.line) }
    return share
  }

  private func problem(of fault: Ranking.Fault, _ place: Int) -> Problem {
    switch fault {
    case .interrupted: .interrupted
    case .notPublished(let places): .notPublished(places.map(name))
    case .noQuantity: .numberExpected
    case .noInputs: .notComputed(name(at: place))
    case .ranged: .rangedGoal(name(at: place), [])
    }
  }

  private mutating func show(_ ranking: Ranking, into page: inout Markup) {
    let unit = ColumnUnit(
      sheet.entries[ranking.goal].rendering, ranking.dimension, largest: ranking.largest,
      sheet.units)
    page.append(name(at: ranking.goal), as: .name)
    page.append(" = " + unit.text(ranking.base), as: .figure)
    if !ranking.centred.isEmpty {
      page.append("  " + Words.atTheMiddle.text(in: language), as: .faint)
    }
    page.newline()
    let table = RankTable(ranking, unit, in: self)
    table.write(into: &page)
    lastTable = .rows(table.cells)
    let hidden = ranking.moves.count - RankTable.mostRows
    if hidden > 0 {
      let most = ranking.moves[RankTable.mostRows].swing
      wrap(Words.movesLess(hidden, than: unit.text(most)), into: &page)
    }
    if ranking.idle > 0 { wrap(Words.idleInputs(ranking.idle), into: &page) }
    let isMoved = ranking.moves.contains { !$0.isOwnRange }
    let percent = NumberText.text(ranking.share * Number(100)) + "%"
    wrap(
      Words.howMoved(
        isMoved ? percent : nil, ranges: ranking.moves.contains(where: \.isOwnRange)),
      into: &page)
  }
}

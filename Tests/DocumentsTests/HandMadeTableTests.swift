import Syntax
import Testing

@testable import Documents

/// The tables that are read, beside those that people took from the same documents.
@Suite(.enabled(if: !PublishedBudgets.pairs.isEmpty)) struct HandMadeTableTests {
  @Test("every amount is read where people read it", arguments: PublishedBudgets.pairs)
  func amounts(pair: PublishedBudgets.Pair) {
    let missed = HandMadeTables(pair).missed
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(10))")
  }

  @Test("the amounts of one column stay in one column", arguments: PublishedBudgets.pairs)
  func columns(pair: PublishedBudgets.Pair) {
    let misplaced = HandMadeTables(pair).misplaced
    #expect(misplaced.isEmpty, "\(misplaced.prefix(10))")
  }

  /// People read a few cells otherwise: words on a second line of a cell they took for the value.
  @Test("nearly all words are read where people read them", arguments: PublishedBudgets.pairs)
  func words(pair: PublishedBudgets.Pair) {
    let tables = HandMadeTables(pair)
    let (words, missed) = (tables.words.count, tables.missedWords)
    #expect(missed.count * 100 <= words, "\(missed.count) of \(words): \(missed.prefix(10))")
  }

  @Test("tables said to be empty are the same", arguments: PublishedBudgets.pairs)
  func declaredEmpty(pair: PublishedBudgets.Pair) {
    let tables = HandMadeTables(pair)
    let lines = pair.budget.tables.compactMap { table in
      table.declaredEmpty?.first.map { Int(pair.budget.citations[Int($0)].line) }
    }
    #expect(Set(tables.tables.compactMap(\.declaredEmpty)) == Set(lines))
  }

  @Test("the amounts of projects stand where they are stated", arguments: PublishedBudgets.pairs)
  func projects(pair: PublishedBudgets.Pair) {
    let projects = ReadProject.all(in: Publication(grids: pair.document).pieces)
    let codes = Set(pair.budget.codes.map { pair.budget.text($0) })
    #expect(codes.isSubset(of: projects.compactMap(\.code)))
    for amount in projects.flatMap(\.amounts) {
      let digits = pair.document[amount.line]?.numerals.map(\.digits) ?? []
      #expect(digits.contains(amount.printed.digitsAlone), "\(amount)")
    }
  }
}

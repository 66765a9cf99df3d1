/// Everything that can be wrong with what a person wrote; the words stand in the catalogue.
public enum Problem: Error, Sendable, Hashable {
  // Signs and numerals
  case unknownSign(String)
  /// The number without commas, and with them where they belong.
  case badGrouping(plain: String, grouped: String)
  case secondPoint
  /// The numbers that the comma may separate, and the one it may stand in.
  case ambiguousComma(separated: String, joined: String?)
  case noDigitsAfterPoint(String)
  /// `instead` is what to write, where that can be told.
  case strayBehindNumber(number: String, stray: String, instead: String?)
  case unclosedQuote
  case notUTF8
  case tooLong(length: Int, limit: Int)

  // Statements
  case operandExpected(found: String?)
  case operatorExpected(found: String)
  case unclosedParenthesis
  case unexpectedClosing
  case trailingEquals
  case keywordExpected(String, found: String?)
  case chainedComparison
  case tooDeep(limit: Int)
  case printedExpected(found: String?)
  case unitNameExpected(found: String?)

  // Units
  case unknownUnit(String, near: [String])
  /// `5 名学生`: a unit with the thing that is counted.
  case unitWithNoun(unit: String, noun: String)
  case unitExpected(found: String?)
  case unitAfterShare(share: String, unit: String)
  case notMoney(amount: String, unit: String)
  case alreadyUnit(String)
  case tooManyUnits
  case noMoreUnits
  case unitNeedsNumber
  case unitConflict(left: String, right: String, comparing: Bool)
  case wrongUnit(String, wanted: String)
  case exponentHasUnit(String)
  case stepNeeded(function: String, unit: String)
  /// `round(3.456, 2)`, which means two decimals elsewhere.
  case stepOrDecimals(function: String, decimals: Int, step: String)

  // Names
  case unknownName(String, near: [String])
  case unknownFunction(String, near: [String])
  case reservedName(String)
  case functionNeedsCall(String)
  case cycle([String])
  case noLastValue

  // Values
  case divisionByZero
  case wholeExponentNeeded(String)
  case zeroToNegativePower
  case tooLarge(limit: Int)
  case conditionExpected
  case numberExpected
  case argumentCount(function: String, wanted: ClosedRange<Int>, given: Int)
  case rangeBackwards
  case rangeEnds
  case rangeUndecided
  case rangeBent
  case rangeThroughZero
  case tooManyRanges(limit: Int)
  case interrupted

  // Budget files
  case fileTooLarge(size: Int, limit: Int)
  case budgetNameMissing
  case budgetNameExpected(String)
  case nameExpected(found: String)
  case asciiNameExpected(found: String)
  case figureExpected(found: String)
  case lineNumberExpected
  case yearExpected
  case citationExpected
  case formulaCited
  case unpublishedCited
  /// Behind a row stands one line and nothing else.
  case rowCitation
  /// What to write instead, unless it is too long.
  case colon(instead: String?)
  case nothingBehind(String)
  case oneOf([String])
  case twice(String, line: Int)
  case outsideProject(String)
  case outsideFigure(String)
  case outsideTable(String)
  case columnsMissing
  case columnExpected
  case tooManyColumns(limit: Int)
  case tooManyCells(wanted: Int)
  case tooFewCells(wanted: Int, given: Int)
  case cellNotNumber(String)

  // Loaded budgets
  case unknownBudget(String, near: [String])
  case cannotRead(String, reason: String)
  case ambiguousName(String, meant: [String])
  /// A project without a whole amount, a table, or a budget.
  case notOneFigure(String)
  /// A budget that is there but not loaded.
  case notLoaded(String)
  case unknownCell(String, near: [String])
  case notPublished([String])
  /// Only figures of a budget can be brought back as they are published.
  case notOfBudget(String)
  case unknownScenario(String, near: [String])
  /// A scenario of this name holds other changes.
  case scenarioIsKept(String)

  // Commands
  case unknownTopic(String, near: [String])
  case commandTakes(String)

  // Asking backwards
  /// Nothing is stated of a figure, and nothing was said that it is to come to.
  case targetMissing(String)
  /// What a figure is to come to follows itself from what is looked for.
  case targetFollows(String)
  /// What is missing, and the unit of the first.
  case solvingUnpublished(String, missing: [String], unit: String)
  /// A range goes in; one number to take instead.
  case solvingRange(String, value: String, instead: String)
  case solvingRounded(String)
  case solvingExponent(String)
  case solvingTooComplicated(String)
  case solvingTooManyPieces(String)
  /// A word such as “to” is missing, or another stands in its place.
  case jointExpected(Phrase, Phrase)
  /// Nothing stands before a word such as “to”, or at the end.
  case missingBefore(Phrase?, Phrase)
  case figureNameExpected(found: String)
  case oneNumberExpected
  /// What a figure is counted in, and what was typed.
  case otherUnit(String, own: String, given: String)
  case stepZero
  case stepAway
  case sweptTwice(String)
  case tooManyPoints(String, limit: Int)
  case tooManyGoals(limit: Int)
  case independent(String, of: [String])
  /// A figure that is a range because of these.
  case rangedGoal(String, [String])
  case notComputed(String)
  case shareExpected

  // Written files
  case nothingToExport
  case notCSV(String, instead: String)
  case fileExists(String)
  case cannotWrite(String, reason: String)

  // Sessions
  case sessionTooLarge(size: Int, limit: Int)
  case controlCharacter(String)
  case sessionLineExpected
  /// A line goes on where nothing was begun.
  case nothingToContinue
  case heldValueExpected
  case columnsExpected(ClosedRange<Int>)
  case notSession(String, instead: String)
  case sessionExists(String)
  case nothingToSave
  case recordTooLong
  /// What cannot be done while a session is run again.
  case notInSession(String)
  case sessionIsWrong(String)
  case cannotReadSession(String, reason: String)
  /// What comes in has no file to be written to.
  case updateNeedsFile
  case tooManyBudgets(limit: Int)
  case tooManyTurns(limit: Int)
}

import Diagnostics

/// Every case of `Problem`, in each of its forms, with only ASCII in it.
enum ProblemSamples {
  static let all: [Problem] =
    signs + statements + units + names + values + headers + figures + tables + loaded + commands
    + sweeps + sessions

  private static let signs: [Problem] =
    ["$", "[", "!", "^2", ":", "a", "?"].map { .unknownSign($0) } + [
      .badGrouping(plain: "1234", grouped: "1,234"), .badGrouping(plain: "12", grouped: "12"),
      .secondPoint, .ambiguousComma(separated: "1, 234", joined: "1234"),
      .ambiguousComma(separated: "1, 2", joined: nil), .noDigitsAfterPoint("5"),
      .strayBehindNumber(number: "5", stray: "7", instead: "5 x 7"),
      .strayBehindNumber(number: "5", stray: "%", instead: nil), .unclosedQuote, .notUTF8,
      .tooLong(length: 2, limit: 1),
    ]

  private static let statements: [Problem] = [
    .operandExpected(found: "+"), .operandExpected(found: nil), .operatorExpected(found: "x"),
    .unclosedParenthesis, .unexpectedClosing, .trailingEquals,
    .keywordExpected("then", found: "x"), .keywordExpected("else", found: nil), .chainedComparison,
    .tooDeep(limit: 200), .printedExpected(found: "x"), .printedExpected(found: nil),
    .unitNameExpected(found: "x"), .unitNameExpected(found: nil),
  ]

  private static let units: [Problem] = [
    .unknownUnit("x", near: []), .unknownUnit("x", near: ["y", "z"]),
    .unitWithNoun(unit: "x", noun: "y"), .unitExpected(found: "3"), .unitExpected(found: nil),
    .unitAfterShare(share: "5%", unit: "x"), .notMoney(amount: "5", unit: "x"), .alreadyUnit("x"),
    .tooManyUnits, .noMoreUnits, .unitNeedsNumber,
    .unitConflict(left: "x", right: "", comparing: false),
    .unitConflict(left: "", right: "y", comparing: true), .wrongUnit("x", wanted: "y"),
    .wrongUnit("", wanted: "y"), .notOfBudget("x"),
    .unknownScenario("x", near: []), .unknownScenario("x", near: ["y"]), .scenarioIsKept("x"),
    .exponentHasUnit("x"), .stepNeeded(function: "round", unit: "x"),
    .stepOrDecimals(function: "round", decimals: 2, step: "0.01"),
  ]

  private static let names: [Problem] = [
    .unknownName("x", near: []), .unknownName("x", near: ["y"]), .unknownFunction("x", near: []),
    .unknownFunction("x", near: ["y"]), .reservedName("if"), .functionNeedsCall("sum"),
    .cycle(["a", "b", "a"]), .noLastValue,
  ]

  private static let values: [Problem] = [
    .divisionByZero, .wholeExponentNeeded("0.5"), .zeroToNegativePower, .tooLarge(limit: 9),
    .conditionExpected, .numberExpected,
    .argumentCount(function: "abs", wanted: 1...1, given: 2),
    .argumentCount(function: "round", wanted: 1...2, given: 3),
    .argumentCount(function: "max", wanted: 1...Int.max, given: 0), .rangeBackwards, .rangeEnds,
    .rangeUndecided, .rangeBent, .rangeThroughZero, .tooManyRanges(limit: 12), .interrupted,
  ]

  private static let headers: [Problem] = [
    .fileTooLarge(size: 2, limit: 1), .budgetNameMissing, .budgetNameExpected("x"),
    .lineNumberExpected, .yearExpected, .citationExpected, .nothingBehind("year"),
    .oneOf(["cells", "rows"]), .twice("x", line: 3),
  ]

  private static let figures: [Problem] = [
    .nameExpected(found: "x"), .asciiNameExpected(found: "x"), .figureExpected(found: "x"),
    .figureExpected(found: ""), .formulaCited, .unpublishedCited,
    .colon(instead: "year 2024"), .colon(instead: nil), .outsideProject("code"),
    .outsideFigure("stated"),
  ]

  private static let tables: [Problem] = [
    .outsideTable("columns"), .columnsMissing, .columnExpected, .tooManyColumns(limit: 200),
    .tooManyCells(wanted: 2), .tooFewCells(wanted: 3, given: 2), .cellNotNumber("x"), .rowCitation,
  ]

  private static let loaded: [Problem] = [
    .unknownBudget("x", near: []), .unknownBudget("x", near: ["y"]),
    .cannotRead("x", reason: "y"),
    .ambiguousName("x", meant: ["a.x", "b.x"]), .notOneFigure("x"), .notLoaded("x"),
    .unknownCell("x.y", near: []),
    .unknownCell("x.y", near: ["r1.B"]), .notPublished(["x"]), .notPublished(["x", "y"]),
  ]

  private static let commands: [Problem] = [
    .unknownTopic("x", near: []), .unknownTopic("x", near: ["y"]), .commandTakes("help"),
    .targetMissing("x"), .targetFollows("x"), .solvingUnpublished("x", missing: ["y"], unit: ""),
    .solvingUnpublished("x", missing: ["y", "z"], unit: "m"),
    .solvingRange("x", value: "5..7", instead: "5"), .solvingRounded("x"), .solvingExponent("x"),
    .solvingTooComplicated("x"), .solvingTooManyPieces("x"),
  ]

  private static let sessions: [Problem] = [
    .sessionTooLarge(size: 2, limit: 1), .controlCharacter("\\u{1B}"), .sessionLineExpected,
    .nothingToContinue, .heldValueExpected, .tooManyBudgets(limit: 50), .tooManyTurns(limit: 9),
    .columnsExpected(20...99), .notSession("x", instead: "y"), .nothingToSave, .recordTooLong,
    .notInSession("save"), .sessionIsWrong("x"), .sessionExists("x"), .updateNeedsFile,
    .cannotReadSession("x", reason: "y"),
  ]

  private static let sweeps: [Problem] = [
    .jointExpected("x", "y"), .missingBefore(nil, "y"), .missingBefore("x", "y"),
    .figureNameExpected(found: "x"), .oneNumberExpected, .otherUnit("x", own: "y", given: "z"),
    .otherUnit("x", own: "y", given: ""), .stepZero, .stepAway, .sweptTwice("x"),
    .tooManyPoints("x", limit: 5), .tooManyGoals(limit: 8), .independent("x", of: ["y"]),
    .rangedGoal("x", ["y"]), .notComputed("x"), .shareExpected, .nothingToExport,
    .notCSV("x", instead: "y"), .fileExists("x"), .cannotWrite("x", reason: "y"),
  ]
}

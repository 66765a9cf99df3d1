/// Why a numeral of a document is in no relation, as its surroundings show.
public enum NumeralReason: String, Sendable, Hashable, CaseIterable {
  /// What the word processor left in the text: `[bookmark: _Toc_2_2_0000000001]`.
  case bookmark
  /// `2023年`, `12月前`, `2022-12-31`, `2017.3-2022.10`
  case date
  /// `〔2018〕14号`, `第3号`
  case documentNumber
  /// `1、`, `（2）`, `3.`, `附件3-1`, `第2部分`
  case listNumber
  case telephone
  /// The serial number of a row, or the number of a column in the row 栏次.
  case tableNumber
  /// Of income and spending by kind: `201`, `20132`, `30101`.
  case classificationCode
  /// Of a department or unit, before its name: `203001中共…组织部`.
  case organisationCode
  /// `13043425P00000110076T`
  case projectCode
  /// Part of a name or a slogan: `“1+3”产业`, `“1116人才计划”`, `12字部风`, `等5部门`.
  case name
  /// The bounds of a kind of thing, where that is a name: `1000人以下的村`.
  case classBoundary
  /// A lone target of quality, timeliness, effect or satisfaction in a table of indicators.
  case target
  /// The one thing that a rate or a ratio is for: `1个村5万元`, `1:2`.
  case one
  /// The 100% that a definition multiplies a share by: `合格数/总数*100%`.
  case percentage
  /// None of these.
  case other

  init(of numeral: PrintedNumeral, in line: PublishedLine, of document: PublishedText) {
    let place = NumeralPlace(numeral, line, document)
    self = NumeralReason.rules.first { $0.holds(place) }?.reason ?? .other
  }

  /// The rules, the surest first.
  private static let rules: [(reason: NumeralReason, holds: @Sendable (NumeralPlace) -> Bool)] = [
    (.bookmark, { $0.isInBookmark }),
    (.projectCode, { $0.isInProjectCode }),
    (.telephone, { $0.isTelephone }),
    (.documentNumber, { $0.isDocumentNumber }),
    (.date, { $0.isDate }),
    (.listNumber, { $0.isListNumber }),
    (.classificationCode, { $0.isClassificationCode }),
    (.tableNumber, { $0.isTableNumber }),
    (.organisationCode, { $0.isOrganisationCode }),
    (.name, { $0.isInName }),
    (.classBoundary, { $0.isClassBoundary }),
    (.one, { $0.isOne }),
    (.percentage, { $0.isPercentage }),
    (.target, { $0.isTarget }),
  ]
}

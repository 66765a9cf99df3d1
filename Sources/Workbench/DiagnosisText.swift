internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Syntax

/// A diagnosis in words: `a 0 slipped in: 100.9 → 100.09`.
struct DiagnosisText {
  let diagnosis: Diagnosis
  let language: Language
  /// What the other figure is called.
  private let name: String

  init(_ diagnosis: Diagnosis, of budget: Budget?, in language: Language) {
    self.diagnosis = diagnosis
    self.language = language
    name =
      switch diagnosis.party {
      case .subject(let subject)?:
        budget?.path(of: subject, in: language).joined(separator: ".") ?? ""
      case .numeral(let literal)?: literal.text
      case .name(let name)?: name
      case nil: ""
      }
  }

  var text: String {
    switch diagnosis.kind {
    case .otherValue, .inputSlip:
      return Words.rightIf(name, is: diagnosis.intended, not: diagnosis.printed)
        .text(in: language)
    case .roundedFirst where name.isEmpty: return Words.roundedBeforeAdding.text(in: language)
    case _ where !name.isEmpty:
      return Words.fault(diagnosis.kind.rawValue, with: name).text(in: language)
    default:
      let digit = diagnosis.digit.map { String($0) } ?? ""
      let slip = Words.slip(diagnosis.kind.rawValue, digit: digit).text(in: language)
      let colon = language == .english ? ": " : "："
      return "\(slip)\(colon)\(diagnosis.intended) → \(diagnosis.printed)"
    }
  }
}

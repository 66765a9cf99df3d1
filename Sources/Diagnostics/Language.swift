/// A language that Hesuan speaks.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

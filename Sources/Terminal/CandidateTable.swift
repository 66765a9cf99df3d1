internal import Diagnostics

/// Candidates in as many columns as the screen takes, read downwards; 村 is two columns wide.
struct CandidateTable {
  private let words: [String]
  private let hidden: Int
  private let cell: Int
  private let rows: Int
  private let columns: Int

  init(_ candidates: [String], width: Int, rows most: Int) {
    let words = candidates.map(Visible.text)
    let cell = (words.map(Visible.width(of:)).max() ?? 0) + 2
    // The last column is left free: some terminals wrap as soon as it is written.
    columns = max(1, (width + 1) / cell)
    let shown = words.count > columns * most ? columns * max(1, most - 1) : words.count
    self.cell = cell
    self.words = Array(words.prefix(shown))
    hidden = words.count - shown
    rows = (shown + columns - 1) / columns
  }

  func text(in language: Language) -> String {
    var text = ""
    for row in 0..<rows {
      for place in stride(from: row, to: words.count, by: rows) {
        let isLast = place + rows >= words.count
        text += words[place]
        if !isLast { text += padding(after: words[place]) }
      }
      text += "\n"
    }
    return hidden == 0 ? text : text + Words.moreCandidates(hidden).text(in: language) + "\n"
  }

  private func padding(after word: String) -> String {
    String(repeating: " ", count: cell - Visible.width(of: word))
  }
}

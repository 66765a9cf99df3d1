internal import Diagnostics

/// One thing that the screen shows in one place: a character with its accents.
struct Glyph: Hashable {
  var text: String
  let width: Int
  let role: Markup.Role
}

/// Text as a row of glyphs: what would steer the terminal is written out, one glyph a character.
struct Glyphs {
  private(set) var all: [Glyph] = []

  mutating func append(_ markup: Markup) {
    var marks = markup.marks[...]
    var place = 0
    for scalar in markup.text.unicodeScalars {
      while let mark = marks.first, mark.end <= place { marks.removeFirst() }
      let isMarked = marks.first.map { $0.start <= place } ?? false
      append(scalar, as: isMarked ? marks[marks.startIndex].role : .plain)
      place += scalar.utf8.count
    }
  }

  mutating func append(_ scalar: Unicode.Scalar, as role: Markup.Role = .plain) {
    if scalar == "\n" { return append(" ", as: role) }
    if let form = Visible.form(of: scalar) {
      for shown in form.unicodeScalars {
        all.append(Glyph(text: String(shown), width: 1, role: role))
      }
      return
    }
    let width = Visible.width(of: scalar)
    if width == 0, !all.isEmpty {
      all[all.count - 1].text.unicodeScalars.append(scalar)
    } else {
      all.append(Glyph(text: String(scalar), width: width, role: role))
    }
  }
}

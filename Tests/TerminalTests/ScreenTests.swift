import Diagnostics
import Glibc
import Keeping
import Testing

@testable import Terminal

/// What changes the environment does it in a process of its own: other tests read it meanwhile.
@Suite struct ScreenTests {
  @Test func forcesUnicode() async {
    await #expect(processExitsWith: .success) {
      setenv("LC_ALL", "C", 1)
      #expect(CharacterLocale.force() == .forced("C.UTF-8"))
      #expect(CharacterLocale.isUnicode)
      setenv("LC_ALL", "C.UTF-8", 1)
      #expect(CharacterLocale.force() == .environment)
      setenv("LC_ALL", "no_SUCH.locale", 1)
      #expect(CharacterLocale.force() == .forced("C.UTF-8"))
    }
  }

  @Test func saysOnlyWhatIsLost() {
    #expect(CharacterLocale.Outcome.environment.complaint == nil)
    #expect(CharacterLocale.Outcome.forced("C.UTF-8").complaint == nil)
    #expect(CharacterLocale.Outcome.none.complaint != nil)
  }

  @Test func coloursOnlyATerminal() {
    #expect(ColourChoice.always.colours(-1))
    #expect(!ColourChoice.never.colours(0))
    #expect(!ColourChoice.auto.colours(-1))
    #expect(Screen.width(-1) == 80)
  }

  @Test func findsTheStateFolder() async {
    await #expect(processExitsWith: .success) {
      setenv("HOME", "/home/clerk", 1)
      unsetenv("XDG_STATE_HOME")
      #expect(StatePath.of("history") == "/home/clerk/.local/state/hesuan/history")
      setenv("XDG_STATE_HOME", "relative", 1)
      #expect(StatePath.of("history") == "/home/clerk/.local/state/hesuan/history")
      setenv("XDG_STATE_HOME", "/state", 1)
      #expect(StatePath.of("history") == "/state/hesuan/history")
    }
  }
}

@Suite struct LayoutTests {
  private func glyphs(_ text: String) -> [Glyph] {
    var glyphs = Glyphs()
    for scalar in text.unicodeScalars { glyphs.append(scalar) }
    return glyphs.all
  }

  @Test func putsNoWideGlyphInTheLastColumn() {
    let layout = RowLayout(glyphs("abc村数"), columns: 4)
    #expect(layout.places.map(\.row) == [0, 0, 0, 1, 1, 2])
    #expect(layout.places.map(\.column) == [0, 1, 2, 0, 2, 0])
  }

  @Test func keepsAccentsWithTheirLetters() {
    #expect(glyphs("e\u{301}村").map(\.text) == ["e\u{301}", "村"])
    #expect(glyphs("a\u{1B}").map(\.text).joined() == "a\\u{1B}")
  }

  @Test func showsTheRowsAroundTheCursor() {
    let layout = RowLayout(glyphs(String(repeating: "x", count: 100)), columns: 10)
    for cursor in 0...100 {
      let window = layout.window(height: 4, cursor: cursor)
      #expect(window.contains(cursor) || cursor == 100 && window.upperBound == 100)
      #expect(window.count <= 40 && window.lowerBound % 10 == 0)
    }
  }

  @Test func arrangesCandidatesInColumns() {
    let table = CandidateTable(["村数", "月租", "abc", "办公费"], width: 17, rows: 9)
    #expect(table.text(in: .english) == "村数    abc\n月租    办公费\n")
    let many = CandidateTable((0..<50).map { "村\($0)" }, width: 12, rows: 5)
    #expect(many.text(in: .chinese).hasSuffix("……还有 42 个\n"))
  }
}

internal import CLibEdit

/// Searching the history, a key at a time.
extension Editor {
  func beginSearch() -> UInt8 {
    let (text, cursor) = content
    search = HistorySearch(text: text, cursor: cursor)
    return UInt8(CC_REFRESH)
  }

  func continueSearch() -> UInt8 {
    guard let key = search?.key else { return UInt8(CC_ERROR) }
    switch key {
    case "\u{12}": return look(from: (search?.age ?? 0) + 1)
    case "\u{07}": return giveUp()
    case "\u{08}", "\u{7F}":
      if search?.pattern.popLast() == nil { return giveUp() }
      return look(from: 0)
    case _ where key.value >= 0x20:
      search?.pattern.append(key)
      return look(from: search?.age ?? 0)
    default: return take(key)
    }
  }

  private func look(from age: Int) -> UInt8 {
    guard let found = search?.find(in: history, from: age) else {
      return UInt8(search?.hasFailed == true ? CC_REFRESH_BEEP : CC_REFRESH)
    }
    replace(with: found.text, cursor: found.cursor)
    return UInt8(CC_REFRESH)
  }

  private func giveUp() -> UInt8 {
    if let search { replace(with: search.formerText, cursor: search.formerCursor) }
    search = nil
    return UInt8(CC_REFRESH)
  }

  /// Keeps what was found; the key then does what it always does, but Escape alone does nothing.
  private func take(_ key: Unicode.Scalar) -> UInt8 {
    search = nil
    if key != KeySource.escape || source.beginsSequence() {
      WideText.lend(String(key)) { el_wpush(line, $0) }
    }
    return UInt8(CC_REFRESH)
  }
}

/// Numbers and words in the bytes of a file, where any of them may be missing.
extension ContiguousArray<UInt8> {
  /// Two bytes, the lower one first; nil outside of the file.
  func word16(at place: Int) -> Int? {
    guard place >= 0, place <= count - 2 else { return nil }
    return Int(self[place]) | Int(self[place + 1]) << 8
  }

  func word32(at place: Int) -> Int? {
    guard let low = word16(at: place), let high = word16(at: place + 2) else { return nil }
    return low | high << 16
  }

  func holds(_ word: [UInt8]) -> Bool {
    var place = startIndex
    while let next = self[place...].firstIndex(of: word[0]) {
      if self[next...].starts(with: word) { return true }
      place = next + 1
    }
    return false
  }
}

internal import CZlib

/// The bytes of a part of a zip file on their way out, counted and summed up.
struct PartCheck {
  typealias Taker = (Span<UInt8>) throws(DocumentRefusal) -> Void

  private let part: ZipArchive.Part
  private var size = 0
  private var sum = crc32(0, nil, 0)

  init(_ part: ZipArchive.Part) { self.part = part }

  /// How many bytes are handed over at once.
  private static let piece = 1 << 18

  private var broken: DocumentRefusal { .archive(.broken(part: part.name)) }

  consuming func copy(
    _ source: UnsafeBufferPointer<UInt8>, into take: Taker
  ) throws(DocumentRefusal) {
    for start in stride(from: 0, to: source.count, by: PartCheck.piece) {
      try hand(
        UnsafeBufferPointer(rebasing: source[start...].prefix(PartCheck.piece)), into: take)
    }
    try expectWhole()
  }

  /// No more than a piece is in memory, so that it does not matter how much a small part unpacks to.
  consuming func inflate(
    _ source: UnsafeBufferPointer<UInt8>, into take: Taker
  ) throws(DocumentRefusal) {
    let target = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: PartCheck.piece)
    defer { target.deallocate() }
    var stream = z_stream()
    guard zlib_inflate_init(&stream) == Z_OK else { throw broken }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    stream.avail_in = UInt32(source.count)
    var state = Z_OK
    while state != Z_STREAM_END {
      (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
      state = CZlib.inflate(&stream, Z_NO_FLUSH)
      let count = target.count - Int(stream.avail_out)
      guard state == Z_STREAM_END || state == Z_OK && count > 0 else { throw broken }
      try hand(UnsafeBufferPointer(rebasing: target[..<count]), into: take)
    }
    try expectWhole()
  }

  private mutating func hand(
    _ piece: UnsafeBufferPointer<UInt8>, into take: Taker
  ) throws(DocumentRefusal) {
    size += piece.count
    guard size <= part.size else { throw broken }
    sum = crc32(sum, piece.baseAddress, UInt32(piece.count))
    try take(piece.span)
  }

  private func expectWhole() throws(DocumentRefusal) {
    guard size == part.size, Int(sum) == part.sum else { throw broken }
  }
}

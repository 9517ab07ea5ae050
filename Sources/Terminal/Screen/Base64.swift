private let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Base 64 (RFC 4648, 4) without line breaks.
func base64(_ bytes: some Sequence<UInt8>) -> String {
  var result: [UInt8] = []
  var buffer: UInt32 = 0
  var bits: UInt32 = 0
  for byte in bytes {
    buffer = buffer << 8 | UInt32(byte)
    bits += 8
    while bits >= 6 {
      bits -= 6
      result.append(base64Alphabet[Int(buffer >> bits & 63)])
    }
  }
  if bits > 0 { result.append(base64Alphabet[Int(buffer << (6 - bits) & 63)]) }
  while result.count % 4 != 0 { result.append(UInt8(ascii: "=")) }
  return String(decoding: result, as: UTF8.self)
}

import Testing

@testable import Terminal

@Suite("Base 64") struct Base64Tests {
  @Test(
    "is RFC 4648's",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("中", "5Lit"),
    ])
  func vectors(text: String, encoded: String) {
    #expect(base64(text.utf8) == encoded)
  }
}

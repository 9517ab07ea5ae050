import SessionModel
import Testing

@Suite struct IdentifierTests {
  @Test(
    arguments: [
      (0, "0000000000000"), (1, "0000000000001"), (31, "000000000000z"), (32, "0000000000010"),
      (.max, "fzzzzzzzzzzzz"), (0x0123_4567_89AB_CDEF, "028t5cy4tqkff"),
    ] as [(UInt64, String)]) func readsAndWrites(bits: UInt64, text: String)
  {
    #expect(MeetingID(bits: bits).description == text)
    #expect(MeetingID(text)?.bits == bits && MeetingID(text.uppercased())?.bits == bits)
  }

  @Test(arguments: [
    "", "0", "00000000000000", "000000000000", "000000000000i", "000000000000l", "000000000000o",
    "000000000000u",
    "g000000000000", "zzzzzzzzzzzzz", "00000000000-0", "００００００００００００0", " 000000000000",
  ]) func refusesWhatItDoesntWrite(text: String) {
    #expect(MeetingID(text) == nil)
  }

  @Test func orderOfNumbersIsOrderOfTexts() {
    var source = IdentifierSource(seed: 4)
    let ids: [EntryID] = (0..<500).map { _ in source.make() }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    #expect(Set(ids).count == 500)
    for id in ids { #expect(EntryID(id.description) == id) }
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    // Reference values of SplitMix64 for the seed 0.
    var source = IdentifierSource(seed: 0)
    #expect([source.next(), source.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4])
    var other = IdentifierSource(seed: 1)
    #expect(other.next() != 0xE220_A839_7B1D_CDAF)
  }
}

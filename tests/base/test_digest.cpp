#include "catch.hpp"
#include "hansa/base/digest.hpp"

using namespace hansa;

TEST_CASE("sha-256 gives the published answers", "[base][known-answer]") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(short_sha256("abc") == ShortDigest{0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41,
                                           0x41, 0x40, 0xde, 0x5d, 0xae, 0x22, 0x23});
}

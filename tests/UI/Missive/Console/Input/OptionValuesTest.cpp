#include <UI/Missive/Console/Input/ByteSize.hpp>

#include <doctest/doctest.h>

#include <string>

using missive::byteSize;

TEST_CASE("a size is bytes with a suffix, hexadecimal or octal") {
    CHECK(byteSize("128") == 128U);
    CHECK(byteSize("+128") == 128U);
    CHECK(byteSize("1k") == 1024U);
    CHECK(byteSize("128M") == 128U * 1024 * 1024);
    CHECK(byteSize("2gb") == 2ULL << 30U);
    CHECK(byteSize("1T") == 1ULL << 40U);
    CHECK(byteSize("7B") == 7U);
    CHECK(byteSize("0x10") == 16U);
    CHECK(byteSize("0x10k") == 16U * 1024);
    CHECK(byteSize("010") == 8U);
    CHECK(byteSize("010m") == 8U * 1024 * 1024);
    CHECK(byteSize("0") == 0U);
}

TEST_CASE("what is no size, or more than fits, is none") {
    for (const auto* text :
         {"", "M", "12x", "12mm", "-1", "1.5G", "0x", "09", "128 M", "99999999999999999999", "18446744073709551615k"}) {
        CAPTURE(text);
        CHECK_FALSE(byteSize(text));
    }
}

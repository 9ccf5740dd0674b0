#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <map>

using namespace missive;
using namespace missive::test;
using missive::test::OrderPlaced;

namespace {

void appendUtf8(std::string& text, std::uint32_t point) {
    const auto byte = [&text](std::uint32_t value) {
        text.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xc0 | (point >> 6));
        byte(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        byte(0xe0 | (point >> 12));
        byte(0x80 | ((point >> 6) & 0x3f));
        byte(0x80 | (point & 0x3f));
    } else {
        byte(0xf0 | (point >> 18));
        byte(0x80 | ((point >> 12) & 0x3f));
        byte(0x80 | ((point >> 6) & 0x3f));
        byte(0x80 | (point & 0x3f));
    }
}

std::string anyText() {
    std::string text;
    for (const auto point : *rc::gen::container<std::vector<std::uint32_t>>(
             rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 0x80), rc::gen::inRange<std::uint32_t>(0x80, 0xd800),
                            rc::gen::inRange<std::uint32_t>(0xe000, 0x110000)))) {
        appendUtf8(text, point);
    }
    return text;
}

} // namespace

TEST_CASE("any message survives a round trip") {
    CHECK(rc::check([] {
        OrderPlaced order{
            *rc::gen::arbitrary<std::int64_t>(), anyText(), *rc::gen::arbitrary<double>(), {}, std::nullopt};
        const auto lines = *rc::gen::inRange(0, 5);
        for (int i = 0; i < lines; ++i) {
            order.lines.push_back({anyText(), *rc::gen::arbitrary<int>()});
        }
        if (*rc::gen::arbitrary<bool>()) {
            order.note = anyText();
        }
        RC_ASSERT(fromJson<OrderPlaced>(toJson(order)) == order);
    }));
}

TEST_CASE("any headers survive a round trip") {
    CHECK(rc::check([] {
        std::map<std::string, std::string> headers;
        const auto count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
            headers[anyText()] = anyText();
        }
        const std::vector<std::pair<std::string, std::string>> list{headers.begin(), headers.end()};
        RC_ASSERT(decodeHeaders(encodeHeaders(list)) == list);
    }));
}

TEST_CASE("no bytes bring the reader down") {
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::elementOf(std::string{"{}[]\",:\\u00d8 1-.eEtruefalsn\xc3\xa9\x01"}));
        try {
            fromJson<OrderPlaced>("{\"lines\":" + bytes);
        } catch (const JsonError&) {
        }
    }));
}

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/NameList.hpp>
#include <Domain/Missive/Text/TextBeginning.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace missive;

TEST_CASE("a whole number is all of its text and fits its type") {
    CHECK(wholeNumber<int>("-12") == -12);
    CHECK(wholeNumber<std::uint8_t>("255") == 255);
    for (const auto* text : {"", "256", "-1", "+1", " 1", "1 ", "1.0", "0x1", "one"}) {
        CAPTURE(text);
        CHECK_FALSE(wholeNumber<std::uint8_t>(text).has_value());
    }
}

TEST_CASE("a whole number may be of another base") {
    CHECK(wholeNumber<int>("ff", 16) == 255);
    CHECK(wholeNumber<int>("17", 8) == 15);
    CHECK_FALSE(wholeNumber<int>("8", 8).has_value());
}

TEST_CASE("a decimal number is all of its text and finite") {
    CHECK(decimalNumber("-1.5") == -1.5);
    CHECK(decimalNumber("3e-2") == 0.03);
    CHECK(decimalNumber("7") == 7.0);
    for (const auto* text : {"", "+1", " 1", "1 ", "1,5", "nan", "inf", "1e999"}) {
        CAPTURE(text);
        CHECK_FALSE(decimalNumber(text).has_value());
    }
}

TEST_CASE("names are listed with commas between them") {
    CHECK(nameList(std::vector<std::string>{}).empty());
    CHECK(nameList(std::vector<std::string>{"async"}) == "async");
    CHECK(nameList(std::vector<std::string_view>{"async", "failed", "orders"}) == "async, failed, orders");
}

TEST_CASE("the beginning of a text holds whole characters only") {
    CHECK(textBeginning("cart", 9) == "cart");
    CHECK(textBeginning("cart", 2) == "ca");
    CHECK(textBeginning("aé注😀", 2) == "a");
    CHECK(textBeginning("aé注😀", 3) == "aé");
    CHECK(textBeginning("aé注😀", 5) == "aé");
    CHECK(textBeginning("aé注😀", 6) == "aé注");
    CHECK(textBeginning("aé注😀", 9) == "aé注");
    CHECK(textBeginning("aé注😀", 10) == "aé注😀");
    CHECK(textBeginning("é", 1).empty());
}

TEST_CASE("what is no UTF-8 is cut near the limit all the same") {
    const std::string bytes(100, '\x80');
    CHECK(textBeginning(bytes, 50).size() >= 46);
    CHECK(textBeginning(bytes, 50).size() <= 50);
}

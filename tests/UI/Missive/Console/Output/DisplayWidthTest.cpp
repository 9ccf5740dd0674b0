#include <UI/Missive/Console/Output/DisplayWidth.hpp>
#include <UI/Missive/Console/Output/TextWrap.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive;

TEST_CASE("text takes the columns a terminal gives it") {
    CHECK(displayWidth("") == 0);
    CHECK(displayWidth("order") == 5);
    CHECK(displayWidth("\u00e9") == 1);
    CHECK(displayWidth("e\u0301") == 1);
    CHECK(displayWidth("注文") == 4);
    CHECK(displayWidth("ﾐｽ") == 2);
    CHECK(displayWidth("🚀") == 2);
    CHECK(displayWidth("👩🏽‍🚀") == 2);
    CHECK(displayWidth("❤️") == 2);
    CHECK(displayWidth("🇩🇪") == 2);
    CHECK(displayWidth("a\u200bb") == 2);
    CHECK(displayWidth("\033[31mred\033[0m") == 3);
    CHECK(displayWidth("\033[31") == 0);
    CHECK(displayWidth("\xff\xc3") == 2);
}

TEST_CASE("text is cut between characters and never inside one") {
    using Lines = std::vector<std::string>;
    CHECK(cutAtWidth("注文が来た", 4) == Lines{"注文", "が来", "た"});
    CHECK(cutAtWidth("注文が来た", 5) == Lines{"注文", "が来", "た"});
    CHECK(cutAtWidth("注文", 1) == Lines{"注", "文"});
    CHECK(cutAtWidth("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
    CHECK(wrappedAtWords("注文 が来た", 6) == Lines{"注文", "が来た"});
    CHECK(cutAtWidth("anything", 0) == Lines{"anything"});
    CHECK(wrappedBehind("one.two.three", ".", 8) == Lines{"one.two.", "three"});
    CHECK(wrappedBehind("one.twothreefour", ".", 5) == Lines{"one.", "twoth", "reefo", "ur"});
    CHECK(wrappedBehind("one.two", ".", 0) == Lines{"one.two"});
}

TEST_CASE("as many bytes fit as take the columns, and one character always does") {
    CHECK(bytesWithin("注文", 3) == std::string{"注"}.size());
    CHECK(bytesWithin("注文", 0) == std::string{"注"}.size());
    CHECK(bytesWithin("ab", 9) == 2);
    CHECK(bytesWithin("", 3) == 0);
}

#include <Domain/Performance/IgnoreRules.hpp>
#include <tests/support/DomainErrorCode.hpp>

#include <doctest/doctest.h>

#include <fnmatch.h>

#include <random>
#include <string>
#include <vector>

using namespace missive::performance;
using missive::test::domainErrorCode;

TEST_CASE("a name ignores itself and what goes on behind it, a pattern what it matches whole") {
    struct Case {
        const char* rule;
        const char* route;
        bool isIgnored;
    };
    const std::vector<Case> cases{
        {"_wdt", "_wdt", true},
        {"_wdt", "_wdt_open", true},
        {"_wdt", "_wdtx", false},
        {"_wdt", "web_profiler_wdt", false},
        {"_wdt", "admin_user", false},
        {"order", "order:create", true},
        {"order", "order.created", true},
        {"order", "order_show", true},
        {"order", "orders", false},
        {"order", "Order", false},
        {"order", "my_order", false},
        {"_wdt*", "_wdt", true},
        {"_wdt*", "_wdt_open", true},
        {"_wdt*", "_wdtx", true},
        {"_wdt*", "web_profiler_wdt", false},
        {"admin_?ser", "admin_user", true},
        {"admin_?ser", "admin_user_x", false},
        {"a[bc]d", "abd", true},
        {"a[!bc]d", "abd", false},
        {"a[!bc]d", "aed", true},
        {"[]]", "]", true},
        {"*", "", true},
        {"*_show", "order_show", true},
        {"*a*b*", "xaybz", true},
        {"a\\*", "a\\b", true},
        {"[a-c]x", "bx", true},
    };
    for (const auto& [rule, route, isIgnored] : cases) {
        CAPTURE(rule);
        CAPTURE(route);
        CHECK(IgnoreRules{{rule}}.ignores(route) == isIgnored);
    }
    CHECK_FALSE(IgnoreRules{{}}.ignores("anything"));
    CHECK(domainErrorCode([] { static_cast<void>(IgnoreRules{{"ok", ""}}); }) == "performance.rule");
    CHECK(domainErrorCode([] { static_cast<void>(IgnoreRules{{"a[bc"}}); }) == "performance.pattern");
    CHECK(domainErrorCode([] { static_cast<void>(IgnoreRules{{"a[]"}}); }) == "performance.pattern");
}

TEST_CASE("patterns match what fnmatch does") {
    std::mt19937 random{7};
    const auto text = [&](const std::vector<std::string>& pieces, unsigned most) {
        std::string made;
        for (auto i = random() % (most + 1); i > 0; --i) {
            made += pieces[random() % pieces.size()];
        }
        return made;
    };
    const std::vector<std::string> patternPieces{"a", "b", "_", "*", "?", "[ab]", "[!a]", "[a-b]", "\\", "[_b]"};
    const std::vector<std::string> namePieces{"a", "b", "_", "c", "\\"};
    for (int i = 0; i < 100'000; ++i) {
        const auto pattern = text(patternPieces, 6);
        const auto name = text(namePieces, 7);
        const bool isMatched = ::fnmatch(pattern.c_str(), name.c_str(), FNM_NOESCAPE) == 0;
        if (GlobPattern{pattern}.matches(name) != isMatched) {
            FAIL_CHECK(pattern << " and " << name);
        }
    }
}

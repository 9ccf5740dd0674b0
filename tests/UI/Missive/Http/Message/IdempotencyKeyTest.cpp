#include <UI/Missive/Http/Message/IdempotencyKey.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace missive::test {

TEST_CASE("an idempotency key is a structured string or a bare token, and both are the same key") {
    for (const auto& [value, key] : {std::pair<std::string, std::string>{R"("8e03978e-40d5")", "8e03978e-40d5"},
                                     {"8e03978e-40d5", "8e03978e-40d5"},
                                     {R"( "a\"b\\c" )", R"(a"b\c)"},
                                     {"a:b/c*", "a:b/c*"},
                                     {"\"" + std::string(255, 'k') + "\"", std::string(255, 'k')},
                                     {std::string(255, 'k'), std::string(255, 'k')}}) {
        CAPTURE(value);
        const auto read = IdempotencyKey::parse(value);
        REQUIRE(read);
        CHECK(read->toString() == key);
    }
}

TEST_CASE("H-13: an idempotency key that is empty, too long or malformed is refused") {
    for (const auto& value :
         {std::string{}, std::string{" "}, std::string{R"("")"}, std::string{R"("a)"}, std::string{R"(a")"},
          std::string{R"("a"b)"}, std::string{R"("a\b")"}, std::string{R"("a\)"}, std::string{R"("a b")"},
          std::string{"a b"}, std::string{R"("a", "b")"}, std::string{R"("a";b=1)"}, std::string{"\"a\tb\""},
          std::string{"\"\xC3\xA9\""}, std::string{"\xC3\xA9"}, std::string("\"a\0\"", 4),
          "\"" + std::string(256, 'k') + "\"", std::string(256, 'k')}) {
        CAPTURE(value);
        CHECK_FALSE(IdempotencyKey::parse(value));
    }
}

} // namespace missive::test

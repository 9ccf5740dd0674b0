#include <UI/Missive/Http/Access/BearerTokens.hpp>
#include <UI/Missive/Http/Access/Sha256.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

/// The name of the principal, `nothing` or `refused`.
std::string outcomeOf(const Fields& fields) {
    static const BearerTokens tokens{
        {{sha256("secret-1"), {"till", {"orders.write"}}}, {sha256("secret-2"), {"clerk", {}}}}};
    const auto outcome = tokens.authenticate(get(fields));
    return outcome.principal ? outcome.principal->name : outcome.refusal.empty() ? "nothing" : "refused";
}

} // namespace

TEST_CASE("H-19: a token tells who asks") {
    CHECK(outcomeOf({{"Authorization", "Bearer secret-1"}}) == "till");
    CHECK(outcomeOf({{"Authorization", "bearer  secret-2 "}}) == "clerk");
    CHECK(outcomeOf({{"X-Api-Key", "secret-2"}}) == "clerk");
}

TEST_CASE("H-19: a token that is not known, or not the only one, is refused") {
    CHECK(outcomeOf({{"Authorization", "Bearer secret-3"}}) == "refused");
    CHECK(outcomeOf({{"Authorization", "Bearer secret-"}}) == "refused");
    CHECK(outcomeOf({{"Authorization", "Bearer"}}) == "refused");
    CHECK(outcomeOf({{"Authorization", "Bearer "}}) == "refused");
    CHECK(outcomeOf({{"Authorization", "Bearer secret-1 secret-2"}}) == "refused");
    CHECK(outcomeOf({{"X-Api-Key", ""}}) == "refused");
    CHECK(outcomeOf({{"X-Api-Key", "secret-1"}, {"X-Api-Key", "secret-1"}}) == "refused");
    CHECK(outcomeOf({{"Authorization", "Bearer secret-1"}, {"X-Api-Key", "secret-1"}}) == "refused");
    CHECK(outcomeOf({{"Authorization", "Bearer secret-1"}, {"Authorization", "Bearer secret-1"}}) == "refused");
}

TEST_CASE("credentials of another kind are left to others") {
    CHECK(outcomeOf({}) == "nothing");
    CHECK(outcomeOf({{"Authorization", "Basic dGlsbDpzZWNyZXQ="}}) == "nothing");
    CHECK(outcomeOf({{"Authorization", "Bearers secret-1"}}) == "nothing");
    CHECK(outcomeOf({{"Authorization", ""}}) == "nothing");
}

} // namespace missive::test

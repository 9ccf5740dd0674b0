#include <UI/Missive/Messenger/ReceiverSelection.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>

#include <doctest/doctest.h>

using namespace missive;

namespace {

using Names = std::vector<std::string>;

const Names known{"async_high", "async_low", "mail+sms", "failed"};

} // namespace

TEST_CASE("receivers keep the order typed, each once") {
    CHECK(selectReceivers(known, {"failed", "async_high", "failed"}) == Names{"failed", "async_high"});
}

TEST_CASE("a regular expression names whole receivers in the order of the configuration") {
    CHECK(selectReceivers(known, {"async_.*"}) == Names{"async_high", "async_low"});
    CHECK(selectReceivers(known, {"async_low", "async_.*"}) == Names{"async_low", "async_high"});
    CHECK_THROWS_WITH_AS(selectReceivers(known, {"async"}),
                         "The receiver \"async\" does not exist. Valid receivers are: async_high, async_low, mail+sms, "
                         "failed.",
                         UsageError);
}

TEST_CASE("what is no regular expression, or matches nothing, is a name") {
    CHECK(selectReceivers(known, {"mail+sms"}) == Names{"mail+sms"});
    CHECK_THROWS_AS(selectReceivers(known, {"async_("}), UsageError);
}

TEST_CASE("excluding leaves the others, and refuses unknown names and nothing left") {
    CHECK(receiversExcept(known, {}) == known);
    CHECK(receiversExcept(known, {"failed", "mail+sms"}) == Names{"async_high", "async_low"});
    CHECK_THROWS_AS(receiversExcept(known, {"nope"}), UsageError);
    CHECK_THROWS_WITH_AS(receiversExcept({"async"}, {"async"}),
                         "All transports/receivers have been excluded. Please specify at least one to consume from.",
                         UsageError);
    CHECK_THROWS_WITH_AS(receiversExcept({}, {}),
                         "There is no receiver to consume from: messages of sync:// are handled where they are sent.",
                         UsageError);
}

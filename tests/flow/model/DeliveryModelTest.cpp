#include <tests/flow/model/DeliveryRig.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestParams.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace missive::test {

namespace {

rc::detail::TestResult play(PlantedFault planted, int scripts, bool shrinks) {
    rc::detail::TestParams params;
    params.seed = 20'261'127;
    params.maxSuccess = scripts;
    params.maxSize = 40;
    params.disableShrinking = !shrinks;
    return rc::detail::checkTestable(
        [planted] {
            const auto script = *anyScript();
            DeliveryRig rig{planted};
            rig.play(script);
            rig.finish();
        },
        rc::detail::TestMetadata{}, params);
}

std::string shown(const rc::detail::TestResult& result) {
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    return text.str();
}

bool isFound(PlantedFault planted) { return play(planted, 20'000, false).is<rc::detail::FailureResult>(); }

} // namespace

TEST_CASE("nothing is lost, doubled, stuck or tried too often, whatever dies, fails, is put back, purged or waits") {
    const auto* wanted = std::getenv("MISSIVE_MODEL_SCRIPTS");
    const auto result = play(PlantedFault::None, wanted == nullptr ? 20'000 : std::atoi(wanted), true);
    CHECK_MESSAGE(result.is<rc::detail::SuccessResult>(), shown(result));
}

TEST_CASE("the model finds a failure transport that keeps no message a second time") {
    CHECK(isFound(PlantedFault::StickyGuard));
}

TEST_CASE("the model finds messages whose identity changes from delivery to delivery") {
    CHECK(isFound(PlantedFault::FreshIdentities));
}

TEST_CASE("the model finds an inbox that is purged before the messages that need it are taken") {
    CHECK(isFound(PlantedFault::BlindPurge));
}

TEST_CASE("the model finds tries that forget the deaths of workers") { CHECK(isFound(PlantedFault::ForgottenDeaths)); }

} // namespace missive::test

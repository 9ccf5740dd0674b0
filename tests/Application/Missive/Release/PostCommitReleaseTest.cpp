#include <Application/Missive/Release/PostCommitRelease.hpp>

#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {
using Strings = std::vector<std::string>;
} // namespace

TEST_CASE("what fails after a commit is logged as critical and keeps nothing else from happening") {
    RecordingLog log;
    PostCommitRelease release{log};
    DirectUnitOfWork unitOfWork;
    Strings calls;
    release.onCommitted([] { throw std::runtime_error{"slot broke"}; });
    release.onCommitted([&] { calls.emplace_back("committed"); });
    const auto outcome = unitOfWork.run({}, release, [&] {
        unitOfWork.afterCommit([] { throw std::runtime_error{"broker away"}; });
        unitOfWork.afterCommit([&] {
            CHECK_FALSE(unitOfWork.active());
            calls.emplace_back("second action");
        });
        unitOfWork.afterCommit([] { throw 42; });
    });
    CHECK(outcome == UnitOfWorkOutcome::Committed);
    CHECK(calls == Strings{"second action", "committed"});
    CHECK(log.records().size() == 3);
    CHECK(log.has(LogLevel::Critical, "After a commit, releasing what it left to do failed: broker away"));
    CHECK(log.has(LogLevel::Critical, "After a commit, releasing what it left to do failed: slot broke"));
}

TEST_CASE("nobody is told of a commit that did not happen") {
    RecordingLog log;
    PostCommitRelease release{log};
    DirectUnitOfWork unitOfWork;
    int committed = 0;
    release.onCommitted([&] { ++committed; });
    CHECK_THROWS(unitOfWork.run({}, release, [] { throw std::runtime_error{"no"}; }));
    CHECK(committed == 0);
    unitOfWork.run({}, release, [] {});
    CHECK(committed == 1);
}

} // namespace missive::test

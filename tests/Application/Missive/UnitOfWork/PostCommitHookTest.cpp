#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>

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
    PostCommitHook postCommit{log};
    DirectUnitOfWork unitOfWork;
    Strings calls;
    postCommit.onCommitted([] { throw std::runtime_error{"slot broke"}; });
    postCommit.onCommitted([&] { calls.emplace_back("committed"); });
    const auto outcome = unitOfWork.run({}, postCommit, [&] {
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
    CHECK(log.has(LogLevel::Critical, "What waited for a commit failed after it: broker away"));
    CHECK(log.has(LogLevel::Critical, "What waited for a commit failed after it: slot broke"));
}

TEST_CASE("nobody is told of a commit that did not happen") {
    RecordingLog log;
    PostCommitHook postCommit{log};
    DirectUnitOfWork unitOfWork;
    int committed = 0;
    postCommit.onCommitted([&] { ++committed; });
    CHECK_THROWS(unitOfWork.run({}, postCommit, [] { throw std::runtime_error{"no"}; }));
    CHECK(committed == 0);
    unitOfWork.run({}, postCommit, [] {});
    CHECK(committed == 1);
}

} // namespace missive::test

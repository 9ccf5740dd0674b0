#include <UI/Missive/Http/Idempotency/IdempotencyPurge.hpp>

#include <Domain/Missive/Patience.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace missive::test {

namespace {

/// Holds so many answers that have expired.
class ExpiredAnswers final : public IdempotencyStore {
public:
    std::optional<StoredAnswer> claim(const IdempotentCall&) override { return std::nullopt; }
    void complete(std::string_view, std::string_view) override {}
    std::size_t purge(TimePoint by, std::size_t most) override {
        if (fails) {
            throw std::runtime_error{"disk full"};
        }
        CHECK(by == FakeClock::start());
        patience = Patience::atMost(std::chrono::seconds{30});
        const auto purged = std::min(count, most);
        count -= purged;
        return purged;
    }

    std::chrono::milliseconds patience{};
    std::size_t count = 2500;
    bool fails = false;
};

struct Rig {
    FakeClock clock;
    RecordingLog log;
    ExpiredAnswers answers;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    FakeBackgroundTasks tasks;
    IdempotencyPurge purge{answers, {unitOfWork, listener}, clock, log};
};

} // namespace

TEST_CASE("every hour expired answers are forgotten, a thousand in each unit of work") {
    Rig rig;
    auto task = rig.purge.start(rig.tasks);
    CHECK(rig.tasks.intervals == std::vector<std::chrono::milliseconds>{std::chrono::hours{1}});
    CHECK(rig.unitOfWork.runs().empty());
    rig.tasks.tick();
    CHECK(rig.answers.count == 0);
    CHECK(rig.unitOfWork.runs().size() == 3);
    task.reset();
    CHECK(rig.unitOfWork.runs().size() == 3);
}

TEST_CASE("a server that ends before its first hour forgets a thousand") {
    Rig rig;
    rig.purge.start(rig.tasks).reset();
    CHECK(rig.answers.count == 1500);
    CHECK(rig.answers.patience == std::chrono::seconds{1});
}

TEST_CASE("answers that cannot be forgotten are logged, and tried again an hour later") {
    Rig rig;
    rig.answers.fails = true;
    const auto task = rig.purge.start(rig.tasks);
    rig.tasks.tick();
    CHECK(rig.log.has(LogLevel::Warning, "Forgetting expired answers to idempotent requests failed: disk full"));
    rig.answers.fails = false;
    rig.tasks.tick();
    CHECK(rig.answers.count == 0);
}

} // namespace missive::test

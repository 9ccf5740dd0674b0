#include <Infrastructure/Logging/FileLogArchive.hpp>

#include <Application/Logging/EventHandler/LogMessageHandler.hpp>
#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Logging/LogArchiveFailed.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>
#include <Infrastructure/Logging/AppendLogLine.hpp>
#include <Infrastructure/Logging/LogDirectory.hpp>
#include <Infrastructure/Missive/Log/JsonFormat.hpp>
#include <tests/Infrastructure/Logging/LogMessageMother.hpp>
#include <tests/Infrastructure/Logging/PipelineRig.hpp>
#include <tests/support/FakeWaiter.hpp>
#include <tests/support/StandardError.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

using namespace missive::logging;
using namespace std::chrono_literals;

namespace {

/// An archive that writes where it is told.
struct Rig {
    explicit Rig(LogFiles& files, Duplicates duplicates = Duplicates::Drop, std::size_t window = 1'000'000)
        : keys{clock, directory.path(), window}, archive{{files, format, names, keys, clock, waiter}, duplicates} {}

    TemporaryDirectory directory;
    FakeClock clock;
    FakeWaiter waiter;
    LineFormat format;
    LogFileNames names{clock, directory.path(), {}};
    WrittenKeys keys;
    FileLogArchive archive;
};

/// An archive on a disk.
struct DiskRig {
    explicit DiskRig(Duplicates duplicates = Duplicates::Drop, std::size_t window = 1'000'000)
        : keys{clock, directory.path(), window}, archive{{files, format, names, keys, clock, waiter}, duplicates} {}

    void keep(const std::vector<LogMessage>& messages, LogArrival arrival) {
        archive.keep(messages, std::vector<LogArrival>(messages.size(), arrival));
    }

    LogMessage told(const std::string& text = "told") { return mother.told("orders", clock.now(), text); }

    std::string content() const {
        std::ifstream file{directory.path() / "orders-2026-01-02.log"};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    std::ptrdiff_t lines() const { return std::ranges::count(content(), '\n'); }

    TemporaryDirectory directory;
    FakeClock clock;
    FakeWaiter waiter;
    JsonFormat format;
    LogDirectory files{clock, directory.path(), {}};
    LogFileNames names{clock, directory.path(), {}};
    WrittenKeys keys;
    LogMessageMother mother;
    FileLogArchive archive;
};

constexpr auto first = LogArrival::First;
constexpr auto again = LogArrival::Again;

/// What a handler tells the archive of the arrival of one with this envelope.
LogArrival arrivalOf(const Envelope& envelope) {
    struct Noting final : LogArchive {
        void keep(std::span<const LogMessage>, std::span<const LogArrival> arrivals) override {
            arrival = arrivals.front();
        }
        LogArrival arrival = LogArrival::First;
    } archive;
    const DispatchContext handling{std::span{&envelope, 1}, "async"};
    LogMessageHandler{archive}(std::vector<LogMessage>(1));
    return archive.arrival;
}

} // namespace

TEST_CASE("a batch of records is one append to the file of each channel, in the order it came in") {
    FakeLogFiles files;
    Rig rig{files};
    LogMessageMother mother;
    const auto at = rig.clock.now();
    auto foreign = mother.told("orders", at, "one");
    foreign.host = foreign.run = "";
    const std::vector<LogMessage> batch{foreign, mother.told("http", at, "two"), mother.told("orders", at, "three")};
    rig.archive.keep(batch, std::vector<LogArrival>(3, first));
    CHECK(files.appends == 2);
    CHECK(files.contents["orders-2026-01-02.log"] ==
          "[2026-01-02T03:04:05.000000+00:00] orders.INFO: one\n"
          "[2026-01-02T03:04:05.000000+00:00] orders.INFO: three host=web1 pid=7 key=3f9c2a71b04d-3\n");
    CHECK(files.contents["http-2026-01-02.log"].find("http.INFO: two ") != std::string::npos);
    CHECK(rig.archive.figures().linesWritten == 3);
}

TEST_CASE("records that cannot be written are tried once a second, and come again after half a minute, all of them") {
    FakeLogFiles files;
    files.isFull = true;
    Rig rig{files};
    LogMessageMother mother;
    std::vector<std::chrono::milliseconds> waits;
    rig.waiter.onWait = [&](auto, std::chrono::milliseconds atMost) { waits.push_back(atMost); };
    const std::vector<LogMessage> batch{mother.told("orders", rig.clock.now())};
    const auto shown = standardErrorOf([&] {
        CHECK_THROWS_AS(rig.archive.keep(batch, std::vector{first}), LogArchiveFailed);
        CHECK_THROWS_WITH(rig.archive.keep(batch, std::vector{first}), "No space left on device.");
    });
    CHECK(waits == std::vector<std::chrono::milliseconds>(8, 1s));
    CHECK(LogArchiveFailed{""}.retryDelay() == 30s);
    CHECK(shown == "The log handler \"logging.write\" failed: No space left on device.\n");
    CHECK(rig.archive.figures().isBlocked);
    CHECK(rig.archive.figures().linesWritten == 0);
    rig.waiter.onWait = [&](auto, std::chrono::milliseconds) { files.isFull = false; };
    files.isFull = true;
    rig.archive.keep(batch, std::vector{first});
    CHECK_FALSE(rig.archive.figures().isBlocked);
    CHECK(rig.archive.figures().linesWritten == 1);
}

TEST_CASE("a record that came before is left out, marked or written again, as configured") {
    for (const auto policy : {Duplicates::Drop, Duplicates::Mark, Duplicates::Allow}) {
        CAPTURE(static_cast<int>(policy));
        DiskRig rig{policy};
        const std::vector<LogMessage> batch{rig.told(), rig.told()};
        rig.keep({batch.front()}, first);
        rig.keep(batch, again);
        CHECK(rig.lines() == (policy == Duplicates::Drop ? 2 : 3));
        CHECK((rig.content().find("\"redelivered\":1,\"host\"") != std::string::npos) == (policy == Duplicates::Mark));
        CHECK(rig.archive.figures().duplicatesDropped == (policy == Duplicates::Drop ? 1 : 0));
        CHECK(rig.archive.figures().linesWritten == (policy == Duplicates::Drop ? 2 : 3));
    }
}

TEST_CASE("two copies in one batch are told apart from the file, and records without a key are never copies") {
    DiskRig rig;
    const auto message = rig.told();
    auto foreign = rig.told("PHP's");
    foreign.run = "";
    rig.keep({message, foreign, message, foreign}, again);
    CHECK(rig.lines() == 3);
}

TEST_CASE("copies are found behind those another consumer wrote, in later parts, and in a file that was renamed") {
    DiskRig rig;
    const auto one = rig.told();
    const auto two = rig.told();
    rig.keep({one}, again);
    LogDirectory{rig.clock, rig.directory.path(), {.maxFileSize = 10}}.append("orders-2026-01-02.log", [&] {
        std::string line;
        appendLogLine(line, two, rig.format, {});
        return line;
    }());
    CHECK(std::filesystem::exists(rig.directory.path() / "orders-2026-01-02.1.log"));
    rig.keep({one, two}, again);
    CHECK(rig.archive.figures().duplicatesDropped == 2);
    std::filesystem::rename(rig.directory.path() / "orders-2026-01-02.log", rig.directory.path() / "away");
    rig.clock.advance(1s);
    rig.keep({one}, again);
    CHECK(rig.archive.figures().linesWritten == 2);
}

TEST_CASE("a copy beyond the window that is searched stays") {
    DiskRig rig{Duplicates::Drop, 300};
    const auto early = rig.told();
    rig.keep({early, rig.told(), rig.told(), rig.told()}, first);
    const auto late = rig.told();
    rig.keep({late}, first);
    rig.keep({early, late}, again);
    CHECK(rig.archive.figures().duplicatesDropped == 1);
    CHECK(rig.lines() == 6);
}

TEST_CASE("misdated records are counted exactly, once each") {
    DiskRig rig;
    const std::vector<LogMessage> batch{rig.mother.told("orders", rig.clock.now() + 365 * 24h), rig.told()};
    rig.keep(batch, first);
    rig.keep(batch, again);
    CHECK(rig.archive.figures().misdated == 1);
    CHECK(rig.content().find("\"record_date\":\"2027-01-02\"") != std::string::npos);
}

TEST_CASE("a copy is suspected when it was claimed before, sent again, or its sender does not know") {
    const auto envelope = Envelope::of(LogMessage{});
    CHECK(arrivalOf(envelope) == first);
    CHECK(arrivalOf(Envelope{envelope}.with(DeliveryStamp{"token", 1})) == first);
    CHECK(arrivalOf(Envelope{envelope}.with(DeliveryStamp{"token", 2})) == again);
    CHECK(arrivalOf(Envelope{envelope}.with(RedeliveryStamp{1, {}})) == again);
    CHECK(arrivalOf(Envelope{envelope}.with(ResentStamp{})) == again);
}

} // namespace missive::test

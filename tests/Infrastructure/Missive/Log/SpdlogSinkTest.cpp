#include <Infrastructure/Missive/Log/SpdlogSink.hpp>

#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Log/TestLogHandler.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/sink.h>

#include <memory>
#include <string>

namespace missive::test {

namespace {

/// Logs with spdlog itself, as a library might that a handler uses.
struct Logging final : LogHandler {
    bool accepts(std::string_view, LogLevel) const noexcept override { return true; }
    void handle(const LogRecord&) override { logger->info("from inside"); }
    spdlog::logger* logger = nullptr;
};

struct Rig {
    std::shared_ptr<TestLogHandler> kept = std::make_shared<TestLogHandler>();
    FakeClock clock;
    LogStack stack{clock};
    spdlog::logger logger{"orders", makeSpdlogSink(stack)};
};

} // namespace

TEST_CASE("what is told to spdlog joins the log under its own time, thread and place") {
    Rig rig;
    rig.stack.add({"kept", rig.kept});
    rig.logger.set_level(spdlog::level::trace);
    rig.logger.set_pattern("nothing of this");
    rig.logger.warn("Stock of {} is low", "SKU-0014");
    rig.logger.log(spdlog::source_loc{"Stock.cpp", 12, "reserve"}, spdlog::level::critical, "redis://u:geheim@h");
    rig.logger.trace("{} %n");
    const auto records = rig.kept->records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].channel == "orders");
    CHECK(records[0].level == LogLevel::Warning);
    CHECK(records[0].text == "Stock of SKU-0014 is low");
    CHECK(records[0].at > FakeClock::start());
    CHECK(records[0].extra.front().name == "thread");
    CHECK(records[1].level == LogLevel::Critical);
    CHECK(records[1].text == "redis://u:***@h");
    REQUIRE(records[1].extra.size() == 3);
    CHECK(records[1].extra[1].value == LogValue{"Stock.cpp"});
    CHECK(records[1].extra[2].value == LogValue{12});
    CHECK(records[2].level == LogLevel::Debug);
    CHECK(records[2].text == "{} %n");
}

TEST_CASE("a handler that logs with spdlog itself neither waits for ever nor calls itself") {
    Rig rig;
    const auto logging = std::make_shared<Logging>();
    logging->logger = &rig.logger;
    rig.stack.add({"logging", logging});
    rig.stack.add({"kept", rig.kept});
    rig.logger.info("outside");
    rig.logger.flush();
    CHECK(rig.kept->records().size() == 1);
    CHECK(rig.stack.counts().reentrant == 1);
}

} // namespace missive::test

#include <Infrastructure/Logging/FileLogArchive.hpp>

#include <Application/Logging/EventHandler/LogMessageHandler.hpp>
#include <Domain/Logging/LogArchiveFailed.hpp>
#include <tests/Infrastructure/Logging/PipelineRig.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace missive;
using namespace missive::test;
using namespace missive::logging;

namespace {

LogMessage told(std::string channel, std::string text) {
    LogMessage message;
    message.channel = std::move(channel);
    message.message = std::move(text);
    return message;
}

} // namespace

TEST_CASE("a batch of records is one append to the file of each channel, in the order it came in") {
    FakeLogFiles files;
    const LineFormat format;
    FileLogArchive archive{files, format};
    const std::vector<LogMessage> batch{told("orders", "one"),
                                        told("http", "two"),
                                        {"orders", LogLevel::Info, "three", {}, {}, {}, "web1", 7, "3f9c2a71b04d", 9}};
    LogMessageHandler{archive}(batch);
    CHECK(files.appends == 2);
    CHECK(files.contents["orders-1970-01-01.log"] ==
          "[1970-01-01T00:00:00.000000+00:00] orders.INFO: one\n"
          "[1970-01-01T00:00:00.000000+00:00] orders.INFO: three host=web1 pid=7 key=3f9c2a71b04d-9\n");
    CHECK(files.contents["http-1970-01-01.log"].find("http.INFO: two\n") != std::string::npos);
}

TEST_CASE("records that cannot be written come again, all of them") {
    FakeLogFiles files;
    files.isFull = true;
    const LineFormat format;
    FileLogArchive archive{files, format};
    const std::vector<LogMessage> batch{told("orders", "one")};
    CHECK_THROWS_AS(archive.keep(batch), LogArchiveFailed);
    CHECK_THROWS_WITH(archive.keep(batch), "No space left on device.");
}

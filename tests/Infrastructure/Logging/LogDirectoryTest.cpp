#include <Infrastructure/Logging/LogDirectory.hpp>

#include <Infrastructure/Logging/LocalLog.hpp>
#include <Infrastructure/Missive/Log/JsonFormat.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/StandardError.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace missive::test {

using namespace missive::logging;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint midnight = std::chrono::sys_days{std::chrono::January / 2 / 2026};

struct Rig {
    LogMessage message(const std::string& channel, TimePoint at) {
        LogMessage told;
        told.channel = channel;
        told.timestamp = at;
        told.run = "3f9c2a71b04d";
        told.sequence = ++sequence;
        return told;
    }

    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{directory.path()}) {
            all.push_back(entry.path().filename().string());
        }
        std::ranges::sort(all);
        return all;
    }

    TemporaryDirectory directory;
    FakeClock clock;
    LogDirectory files{clock, directory.path() / "log", {}};
    JsonFormat format;
    LogFileNames fileNames{clock, directory.path() / "log", {.maxChannels = 150, .maxAge = std::chrono::days{400}}};
    LocalLog local{files, format, fileNames};
    std::uint64_t sequence = 0;
};

} // namespace

TEST_CASE("the last record of a day and the first of the next lie in the files of their days") {
    Rig rig;
    const std::vector<LogMessage> messages{rig.message("orders", midnight - 1us), rig.message("orders", midnight)};
    CHECK(rig.local.write(messages, "").at(LogPlace::Local) == 2);
    CHECK(rig.names() == std::vector<std::string>{"log", "orders-2026-01-01.log", "orders-2026-01-02.log"});
    std::ifstream file{rig.directory.path() / "log/orders-2026-01-02.log"};
    const std::string content{std::istreambuf_iterator<char>{file}, {}};
    CHECK(content.find(R"("key":"3f9c2a71b04d-2"}})") != std::string::npos);
}

TEST_CASE("no channel leads out of the directory, nor over a link in it, and no file is open too many") {
    Rig rig;
    std::filesystem::create_directory(rig.directory.path() / "log");
    std::filesystem::create_symlink("/dev/null", rig.directory.path() / "log/link-2026-01-02.log");
    std::vector<LogMessage> messages{rig.message("../outside", midnight), rig.message("/etc/x", midnight)};
    for (int i = 0; i < 200; ++i) {
        messages.push_back(rig.message("c" + std::to_string(i), midnight));
    }
    CHECK(rig.local.write(messages, "").at(LogPlace::Local) == 202);
    const std::vector<LogMessage> linked{rig.message("link", midnight)};
    const auto shown = standardErrorOf([&] { CHECK(rig.local.write(linked, "").at(LogPlace::StandardError) == 1); });
    CHECK(shown.find(R"("channel":"link")") != std::string::npos);
    CHECK(rig.names().size() == 152);
    CHECK(std::distance(std::filesystem::directory_iterator{rig.directory.path()}, {}) == 1);
}

TEST_CASE("a hundred thousand wild channels make no more files than a day may have, and none elsewhere") {
    Rig rig;
    std::mt19937 random{7}; // NOLINT: the same names every time
    const auto wild = [&] {
        static constexpr std::array<const char*, 4> beginnings{"../", "/etc/", "%2e%2e/", ""};
        std::string name{beginnings[random() % beginnings.size()]};
        std::generate_n(std::back_inserter(name), random() % 300, [&] { return static_cast<char>(random() % 256); });
        return name;
    };
    constexpr std::size_t together = 5'000;
    std::size_t written = 0;
    for (int batch = 0; batch < 20; ++batch) {
        std::vector<LogMessage> messages;
        for (std::size_t i = 0; i < together; ++i) {
            messages.push_back(rig.message(wild(), midnight));
        }
        written += rig.local.write(messages, "")[LogPlace::Local];
    }
    CHECK(written == 20 * together);
    CHECK(rig.names().size() == 1 + 150 + 1); // the directory, its channels and `_overflow`
    CHECK(std::distance(std::filesystem::directory_iterator{rig.directory.path()}, {}) == 1);
}

TEST_CASE("a file that has grown too large goes on in the next part, also of another process") {
    const TemporaryDirectory directory;
    const FakeClock clock;
    const LogDirectoryOptions options{.maxFileSize = 10};
    LogDirectory files{clock, directory.path(), options};
    for (const auto* line : {"12345\n", "67890\n", "abc\n"}) {
        files.append("orders-2026-01-02.log", line);
    }
    LogDirectory{clock, directory.path(), options}.append("orders-2026-01-02.log", "0123456789\n");
    files.append("orders-2026-01-02.log", "end\n");
    const auto sizeOf = [&](const char* name) { return std::filesystem::file_size(directory.path() / name); };
    CHECK(sizeOf("orders-2026-01-02.log") == 12);
    CHECK(sizeOf("orders-2026-01-02.1.log") == 15);
    CHECK(sizeOf("orders-2026-01-02.2.log") == 4);
}

TEST_CASE("what a killed consumer left of a line is cut off before the next line of another one") {
    Rig rig;
    const auto path = rig.directory.path() / "log/orders-2026-01-02.log";
    const auto content = [&] {
        std::ifstream file{path};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    const auto tear = [&](const char* text) { std::ofstream{path, std::ios::app} << text; };
    rig.files.append("orders-2026-01-02.log", "[2026-01-02T00:00:00.000000+00:00] one\n");
    tear("[2026-01-02T00:00:00.000000+00:00] tor");
    rig.files.append("orders-2026-01-02.log", "two\n");
    CHECK(content() == "[2026-01-02T00:00:00.000000+00:00] one\ntwo\n");
    tear("[20");
    rig.files.append("orders-2026-01-02.log", "three\n");
    tear("of somebody else");
    rig.files.append("orders-2026-01-02.log", "four\n");
    CHECK(content() == "[2026-01-02T00:00:00.000000+00:00] one\ntwo\nthree\nof somebody else\nfour\n");
    CHECK(rig.files.repaired() == 3);
}

} // namespace missive::test

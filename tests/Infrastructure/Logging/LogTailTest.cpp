#include <Infrastructure/Logging/LogTail.hpp>

#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace missive::test {

using namespace missive::logging;

namespace {

using Texts = std::vector<std::string>;

struct Rig {
    /// A line of the channel that was told at this time of the day.
    static std::string line(const std::string& time, const std::string& text, int number = 1,
                            const std::string& level = "INFO") {
        return "[2026-01-02T" + time + ".000000+00:00] orders." + level + ": " + text + " key=3f9c2a71b04d-" +
               std::to_string(number) + "\n";
    }

    void append(const std::string& name, const std::string& content) const {
        std::ofstream{directory.path() / name, std::ios::app} << content;
    }

    /// The words that the lines have for a text.
    static Texts words(const std::vector<TailedLine>& lines) {
        Texts texts;
        for (const auto& each : lines) {
            const auto from = each.text.find(": ") + 2;
            texts.push_back(each.text.substr(from, each.text.find(' ', from) - from));
        }
        return texts;
    }

    TemporaryDirectory directory;
};

} // namespace

TEST_CASE("the last lines of several files come together by their times, over midnight and parts") {
    const Rig rig;
    rig.append("orders-2026-01-01.log", Rig::line("00:00:01", "a"));
    rig.append("orders-2026-01-02.log", Rig::line("10:00:00", "b") + Rig::line("12:00:00", "d"));
    rig.append("http-2026-01-02.log", Rig::line("11:00:00", "c") + Rig::line("09:00:00", "late"));
    rig.append("orders-2026-01-02.1.log", Rig::line("13:00:00", "e"));
    rig.append("orders-2026-01-02.log.gz", "compressed");
    rig.append("other.log", Rig::line("14:00:00", "foreign"));
    CHECK(Rig::words(LogTail{rig.directory.path(), {}}.last(10)) == Texts{"a", "b", "c", "late", "d", "e"});
    CHECK(Rig::words(LogTail{rig.directory.path(), {}}.last(2)) == Texts{"d", "e"});
    CHECK(Rig::words(LogTail{rig.directory.path(), {.channel = "http"}}.last(10)) == Texts{"c", "late"});
    CHECK_FALSE(LogTail{rig.directory.path(), {.channel = "absent"}}.isThere());
}

TEST_CASE("lines are chosen by level, by a text and by time") {
    const Rig rig;
    rig.append("orders-2026-01-02.log", Rig::line("10:00:00", "a") + Rig::line("11:00:00", "b", 2, "ERROR") +
                                            "no record\n" + Rig::line("12:00:00", "c", 3, "WARNING"));
    const auto chosen = [&](const LogTailFilter& filter) {
        return Rig::words(LogTail{rig.directory.path(), filter}.last(10));
    };
    CHECK(chosen({.least = LogLevel::Warning}) == Texts{"b", "c"});
    CHECK(chosen({.containing = "b04d-3"}) == Texts{"c"});
    CHECK(chosen({.since = "2026-01-02T11:00:00.000000+00:00"}) == Texts{"b", "c"});
}

TEST_CASE("what is appended is found, also in a file of the next day and in one that was renamed or cut") {
    const Rig rig;
    const auto path = rig.directory.path() / "orders-2026-01-02.log";
    rig.append("orders-2026-01-02.log", Rig::line("10:00:00", "a") + "[2026-01-02T10:00:01");
    LogTail tail{rig.directory.path(), {}};
    CHECK(Rig::words(tail.last(5)) == Texts{"a"});
    CHECK(tail.more().empty());
    rig.append("orders-2026-01-02.log", ".000000+00:00] orders.INFO: b key=3f9c2a71b04d-2\n");
    rig.append("orders-2026-01-03.log", Rig::line("11:00:00", "c"));
    CHECK(Rig::words(tail.more()) == Texts{"b", "c"});
    std::filesystem::rename(path, rig.directory.path() / "kept");
    rig.append("orders-2026-01-02.log", Rig::line("12:00:00", "d"));
    CHECK(Rig::words(tail.more()) == Texts{"d"});
    std::filesystem::resize_file(path, 0);
    CHECK(tail.more().empty());
    rig.append("orders-2026-01-02.log", Rig::line("13:00:00", "e"));
    CHECK(Rig::words(tail.more()) == Texts{"e"});
    CHECK(tail.more().empty());
}

TEST_CASE("the end of a large file is found, and the keys restore the order of a process") {
    const Rig rig;
    std::string content;
    for (int i = 1; i <= 40'000; ++i) {
        content += Rig::line("10:00:00", std::to_string(i), i % 2 == 0 ? i - 1 : i + 1);
    }
    rig.append("orders-2026-01-02.log", content);
    LogTail tail{rig.directory.path(), {}};
    auto lines = tail.last(4);
    CHECK(Rig::words(lines) == Texts{"39997", "39998", "39999", "40000"});
    TailedLine::sortByKeys(lines);
    CHECK(Rig::words(lines) == Texts{"39998", "39997", "40000", "39999"});
    CHECK(tail.last(30'000).size() == 30'000);
    CHECK(LogTail{rig.directory.path(), {.containing = ": 1 key"}}.last(1).size() == 1);
}

} // namespace missive::test

#include <Infrastructure/Logging/LogRetention.hpp>

#include <Infrastructure/Logging/LogDirectory.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace missive::test {

using namespace missive::logging;
using namespace std::chrono_literals;

namespace {

using Names = std::set<std::string>;

struct Rig {
    Names names() const {
        Names all;
        for (const auto& entry : std::filesystem::directory_iterator{directory.path()}) {
            all.insert(entry.path().filename().string());
        }
        return all;
    }

    /// Ten days of the channel `orders`, from the 11th to the 20th.
    void tenDays() const {
        for (int day = 11; day <= 20; ++day) {
            directory.write("orders-2025-12-" + std::to_string(day) + ".log", "old\n");
        }
    }

    TemporaryDirectory directory;
    FakeClock clock; // 2026-01-02
};

} // namespace

TEST_CASE("with the first line exactly the oldest files go, and what is not ours stays") {
    Rig rig;
    rig.tenDays();
    const Names foreign{"app.log", "orders-2025-12-1x.log", "orders-2025-12-01.log.bak", "orders-2025-12-02.log"};
    for (const auto& name : foreign) {
        rig.directory.write(name, "foreign\n");
    }
    std::filesystem::remove(rig.directory.path() / "orders-2025-12-02.log");
    std::filesystem::create_symlink("/etc/passwd", rig.directory.path() / "orders-2025-12-02.log");
    LogDirectory files{rig.clock, rig.directory.path(), {.maxFiles = 3}};
    files.append("orders-2026-01-02.log", "new\n");
    auto expected = foreign;
    expected.insert(
        {"orders-2025-12-18.log", "orders-2025-12-19.log", "orders-2025-12-20.log", "orders-2026-01-02.log"});
    CHECK(rig.names() == expected);
}

TEST_CASE("the first line of a new day has old files go, and no other line does") {
    Rig rig;
    LogDirectory files{rig.clock, rig.directory.path(), {.maxFiles = 2}};
    files.append("orders-2026-01-02.log", "x\n");
    rig.tenDays();
    files.append("orders-2026-01-02.log", "x\n");
    CHECK(rig.names().size() == 11);
    rig.clock.advance(24h);
    files.append("orders-2026-01-03.log", "x\n");
    CHECK(rig.names() == Names{"orders-2025-12-20.log", "orders-2026-01-02.log", "orders-2026-01-03.log"});
}

TEST_CASE("each channel keeps its own, parts and compressed files count, and spared channels are somebody else's") {
    Rig rig;
    for (const auto* name : {"a-2025-12-01.log", "a-2025-12-01.1.log", "a-2025-12-02.log.gz", "a-2025-12-03.log",
                             "b-2025-12-01.log", "prod-2025-01-01.log", "prod-2025-01-02.log", "prod-2025-01-03.log"}) {
        rig.directory.write(name, "x\n");
    }
    LogRetention{rig.directory.path(), 2, {"prod"}}.apply("2026-01-02");
    CHECK(rig.names() == Names{"a-2025-12-02.log.gz", "a-2025-12-03.log", "b-2025-12-01.log", "prod-2025-01-01.log",
                               "prod-2025-01-02.log", "prod-2025-01-03.log"});
    LogRetention{rig.directory.path(), 0}.apply("2026-01-02");
    CHECK(rig.names().size() == 6);
}

TEST_CASE("the files of today are neither counted nor removed, however many there are") {
    Rig rig;
    for (const auto* name :
         {"a-2025-12-30.log", "a-2025-12-31.log", "a-2026-01-02.log", "a-2026-01-02.1.log", "a-2026-01-03.log"}) {
        rig.directory.write(name, "x\n");
    }
    LogRetention{rig.directory.path(), 1}.apply("2026-01-02");
    CHECK(rig.names() == Names{"a-2025-12-31.log", "a-2026-01-02.1.log", "a-2026-01-02.log", "a-2026-01-03.log"});
}

} // namespace missive::test

#include <tests/flow/logging/LogShop.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <vector>

namespace missive::test {

namespace {

namespace fs = std::filesystem;

/// A small figure for every day; a large one by hand.
std::size_t figure(const char* name, std::size_t usual) {
    const auto* text = std::getenv(name);
    return text == nullptr ? usual : std::stoul(text);
}

unsigned permissionOf(const fs::path& path) {
    struct stat status{};
    ::lstat(path.c_str(), &status);
    return status.st_mode & 0777U;
}

/// A disk of one MiB where the log's files lie, as long as it lives.
class SmallDisk {
public:
    explicit SmallDisk(std::string path) : path_{std::move(path)} {
        fs::create_directories(path_);
        isThere_ = ::mount("none", path_.c_str(), "tmpfs", 0, "size=1m") == 0;
    }
    ~SmallDisk() {
        if (isThere_) {
            ::umount2(path_.c_str(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return isThere_; }

private:
    std::string path_;
    bool isThere_ = false;
};

/// Until the disk is full.
void fill(const std::string& path) {
    std::ofstream file{path, std::ios::binary};
    const std::string kilobytes(1'000, 'x');
    while (file.flush() && file << kilobytes) {
    }
}

/// The lines that bear a key.
std::string onlyRecords(const std::string& output) {
    std::istringstream lines{output};
    std::string records;
    for (std::string line; std::getline(lines, line);) {
        records += line.find(" key=") == std::string::npos ? "" : line + '\n';
    }
    return records;
}

/// The row that a PHP application writes for a record of this channel and instant.
void insert(const LogShop& shop, const std::string& channel, const std::string& at) {
    const DatabaseFile file{shop.file("var/log-messages.db")};
    file.execute(
        "INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) VALUES (?, ?, "
        "'async_logging', datetime('now'), datetime('now'))",
        {R"({"channel":")" + channel + R"(","level":200,"message":"told","context":{},"timestamp":")" + at + "\"}",
         R"({"type":"logging.log_message","Content-Type":"application\/json"})"});
}

/// This day, or one beside it, in UTC.
std::string day(int distance) {
    const auto seconds = std::time(nullptr) + distance * 86'400;
    char text[11];
    std::tm parts{};
    std::strftime(text, sizeof text, "%Y-%m-%d", ::gmtime_r(&seconds, &parts));
    return text;
}

} // namespace

TEST_CASE("four processes and two consumers write one file in whole lines, each record once") {
    const auto each = figure("MISSIVE_LOG_RECORDS", 8'000) / 4;
    const LogShop shop;
    auto one = shop.consumer();
    auto two = shop.consumer();
    std::vector<Process> tellers;
    for (const auto* size : {"10", "4000", "500", "1500"}) {
        tellers.push_back(
            shop.start({"app:test-logging", "--count=" + std::to_string(each), std::string{"--size="} + size},
                       {{"ASYNC_LOGGING_ENABLED", std::string{size} == "1500" ? "0" : "1"}}));
    }
    for (auto& teller : tellers) {
        CHECK(teller.wait(Scratch::patience) == Exit{0, 0});
    }
    CHECK(shop.isConsumed());
    CHECK(Scratch::terminate(one).succeeded());
    CHECK(Scratch::terminate(two).succeeded());
    const auto verified = shop.verify(4 * each);
    CAPTURE(verified.output);
    CHECK(verified.succeeded());
    CHECK(LogShop::numberIn(verified.output, "duplicates") == 0);
    CHECK(LogShop::numberIn(verified.output, "withoutKey") == 0);
    CHECK(shop.logFiles().size() == 1);
}

TEST_CASE("records lie in the files of their days, and those of a wrong clock in today's, counted exactly") {
    const LogShop shop;
    shop.tell(1);
    for (const auto& at : {day(-1) + "T23:59:59.999999+00:00", day(0) + "T00:00:00.000000+00:00",
                           day(-3) + "T12:00:00+00:00", day(365) + "T12:00:00+00:00", day(-100) + "T12:00:00+00:00"}) {
        insert(shop, "days", at);
    }
    REQUIRE(shop.run({"messenger:consume", "async_logging", "--stop-when-empty"}).succeeded());
    const auto lines = [&](int distance) {
        const auto content = shop.read("var/log/days-" + day(distance) + ".log");
        return std::ranges::count(content, '\n');
    };
    CHECK(lines(-1) == 1);
    CHECK(lines(-3) == 1);
    CHECK(lines(0) == 3);
    CHECK(shop.read("var/log/days-" + day(0) + ".log").find("record_date=" + day(365)) != std::string::npos);
    CHECK(LogShop::numberIn(shop.run({"logging:status", "--format=json"}).output, "misdated") == 2);
}

TEST_CASE("what is older than max_files goes when the log is first written, and nothing that is not ours") {
    const LogShop shop{LogShop::table(), "max_files: 3"};
    std::set<std::string> kept;
    for (int distance = -12; distance < -2; ++distance) {
        const auto name = "test-" + day(distance) + ".log";
        shop.write("var/log/" + name, "old\n");
        if (distance >= -5) {
            kept.insert(name);
        }
    }
    shop.write("var/log/notes.log", "foreign\n");
    fs::create_symlink("/etc/passwd", shop.file("var/log/test-2020-01-01.log"));
    kept.insert({"notes.log", "test-2020-01-01.log", "test-" + day(0) + ".log"});
    shop.tell(1);
    REQUIRE(shop.run({"messenger:consume", "async_logging", "--stop-when-empty"}).succeeded());
    std::set<std::string> names;
    for (const auto& path : shop.logFiles()) {
        names.insert(fs::path{path}.filename().string());
    }
    CHECK(names == kept);
}

TEST_CASE("nothing of the log is for everybody's eyes") {
    const LogShop shop;
    shop.tell(10);
    shop.tell(10, {"--channel=other"});
    REQUIRE(shop.run({"messenger:consume", "async_logging", "--stop-when-empty"}).succeeded());
    CHECK(permissionOf(shop.file("var/log")) == 0750);
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{shop.file("var/log")}) {
        CAPTURE(entry.path().string());
        CHECK(permissionOf(entry.path()) == (entry.is_directory() ? 0750 : 0640));
        files += entry.is_directory() ? 0 : 1;
    }
    CHECK(files == 5);
}

TEST_CASE("a consumer whose disk is full acknowledges nothing, and goes on when there is room") {
    const LogShop shop;
    const SmallDisk disk{shop.file("var/log")};
    if (!disk.isThere()) {
        MESSAGE("skipped: nothing can be mounted here");
        return;
    }
    const auto ballast = shop.file("var/log/ballast");
    fill(ballast);
    shop.tell(300, {"--size=1000"});
    auto worker = shop.consumer();
    const auto said = [&] { return worker.errorOutput(); };
    CHECK(eventually(Scratch::patience, [&] { return said().find("No space left on device.") != std::string::npos; }));
    CHECK(shop.logFiles().size() <= 1);
    fs::remove(ballast);
    const auto since = std::chrono::steady_clock::now();
    CHECK(shop.isConsumed());
    CHECK(std::chrono::steady_clock::now() - since < std::chrono::seconds{10});
    CHECK(Scratch::terminate(worker).succeeded());
    const auto verified = shop.verify(300);
    CAPTURE(verified.output);
    CHECK(verified.succeeded());
    CHECK(said().find("No space left on device.") == said().rfind("No space left on device."));
}

TEST_CASE("where no local file can be written either, records are on standard error until there is room") {
    const LogShop shop{"redis://127.0.0.1:1/log-messages"};
    const SmallDisk disk{shop.file("var/log")};
    if (!disk.isThere()) {
        MESSAGE("skipped: nothing can be mounted here");
        return;
    }
    const auto ballast = shop.file("var/log/ballast");
    fill(ballast);
    auto told = shop.start({"app:test-logging", "--count=900", "--rate=300", "--size=500", "--format=json"});
    const auto lines = [&] { return told.errorOutput(); };
    CHECK(eventually(Scratch::patience, [&] { return lines().find(" test.INFO: Test record ") != std::string::npos; }));
    fs::remove(ballast);
    CHECK(told.wait(Scratch::patience) == Exit{0, 0});
    const auto output = told.output();
    const auto onStandardError = LogShop::numberIn(output, "standardError");
    CHECK(onStandardError > 0);
    CHECK(LogShop::numberIn(output, "local") > 0);
    CHECK(LogShop::numberIn(output, "local") + onStandardError == 900);
    CHECK(LogShop::numberIn(output, "dropped") == 0);
    shop.write("var/log/standard-error.log", onlyRecords(lines()));
    const auto verified = shop.verify(900);
    CAPTURE(verified.output);
    CHECK(verified.succeeded());
    CHECK(LogShop::numberIn(verified.output, "duplicates") == 0);
    CHECK(shop.run({"logging:status"}).succeeded());
}

TEST_CASE("a worker that is told to send the log of its own messages comes to an end") {
    const LogShop shop;
    shop.write("config/packages/monolog.yaml",
               "monolog: {handlers: {async: {type: messenger, level: debug, channels: [test, messenger]}}}\n");
    constexpr std::size_t count = 1'000;
    shop.tell(count);
    auto worker = shop.start({"messenger:consume", "async_logging", "--sleep=0.05", "-vvv"});
    const auto lines = [&] {
        std::size_t all = 0;
        for (const auto& path : shop.logFiles()) {
            const auto content = shop.read("var/log/" + fs::path{path}.filename().string());
            all += static_cast<std::size_t>(std::ranges::count(content, '\n'));
        }
        return all;
    };
    CHECK(eventually(Scratch::patience, [&] { return lines() >= count; }));
    CHECK(shop.isConsumed());
    const auto before = lines();
    CHECK_FALSE(
        eventually(std::chrono::seconds{figure("MISSIVE_LOG_QUIET_SECONDS", 3)}, [&] { return lines() > before; }));
    CHECK(lines() <= count + 100);
    CHECK(Scratch::terminate(worker).succeeded());
    MESSAGE(count, " records were told, ", lines(), " are there");
}

TEST_CASE("a log file that is renamed, removed or cut under a consumer is gone on with") {
    const LogShop shop;
    auto worker = shop.consumer();
    const auto path = fs::path{shop.file("var/log/test-" + day(0) + ".log")};
    const auto linesOf = [](const fs::path& file) {
        std::ifstream content{file};
        return std::count(std::istreambuf_iterator<char>{content}, {}, '\n');
    };
    const auto written = [&](std::ptrdiff_t count) {
        return eventually(Scratch::patience, [&] { return linesOf(path) == count; });
    };
    shop.tell(100);
    CHECK(written(100));
    fs::rename(path, path.string() + ".1");
    shop.tell(50);
    CHECK(eventually(Scratch::patience, [&] { return linesOf(path) + linesOf(path.string() + ".1") == 150; }));
    CHECK(eventually(Scratch::patience, [&] {
        shop.tell(1);
        return fs::exists(path);
    }));
    CHECK(shop.isConsumed());
    const auto before = linesOf(path);
    fs::resize_file(path, 0);
    shop.tell(20);
    CHECK(written(20));
    CHECK(before >= 1);
    CHECK(Scratch::terminate(worker).succeeded());
}

TEST_CASE("logging:tail follows what a consumer writes until it is told to stop") {
    const LogShop shop;
    auto tail = shop.start({"logging:tail", "test", "-f", "--grep=number=3 "});
    auto worker = shop.consumer();
    for (int i = 1; i <= 2; ++i) {
        shop.tell(5);
        CHECK(eventually(Scratch::patience, [&] {
            const auto shown = tail.output();
            return std::ranges::count(shown, '\n') == i;
        }));
    }
    CHECK(Scratch::terminate(worker).succeeded());
    tail.signal(SIGTERM);
    CHECK(tail.wait(Scratch::patience) == Exit{0, 0});
    CHECK(tail.output().find("Test record 3 of 5") != std::string::npos);
}

} // namespace missive::test

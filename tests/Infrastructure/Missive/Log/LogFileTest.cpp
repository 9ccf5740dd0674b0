#include <Infrastructure/Missive/Log/LogFile.hpp>

#include <tests/support/FakeClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::test {

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

mode_t permissionOf(const std::filesystem::path& path) {
    struct stat status{};
    ::stat(path.c_str(), &status);
    return status.st_mode & 0777U;
}

struct Rig {
    LogFile file(const std::string& name, LogFileOptions options = {}) {
        return LogFile{clock, directory.path() / name, options};
    }

    std::string refusal(const std::string& name) {
        auto refused = file(name);
        try {
            refused.append("x\n", {});
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "";
    }

    TemporaryDirectory directory;
    FakeClock clock;
};

} // namespace

TEST_CASE("a log file is made with its directories, for its owner and group alone") {
    Rig rig;
    const auto path = rig.directory.path() / "var/log/app.log";
    rig.file("var/log/app.log").append("one\n", {});
    rig.file("var/log/app.log").append("two\n", {});
    CHECK(contentOf(path) == "one\ntwo\n");
    CHECK(permissionOf(path) == 0640);
    CHECK(permissionOf(path.parent_path()) == 0750);
    rig.file("open.log", {0644, true}).append("three\n", {});
    CHECK(permissionOf(rig.directory.path() / "open.log") == 0644);
}

TEST_CASE("a log file that is renamed or removed is made anew within a second") {
    Rig rig;
    const auto path = rig.directory.path() / "app.log";
    auto file = rig.file("app.log");
    file.append("one\n", {});
    std::filesystem::rename(path, rig.directory.path() / "app.log.1");
    file.append("two\n", {});
    rig.clock.advance(std::chrono::seconds{1});
    file.append("three\n", {});
    CHECK(contentOf(path) == "three\n");
    CHECK(contentOf(rig.directory.path() / "app.log.1") == "one\ntwo\n");
    std::filesystem::remove(path);
    rig.clock.advance(std::chrono::seconds{1});
    file.append("four\n", {});
    CHECK(contentOf(path) == "four\n");
}

TEST_CASE("a log file that is copied and cut goes on at its beginning") {
    Rig rig;
    auto file = rig.file("app.log");
    file.append("one\n", {});
    std::filesystem::resize_file(rig.directory.path() / "app.log", 0);
    file.append("two\n", {});
    CHECK(contentOf(rig.directory.path() / "app.log") == "two\n");
}

TEST_CASE("what a dead process left without a line end is ended before anything follows") {
    Rig rig;
    rig.directory.write("app.log", "whole\ntor");
    rig.file("app.log").append("next\n", {});
    CHECK(contentOf(rig.directory.path() / "app.log") == "whole\ntor\nnext\n");
}

TEST_CASE("a symbolic link, a directory and a pipe are no log files") {
    Rig rig;
    std::filesystem::create_symlink("/etc/passwd", rig.directory.path() / "link.log");
    CHECK(rig.refusal("link.log").ends_with("link.log: it is a symbolic link."));
    std::filesystem::create_directory(rig.directory.path() / "dir.log");
    CHECK(rig.refusal("dir.log").ends_with("dir.log: Is a directory."));
    ::mkfifo((rig.directory.path() / "pipe.log").c_str(), 0600);
    CHECK(rig.refusal("pipe.log").ends_with("pipe.log: it is no regular file."));
}

TEST_CASE("a write that does not fit leaves no part of a line, and goes on when there is room") {
    Rig rig;
    const auto path = rig.directory.path() / "app.log";
    const auto child = ::fork();
    if (child == 0) { // a limit of the process stands for a full disk
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit narrow{10, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &narrow);
        auto file = rig.file("app.log");
        file.append("12345\n", {});
        bool isRefused = false;
        try {
            file.append("abcdefgh\n", {});
        } catch (const std::runtime_error&) {
            isRefused = true;
        }
        const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &wide);
        file.append("wide\n", {});
        ::_exit(isRefused ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(contentOf(path) == "12345\nwide\n");
}

TEST_CASE("wherever a write is cut short, the file is whole lines after it and after the next") {
    Rig rig;
    const std::string lines = "[2026-01-02T00:00:00.000000+00:00] one\n[2026-01-02T00:00:00.000000+00:00] two\n";
    const auto child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        int refused = 0;
        for (std::size_t cutAt = 0; cutAt < lines.size(); ++cutAt) {
            const auto name = std::to_string(cutAt) + ".log";
            auto file = rig.file(name, {.isLocked = true, .cutsTornLines = true});
            file.append("before\n", {});
            const rlimit narrow{7 + cutAt, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &narrow);
            try {
                file.append(lines, {});
            } catch (const std::runtime_error&) {
                refused += contentOf(rig.directory.path() / name) == "before\n" ? 1 : 0;
            }
            const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &wide);
            file.append(lines, {});
        }
        ::_exit(refused == static_cast<int>(lines.size()) ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    for (std::size_t cutAt = 0; cutAt < lines.size(); ++cutAt) {
        CHECK(contentOf(rig.directory.path() / (std::to_string(cutAt) + ".log")) == "before\n" + lines);
    }
}

TEST_CASE("a torn line is cut off where it looks like a record's, however little of it there is") {
    Rig rig;
    const auto path = rig.directory.path() / "app.log";
    for (const std::string& whole :
         {std::string{"[2026-01-02T00:00:00"}, std::string{"{\"datetime\":\"2026-"}, std::string{"ts=2026-01-02T"}}) {
        for (std::size_t length = 1; length <= whole.size(); ++length) {
            rig.directory.write("app.log", "before\n" + whole.substr(0, length));
            rig.file("app.log", {.isLocked = true, .cutsTornLines = true}).append("after\n", {});
            CHECK(contentOf(path) == "before\nafter\n");
        }
    }
    rig.directory.write("app.log", "[2026-01-02T00:00:00" + std::string(200'000, 'x'));
    auto file = rig.file("app.log", {.isLocked = true, .cutsTornLines = true, .isSynced = true});
    file.append("after\n", {});
    CHECK(contentOf(path) == "after\n");
    CHECK(file.takeRepaired() == 1);
    CHECK(file.takeRepaired() == 0);
}

TEST_CASE("four processes append to one file in whole lines") {
    constexpr int processes = 4;
    constexpr int lines = 5'000;
    Rig rig;
    for (int each = 0; each < processes; ++each) {
        if (::fork() == 0) {
            auto file = rig.file("app.log");
            for (int i = 0; i < lines; ++i) {
                file.append(std::string(10 + static_cast<std::size_t>(i % 4'000), static_cast<char>('a' + each)) + '\n',
                            {});
            }
            ::_exit(0);
        }
    }
    for (int each = 0; each < processes; ++each) {
        int status = 1;
        ::wait(&status);
        CHECK(status == 0);
    }
    std::ifstream file{rig.directory.path() / "app.log"};
    int whole = 0;
    for (std::string line; std::getline(file, line);) {
        whole += line.size() >= 10 && line.find_first_not_of(line.front()) == std::string::npos ? 1 : 0;
    }
    CHECK(whole == processes * lines);
}

} // namespace missive::test

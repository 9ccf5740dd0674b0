#include <Infrastructure/Missive/Runtime/FileRestartSignal.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <locale>
#include <stdexcept>
#include <string>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

struct Grouping : std::numpunct<char> {
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

} // namespace

TEST_CASE("a request is seen by everyone who shares the file, to the microsecond, and the newest counts") {
    const test::TemporaryDirectory folder;
    const auto file = folder.path() / "var" / "restart";
    FileRestartSignal asking{file};
    const FileRestartSignal looking{file};
    CHECK(looking.requestedAt() == std::nullopt);
    const TimePoint at{1767323045123456us};
    asking.request(at);
    CHECK(looking.requestedAt() == at);
    asking.request(at + 1us);
    CHECK(looking.requestedAt() == at + 1us);
    CHECK(std::distance(std::filesystem::directory_iterator{file.parent_path()}, {}) == 1);
}

TEST_CASE("a request is digits alone in every locale") {
    const test::TemporaryDirectory folder;
    const auto file = folder.path() / "restart";
    const auto before = std::locale::global(std::locale{std::locale::classic(), new Grouping});
    FileRestartSignal{file}.request(TimePoint{1767323045123456us});
    const auto found = FileRestartSignal{file}.requestedAt();
    std::locale::global(before);
    std::string text;
    std::getline(std::ifstream{file} >> std::ws, text);
    CHECK(text == "1767323045123456");
    CHECK(found == TimePoint{1767323045123456us});
}

TEST_CASE("a file that holds no time is no request") {
    const test::TemporaryDirectory folder;
    CHECK(FileRestartSignal{folder.write("restart", "tomorrow")}.requestedAt() == std::nullopt);
}

TEST_CASE("a request that cannot be written is an error that names the file") {
    const test::TemporaryDirectory folder;
    const auto impossible = folder.write("file", "x") / "restart";
    CHECK_THROWS_WITH_AS(FileRestartSignal{impossible}.request(TimePoint{}),
                         ("The file \"" + impossible.string() +
                          "\" cannot be written: make its folder writable, workers look there for the signal.")
                             .c_str(),
                         std::runtime_error);
}

} // namespace missive::test

#include <Infrastructure/Missive/Runtime/FileRestartSignal.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace missive {

namespace {

using namespace std::chrono_literals;

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("missive-restart-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

} // namespace

TEST_CASE("a request is seen by everyone who shares the file, to the microsecond, and the newest counts") {
    const Folder folder;
    const auto file = folder.path / "var" / "restart";
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

TEST_CASE("a file that holds no time is no request") {
    const Folder folder;
    std::ofstream{folder.path / "restart"} << "tomorrow";
    CHECK(FileRestartSignal{folder.path / "restart"}.requestedAt() == std::nullopt);
}

TEST_CASE("a request that cannot be written is an error that names the file") {
    const Folder folder;
    std::ofstream{folder.path / "file"} << "x";
    const auto impossible = folder.path / "file" / "restart";
    CHECK_THROWS_WITH_AS(FileRestartSignal{impossible}.request(TimePoint{}),
                         ("The file \"" + impossible.string() +
                          "\" cannot be written: make its folder writable, workers look there for the signal.")
                             .c_str(),
                         std::runtime_error);
}

} // namespace missive

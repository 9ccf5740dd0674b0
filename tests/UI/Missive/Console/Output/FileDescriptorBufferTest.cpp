#include <UI/Missive/Console/Output/FileDescriptorBuffer.hpp>
#include <UI/Missive/Console/Output/OutputStream.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

using missive::FileDescriptorBuffer;
using missive::OutputStream;

TEST_CASE("what is written to a descriptor arrives at once") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    FileDescriptorBuffer buffer{ends[1]};
    std::ostream stream{&buffer};
    stream << "line " << 3 << '\n';
    std::array<char, 32> read{};
    const auto size = ::read(ends[0], read.data(), read.size());
    CHECK(std::string_view{read.data(), static_cast<std::size_t>(size)} == "line 3\n");
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("what is read from a descriptor ends where it ends") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    REQUIRE(::write(ends[1], "one\ntwo", 7) == 7);
    ::close(ends[1]);
    FileDescriptorBuffer buffer{ends[0]};
    std::istream stream{&buffer};
    std::string line;
    CHECK(std::getline(stream, line));
    CHECK(line == "one");
    CHECK(std::getline(stream, line));
    CHECK(line == "two");
    CHECK_FALSE(std::getline(stream, line));
    CHECK_FALSE(stream.bad());
    ::close(ends[0]);
}

TEST_CASE("a failed read is not mistaken for the end") {
    const auto directory = ::open("/", O_RDONLY | O_CLOEXEC);
    REQUIRE(directory >= 0);
    FileDescriptorBuffer buffer{directory};
    std::istream stream{&buffer};
    std::string line;
    CHECK_FALSE(std::getline(stream, line));
    CHECK(stream.bad());
    ::close(directory);
}

TEST_CASE("a full disk is remembered by its error number and nothing more is written") {
    const auto full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    FileDescriptorBuffer buffer{full};
    std::ostream stream{&buffer};
    OutputStream output{stream, false};
    CHECK(output.error() == 0);
    output.writeln("one");
    CHECK(output.error() == ENOSPC);
    output.writeln("two");
    CHECK(output.error() == ENOSPC);
    ::close(full);
}

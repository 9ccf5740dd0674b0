#include <Domain/Missive/DomainError.hpp>
#include <UI/Missive/InputText.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using missive::DomainError;
using missive::InputText;
using missive::test::TemporaryDirectory;

namespace {

constexpr std::size_t longest = std::size_t{16} * 1024 * 1024;

std::vector<std::string> linesOf(const std::string& content) {
    std::istringstream in{content};
    InputText text{"-", in};
    std::vector<std::string> lines;
    for (std::string line; text.nextLine(line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE("lines of every length are read whole") {
    for (const std::size_t size : {0U, 1U, 4094U, 4095U, 4096U, 4097U, 8190U, 8191U, 100000U}) {
        CAPTURE(size);
        const std::string line(size, 'x');
        CHECK(linesOf(line + "\nend\n") == std::vector<std::string>{line, "end"});
        CHECK(linesOf("begin\n" + line + "y") == std::vector<std::string>{"begin", line + "y"});
    }
    CHECK(linesOf("").empty());
    CHECK(linesOf("a\n\nb") == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("a byte order mark is no part of the text") {
    CHECK(linesOf("\xEF\xBB\xBFone\n\xEF\xBB\xBFtwo\n") == std::vector<std::string>{"one", "\xEF\xBB\xBFtwo"});
}

TEST_CASE("a line that is too long is refused and the one after it is read") {
    std::istringstream in{std::string(longest + 1, 'x') + "\nend\n"};
    InputText text{"-", in};
    std::string line;
    CHECK_THROWS_AS(text.nextLine(line), DomainError);
    CHECK(text.nextLine(line));
    CHECK(line == "end");
    CHECK(linesOf(std::string(longest, 'x') + "\n").front().size() == longest);
}

TEST_CASE("many lines that are too much together are refused") {
    const std::string half(longest / 2, 'x');
    std::istringstream in{half + '\n' + half + "\nend"};
    InputText text{"-", in};
    CHECK_THROWS_WITH(text.rest(), "Standard input holds more than 16 MiB.");
}

TEST_CASE("the lines of a file are counted before it is read, those of standard input are not") {
    const TemporaryDirectory directory;
    std::istringstream in{"one\n"};
    InputText file{directory.write("lines", "one\ntwo\nthree\n").string(), in};
    CHECK(file.countLines() == 3);
    CHECK(file.rest() == "one\ntwo\nthree\n");
    CHECK_FALSE(InputText{"-", in}.countLines());
}

TEST_CASE("input that cannot be read is told from its end") {
    struct Broken : std::streambuf {
        int_type underflow() override { throw 1; }
    };
    Broken buffer;
    std::istream in{&buffer};
    InputText text{"-", in};
    std::string line;
    CHECK_THROWS_AS(text.nextLine(line), std::runtime_error);
}

#include <Infrastructure/Missive/Configuration/Environment/DotEnvVariables.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationError.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;
using missive::test::TemporaryDirectory;

namespace {

using Variables = std::map<std::string, std::string>;

struct Reading {
    std::string file;
    Variables variables;
    Variables real{};
};

/// What the Dotenv component of Symfony 7.4.22 makes of a `.env`; with `:=` what 5.4.53 does, which sets the variable.
const std::vector<Reading>& symfonysReadings() {
    static const std::vector<Reading> readings{
        {"A=pa$9word", {{"A", "pa$9word"}}},
        {"A=$2y$10$abc", {{"A", "$2y$10"}}},
        {"A=\"$2y$10$abc\"", {{"A", "$2y$10"}}},
        {"A=a\\b", {{"A", "a\\b"}}},
        {"A=a\\\\b", {{"A", "a\\b"}}},
        {"A=\"a\\b\"", {{"A", "a\\b"}}},
        {"A=\"a\\\\b\"", {{"A", "a\\b"}}},
        {"A='a\\b'", {{"A", "a\\b"}}},
        {"A='a\\\\b'", {{"A", "a\\\\b"}}},
        {"X=1\nA=\\$X", {{"X", "1"}, {"A", "$X"}}},
        {"X=1\nA=\\\\$X", {{"X", "1"}, {"A", "\\1"}}},
        {"X=1\nA=\\\\\\$X", {{"X", "1"}, {"A", "\\$X"}}},
        {"X=1\nA=\"\\$X\"", {{"X", "1"}, {"A", "$X"}}},
        {"X=1\nA=\"\\\\$X\"", {{"X", "1"}, {"A", "\\1"}}},
        {"A=a\\\"b", {{"A", "a\"b"}}},
        {"A=a\\'b", {{"A", "a'b"}}},
        {"A=\"a\\\"b\"", {{"A", "a\"b"}}},
        {"A=\"a'b\"", {{"A", "a'b"}}},
        {"A=\"a\\\\\"", {{"A", "a\\"}}},
        {"A=\"x\\ny\"", {{"A", "x\ny"}}},
        {"A=\"x\\\\ny\"", {{"A", "x\\\ny"}}},
        {"A=\"x\\ry\"", {{"A", "x\ry"}}},
        {"A=x\\ny", {{"A", "x\\ny"}}},
        {"A='x\\ny'", {{"A", "x\\ny"}}},
        {"A=${X:-d}", {{"A", "d"}}},
        {"A=${X:=d}", {{"X", "d"}, {"A", "d"}}},
        {"A=${X:=d}\nB=$X", {{"X", "d"}, {"A", "d"}, {"B", "d"}}},
        {"B=$X\nA=${X:=d}", {{"B", ""}, {"X", "d"}, {"A", "d"}}},
        {"X=\nA=${X:-d}", {{"X", ""}, {"A", "d"}}},
        {"X=\nA=${X:=d}\nB=$X", {{"X", "d"}, {"A", "d"}, {"B", "d"}}},
        {"X=1\nA=${X:-d}", {{"X", "1"}, {"A", "1"}}},
        {"A=${X:=d}$X", {{"X", "d"}, {"A", "dd"}}},
        {"A=${X:-}", {{"A", ""}}},
        {"A=${}", {{"A", ""}}},
        {"A=${:-d}", {{"A", "d"}}},
        {"A=${9}", {{"A", "${9}"}}},
        {"A=$", {{"A", "$"}}},
        {"A=$}", {{"A", "}"}}},
        {"A=a$", {{"A", "a$"}}},
        {"A=$X:-d", {{"A", "d"}}},
        {"X=1\nA=$X:-d", {{"X", "1"}, {"A", "1"}}},
        {"X=1\nA=$X}", {{"X", "1"}, {"A", "1}"}}},
        {"X=h\nA=$X:80", {{"X", "h"}, {"A", "h:80"}}},
        {"A=\"${X:-a b}\"", {{"A", "a b"}}},
        {"A=${X:-a b}", {{"A", "a b"}}},
        {"A=\\$(date)", {{"A", "$(date)"}}},
        {"A='$(date)'", {{"A", "$(date)"}}},
        {"A=x \"y\"", {{"A", "xy"}}},
        {"A=\"x\"'y'z", {{"A", "xyz"}}},
        {"A=a #c", {{"A", "a"}}},
        {"A=a#c", {{"A", "a#c"}}},
        {"A=#c", {{"A", ""}}},
        {"A= #c", {{"A", ""}}},
        {"A=\"x\" # c", {{"A", "x"}}},
        {"A=\"x\"#c", {{"A", "x#c"}}},
        {"A=a  \nB=b\t\n", {{"A", "a"}, {"B", "b"}}},
        {"X=1\nA=a $X b", {{"X", "1"}, {"A", "a 1 b"}}},
        {"A=$X b", {{"A", " b"}}},
        {"A=pa$9 b", {{"A", "pa$9 b"}}},
        {"_A=1", {{"_A", "1"}}},
        {"__A=1", {{"__A", "1"}}},
        {"export A=1", {{"A", "1"}}},
        {"export  A=1", {{"A", "1"}}},
        {"export=1", {{"export", "1"}}},
        {"  A=1", {{"A", "1"}}},
        {"A=", {{"A", ""}}},
        {"A=\n\nB=1", {{"A", ""}, {"B", "1"}}},
        {"#c\n\n A=1\n  # d\nB=2", {{"A", "1"}, {"B", "2"}}},
        {"A=\"two\nlines\"", {{"A", "two\nlines"}}},
        {"A='two\nlines'", {{"A", "two\nlines"}}},
        {"A=\"two\r\nlines\"\r\nB=1\r", {{"A", "two\nlines"}, {"B", "1"}}},
        {"A=$B\nB=1", {{"A", "1"}, {"B", "1"}}},
        {"A=$B\nB=$C\nC=1", {{"A", "1"}, {"B", "1"}, {"C", "1"}}},
        {"A=$A", {{"A", ""}}},
        {"A=${A:-d}", {{"A", "d"}}},
        {"A=$R", {{"A", "a\\\\b$X"}}, {{"R", "a\\\\b$X"}}},
        {"X=9\nA=$R", {{"X", "9"}, {"A", "real"}}, {{"R", "real"}}},
        {"R=file\nA=$R", {{"A", "real"}}, {{"R", "real"}}},
        {"A=$R", {{"A", ""}}, {{"R", ""}}},
        {"A=${R:-d}", {{"A", "d"}}, {{"R", ""}}},
        {"X=a\\\nA=$X\\b", {{"X", "a\\"}, {"A", "a\\b"}}},
        {"X='$Y'\nY=1\nA=$X", {{"X", "$Y"}, {"Y", "1"}, {"A", "$Y"}}},
        {"X='a\\\\b'\nA=$X", {{"X", "a\\\\b"}, {"A", "a\\\\b"}}},
        {"X=\\$Y\nY=1\nA=$X", {{"X", "$Y"}, {"Y", "1"}, {"A", "$Y"}}},
        {"X=\"q\\\"q\"\nA=\"$X\"", {{"X", "q\"q"}, {"A", "q\"q"}}},
        {"A=é$X ü", {{"A", "é1 ü"}}, {{"X", "1"}}},
        {"a=$b\nb=1", {{"a", "1"}, {"b", "1"}}},
        {"A=$_B\n_B=1", {{"A", "1"}, {"_B", "1"}}},
        {"A=$1", {{"A", "$1"}}},
        {"A=$B-c\nB=1", {{"A", "1-c"}, {"B", "1"}}},
        {"A=$B.c\nB=1", {{"A", "1.c"}, {"B", "1"}}},
        {"A=$B:-\nB=1", {{"A", "1"}, {"B", "1"}}},
        {"A={$B}\nB=1", {{"A", "{1}"}, {"B", "1"}}},
        {"HTTP_X=1\nA=$HTTP_X", {{"HTTP_X", "1"}, {"A", "1"}}},
        {"A='it'\\''s'", {{"A", "it's"}}},
        {"A=\"\"", {{"A", ""}}},
        {"A=''", {{"A", ""}}},
        {"DSN=amqp://u:p%40$s@h/%2f?x=1&y[a]=2 # c", {{"DSN", "amqp://u:p%40@h/%2f?x=1&y[a]=2"}}},
        {"A=$B$B\nB=$C\nC=x", {{"A", "xx"}, {"B", "x"}, {"C", "x"}}},
        {"P=$2y$10$Abc\nD=x://$P", {{"P", "$2y$10"}, {"D", "x://$2y$10"}}},
        {"P='$2y$10$Abc'\nD=x://$P", {{"P", "$2y$10$Abc"}, {"D", "x://$2y$10$Abc"}}},
        {"P=a$b\nD=$P", {{"P", "a"}, {"D", "a"}}},
        {"A=1\\\\\\\\2", {{"A", "1\\\\2"}}},
        {"A='a' 'b'", {{"A", "ab"}}},
    };
    return readings;
}

/// What that component refuses.
const std::vector<std::string>& symfonysRefusals() {
    static const std::vector<std::string> refusals{
        "A=${X-d}",       "A=${X",         "A=${X:-a$b}",
        "A=$(date)",      "A=\"$(date)\"", "A=a b",
        "A=a\\ b",        "A= b",          "A =b",
        "A=\"x\" y",      "A=\"x\"# c",    "_=1",
        "1A=1",           "a.b=1",         "A",
        "A #c",           "export A",      "A=\"open",
        "A='open",        "A=x\n=1",       "A=\"a\\\\\\\"b\"",
        "A=a\\\\\"b c\"",
    };
    return refusals;
}

} // namespace

TEST_CASE("a .env file means what Symfony's Dotenv takes it for") {
    for (const auto& reading : symfonysReadings()) {
        const TemporaryDirectory directory;
        directory.write(".env", reading.file);
        const FixedEnvironment real{reading.real};
        const DotEnvVariables variables{real, directory.path()};
        CAPTURE(reading.file);
        for (const auto& [name, value] : reading.variables) {
            CAPTURE(name);
            CHECK(variables.get(name) == value);
        }
    }
}

TEST_CASE("a .env file that Symfony's Dotenv refuses is refused in one sentence with its line") {
    for (const auto& file : symfonysRefusals()) {
        const TemporaryDirectory directory;
        directory.write(".env", file);
        const FixedEnvironment real;
        CAPTURE(file);
        try {
            const DotEnvVariables variables{real, directory.path()};
            FAIL_CHECK("accepted");
        } catch (const ConfigurationError& error) {
            CHECK(error.problems().size() == 1);
            const std::string line = file.find('\n') == file.npos ? "1" : "2";
            CHECK(error.problems().front().describe().find(".env:" + line + ": ") != std::string::npos);
        }
    }
}

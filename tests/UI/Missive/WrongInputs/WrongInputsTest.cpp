#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

#include <unistd.h>

using namespace missive::test;
using Needs = WrongInput::Needs;

namespace {

constexpr std::size_t mostLines = 8;
const std::filesystem::path program{MISSIVE_PROGRAM};
const std::string anotherUser =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all" : "";

/// What a shell line did, run in a directory with this configuration.
class Answer {
public:
    Answer(const std::string& command, const std::string& configuration) {
        std::filesystem::permissions(directory_.path(), std::filesystem::perms{0755});
        if (!configuration.empty()) {
            directory_.write("config/packages/messenger.yaml", configuration);
        }
        const auto* path = std::getenv("PATH");
        Process process{{"/bin/sh",
                         {"-c", command},
                         {{"PATH", program.parent_path().string() + ":" + (path == nullptr ? "/usr/bin:/bin" : path)},
                          {"AS_ANOTHER_USER", anotherUser},
                          {"LC_ALL", "C"}},
                         directory_.path().string()}};
        exitCode = process.wait(std::chrono::seconds{60}).code;
        output = process.output();
        errorOutput = process.errorOutput();
    }

    int exitCode = -1;
    std::string output;
    std::string errorOutput;

private:
    TemporaryDirectory directory_;
};

std::string withoutWrapping(const std::string& text) {
    std::istringstream words{text};
    std::string joined;
    for (std::string word; words >> word;) {
        joined += (joined.empty() ? "" : " ") + word;
    }
    return joined;
}

std::size_t filledLines(const std::string& text) {
    std::istringstream lines{text};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        count += line.find_first_not_of(' ') == std::string::npos ? 0U : 1U;
    }
    return count;
}

/// Why the machine cannot do it, or nothing.
std::string missing(Needs needs) {
    if (needs == Needs::anotherUser && Answer{"$AS_ANOTHER_USER missive --version", ""}.exitCode != 0) {
        return "no unprivileged user can run the application here";
    }
    if (needs == Needs::ownFileSystem && Answer{"unshare -m mount -t tmpfs tmpfs .", ""}.exitCode != 0) {
        return "no file system can be mounted here";
    }
    return "";
}

void checkIsForPeople(const Answer& answer) {
    for (const std::string_view internal : {"terminate called", "what():", "std::", "boost::", "YAML::", "basic_string",
                                            "filesystem error", "Assertion", "Sanitizer", "core dumped"}) {
        CAPTURE(internal);
        CHECK(answer.errorOutput.find(internal) == std::string::npos);
    }
    CHECK(answer.errorOutput.find("s3cr3t") == std::string::npos);
    CHECK(answer.output.find("s3cr3t") == std::string::npos);
    for (const std::string_view doubled : {"?. ", "!. ", ".. "}) {
        CAPTURE(doubled);
        CHECK((withoutWrapping(answer.errorOutput) + ' ').find(doubled) == std::string::npos);
    }
    CHECK(filledLines(answer.errorOutput) >= 1);
    CHECK(filledLines(answer.errorOutput) <= mostLines);
}

} // namespace

TEST_CASE("every wrong input is answered by a sentence a person can act on") {
    const auto table = wrongInputs();
    CHECK(table.size() >= 35);
    for (const auto& row : table) {
        CAPTURE(row.what);
        CAPTURE(row.command);
        if (const auto reason = missing(row.needs); !reason.empty()) {
            MESSAGE("skipped: ", reason);
            continue;
        }
        const Answer answer{row.command, row.configuration};
        CAPTURE(answer.output);
        CAPTURE(answer.errorOutput);
        CHECK(answer.exitCode == row.exitCode);
        checkIsForPeople(answer);
        CHECK(answer.output.find("[ERROR]") == std::string::npos);
        for (const auto& sentence : row.says) {
            CAPTURE(sentence);
            CHECK(withoutWrapping(answer.errorOutput).find(sentence) != std::string::npos);
            CHECK(withoutWrapping(answer.output).find(sentence) == std::string::npos);
        }
    }
}

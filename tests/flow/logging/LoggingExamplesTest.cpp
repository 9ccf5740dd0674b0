#include <tests/flow/logging/LogFiles.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace missive::test {

namespace {

const Scratch::Environment on{{"ASYNC_LOGGING_ENABLED", "1"}};

std::string shipped(const std::string& name) {
    std::ifstream stream{MISSIVE_SOURCE_DIR "/" + name};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string example(const std::string& name) { return shipped("UI/config/examples/" + name); }

/// The blocks of YAML of the README's chapter on records that travel.
std::string configurationInReadme() {
    const auto readme = shipped("README.md");
    const auto chapter = readme.find("### Records that travel");
    const std::string begin = "```yaml\n";
    const auto from = readme.find(begin, chapter) + begin.size();
    return readme.substr(from, readme.find("```", from) - from);
}

/// Without comments; texts in quotes are empty.
std::string bones(const std::string& river) {
    return std::regex_replace(std::regex_replace(river, std::regex{R"("[^"\n]*")"}, "\"\""), std::regex{R"(//[^\n]*)"},
                              "");
}

std::set<std::string> found(const std::string& text, const std::string& pattern) {
    std::set<std::string> all;
    const std::regex expression{pattern};
    for (std::sregex_iterator at{text.begin(), text.end(), expression}, end; at != end; ++at) {
        auto name = (*at)[1].str();
        if (at->size() > 2) {
            name += '.' + (*at)[2].str();
        }
        all.insert(name);
    }
    return all;
}

/// The part of a text in the braces behind a name.
std::string block(const std::string& text, const std::string& name) {
    const auto at = text.find(name);
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find("\n  }\n", at) - at);
}

void checkBrackets(const std::string& text) {
    std::string open;
    for (const char each : text) {
        if (each == '{' || each == '[' || each == '(') {
            open += each;
        } else if (each == '}' || each == ']' || each == ')') {
            REQUIRE_FALSE(open.empty());
            CHECK(open.back() == (each == '}' ? '{' : each == ']' ? '[' : '('));
            open.pop_back();
        }
    }
    CHECK(open.empty());
}

} // namespace

TEST_CASE("the example for Alloy closes what it opens, leads to components it has, and has few labels") {
    const auto river = example("alloy.river");
    checkBrackets(bones(river));
    const auto made = found(river, R"re(\n([a-z_.]+) "([a-z]+)" \{)re");
    const std::set<std::string> expected{"local.file_match.missive", "loki.source.file.missive", "loki.process.missive",
                                         "loki.write.missive"};
    CHECK(made == expected);
    for (const auto& used : found(river, R"(\b((?:local|loki)\.[a-z_.]+\.missive)\.(?:targets|receiver))")) {
        CAPTURE(used);
        CHECK(made.count(used) == 1);
    }
    CHECK(found(block(river, "stage.labels"), R"re(\n +([a-z_]+) += "")re") ==
          std::set<std::string>{"channel", "level"});
    CHECK(found(block(river, "stage.structured_metadata"), R"re(\n +([a-z_]+) += "")re") ==
          std::set<std::string>{"key", "trace_id"});
    CHECK(block(river, "stage.label_drop").find("\"filename\"") != std::string::npos);
}

TEST_CASE("a line of the log as JSON has what the example for Alloy takes from it") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure("missive: {logging: {format: json}}\n");
    CHECK(scratch.run({"app:test-logging", "--count=1"}, {{"ASYNC_LOGGING_ENABLED", "0"}}).succeeded());
    const auto lines = LogFiles::lines(scratch);
    REQUIRE(lines.size() == 1);
    for (const auto* name : {"\"datetime\":\"", "\"level_name\":\"INFO\"", "\"channel\":\"test\"", "\"key\":\""}) {
        CHECK(lines[0].find(name) != std::string::npos);
    }
}

TEST_CASE("the monolog.yaml that is shipped has records travel, and keeps back what led to no error") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(shipped("UI/config/packages/monolog.yaml"));
    const auto told = scratch.run({"app:test-logging", "--format=json"}, on);
    CHECK_MESSAGE(told.succeeded(), told.errorOutput);
    CHECK(numberIn(told.output, "published") == 10);
    CHECK(LogFiles::lines(scratch).empty());
    CHECK(scratch.run({"app:test-logging", "--level=error", "--count=1"}, on).succeeded());
    CHECK(LogFiles::countOf(LogFiles::lines(scratch), "test.ERROR: Test record 1 of 1") == 1);
}

TEST_CASE("the configuration in the README has records travel to Redis") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(configurationInReadme());
    const auto shown = scratch.run({"debug:config", "framework.messenger"}, on);
    CHECK_MESSAGE(shown.succeeded(), shown.errorOutput);
    CHECK(shown.output.find("redis://redis:6379/") != std::string::npos);
}

TEST_CASE("supervisor starts a worker for the log with options there are, and waits for its end") {
    const auto text = example("missive-log-consumer.supervisor.conf");
    const auto commands = found(text, R"(\ncommand=/usr/bin/missive ([^\n]+))");
    REQUIRE(commands.size() == 1);
    Scratch::Arguments words;
    std::istringstream line{*commands.begin()};
    for (std::string word; line >> word;) {
        words.push_back(word);
    }
    words.push_back("--help");
    const auto help = Scratch{MISSIVE_PROGRAM}.run(words);
    CHECK(help.succeeded());
    for (const auto& word : words) {
        CHECK((!word.starts_with("--") || help.output.find(word.substr(0, word.find('='))) != std::string::npos));
    }
    CHECK(text.find("\nstopwaitsecs=30\n") != std::string::npos);
    const std::regex lineOfIni{R"((;.*|\[program:[a-z-]+\]|[a-z_]+=.+)?)"};
    std::istringstream lines{text};
    for (std::string each; std::getline(lines, each);) {
        CHECK_MESSAGE(std::regex_match(each, lineOfIni), each);
    }
}

TEST_CASE("logrotate understands the example for it, which tells nobody and makes no file") {
    const auto text = example("missive.logrotate");
    CHECK(text.find("\n    nocreate\n") != std::string::npos);
    CHECK(text.find("postrotate") == std::string::npos);
    const auto logrotate = installedProgram("logrotate");
    if (logrotate.empty()) {
        MESSAGE("logrotate is not installed: the example is not looked at.");
        return;
    }
    const TemporaryDirectory directory;
    auto own = text;
    own.erase(own.find("    su "), own.find('\n', own.find("    su ")) + 1 - own.find("    su "));
    const auto file = directory.write("missive.logrotate", own);
    Process looking{{logrotate, {"-d", "-s", directory.file("state"), file.string()}, {}, "."}};
    const auto exit = looking.wait(std::chrono::seconds{60});
    CHECK(exit == Exit{0, 0});
    CHECK_MESSAGE(looking.errorOutput().find("error:") == std::string::npos, looking.errorOutput());
}

} // namespace missive::test

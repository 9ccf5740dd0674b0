#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

using Texts = std::vector<std::string>;

struct Keeping final : LogHandler {
    bool accepts(std::string_view, LogLevel) const noexcept override { return true; }
    void handle(const LogRecord& record) override { texts.emplace_back(record.text); }
    Texts texts;
};

std::string monolog(const std::string& handlers) { return "monolog: {handlers: {" + handlers + "}}\n"; }

Texts textsOf(const AppRig& rig, const std::string& handler) {
    Texts texts;
    for (const auto& record : rig.app.keptLog(handler)) {
        texts.push_back(record.channel + ": " + record.text);
    }
    return texts;
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("the log goes where the configuration leads it, and no longer to the console unless it says so") {
    AppRig rig{monolog("kept: {type: test, channels: ['!event', '!http']}"), LogLevel::Debug};
    const auto shown = standardErrorOf([&] {
        rig.app.log().write(LogLevel::Warning, "still being wired", {});
        CHECK(rig.problems().empty());
        for (const auto* channel : {"app", "event", "orders", "http"}) {
            rig.app.log(channel).write(LogLevel::Info, "told", {});
        }
    });
    CHECK(textsOf(rig, "kept") == Texts{"app: told", "orders: told"});
    CHECK(shown.find("still being wired") != std::string::npos);
    CHECK(shown.find("told") == std::string::npos);
}

TEST_CASE("in a container the log is JSON on a standard stream, a line a record, without any file") {
    AppRig rig{monolog("main: {type: stream, path: 'php://stderr', formatter: json, level: info}")};
    CHECK(rig.problems().empty());
    const auto shown = standardErrorOf([&] {
        rig.app.log("orders").write(LogLevel::Info, "Sold\nout", {{"sku", "A-1"}, {"left", 0}});
        rig.app.log("orders").write(LogLevel::Debug, "unimportant", {});
    });
    CHECK(shown.starts_with(R"({"datetime":"20)"));
    CHECK(shown.ends_with(R"("channel":"orders","level":200,"level_name":"INFO","message":"Sold\nout",)"
                          R"("context":{"sku":"A-1","left":0},"extra":{}})"
                          "\n"));
    CHECK(std::count(shown.begin(), shown.end(), '\n') == 1);
}

TEST_CASE("a console shows what the verbosity asks for, or what the configuration makes of it") {
    AppRig plain{monolog("console: {type: console}"), LogLevel::Notice};
    AppRig mapped{monolog("console: {type: console, verbosity_levels: {VERBOSITY_VERBOSE: ERROR}}"), LogLevel::Notice};
    CHECK(plain.problems().empty());
    CHECK(mapped.problems().empty());
    CHECK(plain.app.log().accepts(LogLevel::Notice));
    CHECK_FALSE(plain.app.log().accepts(LogLevel::Info));
    CHECK(mapped.app.log().accepts(LogLevel::Error));
    CHECK_FALSE(mapped.app.log().accepts(LogLevel::Warning));
}

TEST_CASE("a service is a handler that the application gave a name, and one without a name gets everything first") {
    AppRig rig{monolog("own: {type: service, id: 'app.own', level: error, bubble: false}, rest: {type: test}")};
    const auto named = std::make_shared<Keeping>();
    const auto unnamed = std::make_shared<Keeping>();
    rig.app.logHandler("app.own", named);
    rig.app.logHandler(unnamed);
    CHECK(rig.problems().empty());
    rig.app.log().write(LogLevel::Error, "bad", {});
    rig.app.log().write(LogLevel::Info, "good", {});
    CHECK(named->texts == Texts{"bad"});
    CHECK(unnamed->texts == Texts{"bad", "good"});
    CHECK(textsOf(rig, "rest") == Texts{"app: good"});
}

TEST_CASE("a service that nobody registered, and two of one name, are told with everything else that is wrong") {
    AppRig rig{monolog("own: {type: service, id: app.onw}")};
    rig.app.logHandler("app.own", std::make_shared<Keeping>());
    rig.app.logHandler("app.own", std::make_shared<Keeping>());
    const auto problems = rig.problems();
    CAPTURE(problems);
    CHECK(
        problems.find("app.yaml:1: monolog.handlers.own.id: No log handler is registered as \"app.onw\"; did you mean "
                      "\"app.own\"?") != std::string::npos);
    CHECK(problems.find("Two log handlers are registered under the id \"app.own\".") != std::string::npos);
}

TEST_CASE("files, rotating files and everything that hands on to them are made as configured") {
    const TemporaryDirectory directory;
    AppRig rig{"monolog:\n"
               "  handlers:\n"
               "    main: {type: fingers_crossed, action_level: error, handler: group}\n"
               "    group: {type: group, members: [file, calm]}\n"
               "    file: {type: stream, path: '" +
               directory.file("logs/app.log") +
               "', formatter: logfmt}\n"
               "    calm: {type: filter, max_level: warning, handler: days}\n"
               "    days: {type: rotating_file, path: '" +
               directory.file("days.log") +
               "', max_files: 3}\n"
               "    nothing: {type: 'null', channels: [noise], priority: 10}\n"
               "    sampled: {type: sampling, factor: 1, handler: seen}\n"
               "    seen: {type: deduplication, handler: kept}\n"
               "    kept: {type: test, nested: true}\n"};
    CHECK(rig.problems().empty());
    rig.app.log("noise").write(LogLevel::Emergency, "hush", {});
    rig.app.log().write(LogLevel::Info, "begins", {});
    CHECK_FALSE(std::filesystem::exists(directory.file("logs/app.log")));
    rig.app.log().write(LogLevel::Error, "fails", {});
    rig.app.log().write(LogLevel::Error, "fails", {});
    const auto file = contentOf(directory.file("logs/app.log"));
    CHECK(file.find(" level=info channel=app msg=begins\n") != std::string::npos);
    CHECK(file.find(" level=error channel=app msg=fails\n") != std::string::npos);
    CHECK(file.find("hush") == std::string::npos);
    CHECK(textsOf(rig, "kept") == Texts{"app: begins", "app: fails"});
    int days = 0;
    for (const auto& entry : std::filesystem::directory_iterator{directory.path()}) {
        const auto content = entry.is_regular_file() ? contentOf(entry.path()) : std::string{};
        days += content.ends_with("app.INFO: begins\n") ? 1 : 0;
    }
    CHECK(days == 1);
}

TEST_CASE("debug:config shows the log as it is configured, with origins") {
    AppRig rig{monolog("main: {type: buffer, handler: kept}, kept: {type: test, level: error}")};
    CHECK(rig.run({"debug:config", "monolog"}) == 0);
    CHECK(rig.printed().find("monolog.handlers.kept.level error app.yaml:1") != std::string::npos);
    CHECK(rig.printed().find("monolog.handlers.main.buffer_size 10000 default") != std::string::npos);
}

#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/UI/Missive/Console/Console.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

CommandDefinition consume() {
    return CommandDefinition{"messenger:consume", "Consume messages"}
        .optionalList("receivers", "Names of the receivers")
        .option("limit", "Limit the number of received messages", std::nullopt, "l")
        .option("sleep", "Seconds to sleep", "1")
        .repeatableOption("queues", "Limit receivers to these queues")
        .optionalValue("keepalive", "Whether to keep the message alive")
        .flag("all", "Consume from all receivers");
}

void addMessenger(ConsoleApplication& application, std::string& ran) {
    for (const auto* name : {"messenger:consume", "messenger:stats", "messenger:stop-workers", "messenger:failed:show",
                             "messenger:failed:retry", "debug:config"}) {
        application.add(std::make_unique<FunctionCommand>(CommandDefinition{name, std::string{"About "} + name},
                                                          [&ran, name](const Input&, Output&) {
                                                              ran = name;
                                                              return 0;
                                                          }));
    }
}

} // namespace

TEST_CASE("a command reads its arguments, options, switches and defaults") {
    Console console;
    const auto code = console.run(consume(),
                                  [](const Input& input, Output&) {
                                      CHECK(input.arguments("receivers") == std::vector<std::string>{"async", "low"});
                                      CHECK(input.option("limit") == "3");
                                      CHECK(input.option("sleep") == "1");
                                      CHECK(input.options("queues") == std::vector<std::string>{"a", "b"});
                                      CHECK(input.given("keepalive"));
                                      CHECK_FALSE(input.option("keepalive").has_value());
                                      CHECK(input.flag("all"));
                                      CHECK(input.globals().environment == "prod");
                                      CHECK(input.globals().configDirectory == "etc");
                                      CHECK(input.globals().verbosity == Verbosity::veryVerbose);
                                      return 7;
                                  },
                                  {"-e", "prod", "messenger:consume", "async", "-l3", "--queues=a", "low", "--queues",
                                   "b", "--all", "--config=etc", "-vv", "--keepalive"});
    CHECK(code == 7);
    CHECK(console.err.str().empty());
}

TEST_CASE("the word after an option with an optional value is that value, a double dash ends the options") {
    Console console;
    CHECK(console.run(consume(),
                      [](const Input& input, Output&) {
                          CHECK(input.option("keepalive") == "9");
                          CHECK(input.option("limit") == "");
                          CHECK(input.option("sleep") == "-1");
                          CHECK(input.arguments("receivers") ==
                                std::vector<std::string>{"-", "[1,2]", "--all", "-x", "--"});
                          CHECK_FALSE(input.flag("all"));
                          return 0;
                      },
                      {"messenger:consume", "-", "[1,2]", "--limit=", "--sleep=-1", "--keepalive", "9", "--", "--all",
                       "-x", "--"}) == 0);
    CHECK(console.err.str() == "");
}

TEST_CASE("the last of several values of an option counts") {
    Console console;
    CHECK(console.run(consume(), [](const Input& input, Output&) { return input.option("limit") == "2" ? 5 : 6; },
                      {"messenger:consume", "--limit=1", "-l", "2"}) == 5);
}

TEST_CASE("asking for an argument or option that is not defined is a mistake of the programmer") {
    Console console;
    console.run(consume(),
                [](const Input& input, Output&) {
                    CHECK_THROWS_AS((void)input.option("nope"), std::logic_error);
                    CHECK_THROWS_AS((void)input.argument("nope"), std::logic_error);
                    return 0;
                },
                {"messenger:consume"});
}

TEST_CASE("two commands of one name are refused") {
    Console console;
    auto application = console.application();
    CHECK_THROWS_AS(application.add(std::make_unique<FunctionCommand>(CommandDefinition{"list"}, nothing)),
                    std::logic_error);
}

TEST_CASE("an abbreviation finds its command when it is unique") {
    const std::vector<std::pair<std::string, std::string>> table{{"mess:cons", "messenger:consume"},
                                                                 {"m:c", "messenger:consume"},
                                                                 {"m:f:s", "messenger:failed:show"},
                                                                 {"m:sta", "messenger:stats"},
                                                                 {"messenger:failed:r", "messenger:failed:retry"},
                                                                 {"d:c", "debug:config"}};
    for (const auto& [typed, expected] : table) {
        CAPTURE(typed);
        Console console;
        std::string ran;
        auto application = console.application();
        addMessenger(application, ran);
        CHECK(application.run({typed}) == 0);
        CHECK(ran == expected);
    }
}

TEST_CASE("an ambiguous abbreviation lists its candidates") {
    Console console;
    std::string ran;
    auto application = console.application();
    addMessenger(application, ran);
    CHECK(application.run({"mess:st"}) == 1);
    CHECK(ran.empty());
    const auto text = console.err.str();
    CHECK(text.find("  Command \"mess:st\" is ambiguous.  ") != std::string::npos);
    CHECK(text.find("  Did you mean one of these?  ") != std::string::npos);
    CHECK(text.find("      messenger:stats        About messenger:stats") != std::string::npos);
    CHECK(text.find("      messenger:stop-workers About messenger:stop-workers.") != std::string::npos);
    CHECK(text.find("consume") == std::string::npos);
}

TEST_CASE("an unknown command suggests what may have been meant") {
    Console console;
    std::string ran;
    auto application = console.application();
    addMessenger(application, ran);
    CHECK(application.run({"messenger:consum3"}) == 1);
    CHECK(console.out.str().empty());
    CHECK(console.err.str() == "\n"
                               "                                               \n"
                               "  Command \"messenger:consum3\" is not defined.  \n"
                               "                                               \n"
                               "  Did you mean this?                           \n"
                               "      messenger:consume                        \n"
                               "                                               \n"
                               "\n");
}

TEST_CASE("a mistyped abbreviation suggests what may have been meant") {
    Console console;
    std::string ran;
    auto application = console.application();
    addMessenger(application, ran);
    CHECK(application.run({"mess:cosume"}) == 1);
    CHECK(ran.empty());
    CHECK(console.err.str().find("      messenger:consume  ") != std::string::npos);
    CHECK(console.err.str().find("messenger:stats") == std::string::npos);
}

TEST_CASE("an unknown command of a namespace that there is suggests all that lies in it") {
    Console console;
    std::string ran;
    auto application = console.application();
    addMessenger(application, ran);
    CHECK(application.run({"mess:frobnicate"}) == 1);
    CHECK(ran.empty());
    const auto text = console.err.str();
    CHECK(text.find("  Did you mean one of these?") != std::string::npos);
    CHECK(text.find("      messenger:consume") != std::string::npos);
    CHECK(text.find("      messenger:stats") != std::string::npos);
    CHECK(text.find("      list") == std::string::npos);
    CHECK(application.run({"nothing:frobnicate"}) == 1);
    CHECK(console.err.str().find("Did you mean", text.size()) == std::string::npos);
}

TEST_CASE("a namespace alone lists its commands and is a failure") {
    Console console;
    std::string ran;
    auto application = console.application();
    addMessenger(application, ran);
    CHECK(application.run({"messenger"}) == 1);
    const auto text = console.out.str();
    CHECK(text.find("Available commands for the \"messenger\" namespace:\n") != std::string::npos);
    CHECK(text.find("  messenger:failed:show   About messenger:failed:show\n") != std::string::npos);
    CHECK(text.find("debug:config") == std::string::npos);
}

TEST_CASE("without a command the commands are listed by namespace") {
    Console console;
    std::string ran;
    auto application = console.application();
    addMessenger(application, ran);
    application.add(std::make_unique<FunctionCommand>(CommandDefinition{"debug:secret"}.asHidden(), nothing));
    CHECK(application.run(std::vector<std::string>{}) == 0);
    const auto text = console.out.str();
    CHECK(text.starts_with(
        "Missive 0.1.0\n\nUsage:\n  command [options] [arguments]\n\nOptions:\n  -h, --help            "
        "Display help for the given command."));
    CHECK(text.find("\n      --ansi|--no-ansi  Force") != std::string::npos);
    CHECK(text.find("\n  -v|vv|vvv, --verbose  Increase") != std::string::npos);
    CHECK(text.find("Available commands:\n  help                    Display help for a command\n  list  ") !=
          std::string::npos);
    CHECK(text.find("\n debug\n  debug:config            About debug:config\n messenger\n") != std::string::npos);
    CHECK(text.find("secret") == std::string::npos);
    CHECK(console.err.str().empty());
}

TEST_CASE("the list is also data and raw lines") {
    Console json;
    std::string ran;
    auto application = json.application();
    addMessenger(application, ran);
    CHECK(application.run({"list", "--format=json", "debug"}) == 0);
    CHECK(json.out.str().starts_with("{\n    \"application\": {\n        \"name\": \"Missive\",\n"));
    CHECK(json.out.str().find("\"name\": \"debug:config\"") != std::string::npos);
    CHECK(json.out.str().find("\"id\": \"debug\"") != std::string::npos);
    CHECK(json.out.str().ends_with("\n}\n"));

    Console raw;
    auto other = raw.application();
    addMessenger(other, ran);
    CHECK(other.run({"list", "--raw", "messenger:failed"}) == 0);
    CHECK(raw.out.str() == "messenger:failed:retry About messenger:failed:retry\n"
                           "messenger:failed:show  About messenger:failed:show\n");
}

TEST_CASE("the help of a command tells usage, arguments and options") {
    for (const auto& line : std::vector<std::vector<std::string>>{
             {"help", "mess:cons"}, {"messenger:consume", "--help"}, {"-h", "messenger:consume", "--nonsense"}}) {
        Console console;
        CHECK(console.run(consume().withHelp("First line.\nSecond line."), nothing, line) == 0);
        const auto text = console.out.str();
        CHECK(text.starts_with("Description:\n  Consume messages\n\nUsage:\n"
                               "  messenger:consume [options] [--] [<receivers>...]\n\nArguments:\n  receivers  "));
        CHECK(text.find("\n  -l, --limit=LIMIT            Limit the number") != std::string::npos);
        CHECK(text.find("\n      --sleep=SLEEP            Seconds to sleep [default: \"1\"]\n") != std::string::npos);
        CHECK(text.find("\n      --keepalive[=KEEPALIVE]  Whether") != std::string::npos);
        CHECK(text.find("these queues (multiple values allowed)\n") != std::string::npos);
        CHECK(text.ends_with("\nHelp:\n  First line.\n  Second line.\n"));
    }
}

TEST_CASE("the version is told whatever else stands on the line") {
    Console console;
    CHECK(console.run(consume(), nothing, {"messenger:consume", "-V"}) == 0);
    CHECK(console.out.str() == "Missive 0.1.0\n");
}

TEST_CASE("global options are read from a line whose command is not known yet") {
    const auto globals = ConsoleApplication::globalOptions({"order:create", "--total=3", "-etest", "--no-ansi", "-q"});
    CHECK(globals.environment == "test");
    CHECK(globals.ansi == false);
    CHECK(globals.verbosity == Verbosity::quiet);
    CHECK_FALSE(globals.noInteraction);
    CHECK_FALSE(ConsoleApplication::globalOptions({"order:create"}).verbosity.has_value());
}

TEST_CASE("SHELL_VERBOSITY says how much is told, as Symfony reads it") {
    const std::vector<std::pair<std::string, Verbosity>> table{
        {"-2", Verbosity::silent},  {"-1", Verbosity::quiet},      {"0", Verbosity::normal},
        {"1", Verbosity::verbose},  {"2", Verbosity::veryVerbose}, {"3", Verbosity::debug},
        {"4", Verbosity::normal},   {"", Verbosity::normal},       {" 2loud", Verbosity::veryVerbose},
        {"loud", Verbosity::normal}};
    for (const auto& [value, expected] : table) {
        CAPTURE(value);
        CHECK(ConsoleStreams::ofProcess(FixedEnvironment{{{"SHELL_VERBOSITY", value}}}).verbosity == expected);
    }
}

TEST_CASE("an option on the line goes before SHELL_VERBOSITY") {
    const auto told = [](Verbosity shell, std::vector<std::string> line) {
        Verbosity verbosity = Verbosity::silent;
        Console console;
        console.streams.verbosity = shell;
        console.run(
            CommandDefinition{"x"},
            [&](const Input&, Output& output) {
                verbosity = output.verbosity();
                return 0;
            },
            std::move(line));
        return verbosity;
    };
    CHECK(told(Verbosity::veryVerbose, {"x"}) == Verbosity::veryVerbose);
    CHECK(told(Verbosity::veryVerbose, {"x", "-v"}) == Verbosity::verbose);
    CHECK(told(Verbosity::veryVerbose, {"x", "-q"}) == Verbosity::quiet);
    CHECK(told(Verbosity::quiet, {"-vvv", "x"}) == Verbosity::debug);
}

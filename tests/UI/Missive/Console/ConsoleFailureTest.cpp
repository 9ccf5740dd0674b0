#include <tests/UI/Missive/Console/Console.hpp>

#include <doctest/doctest.h>

#include <cerrno>
#include <stdexcept>
#include <streambuf>

using namespace missive;
using namespace missive::test;

namespace {

CommandDefinition show() {
    return CommandDefinition{"failed:show"}
        .required("id", "The id")
        .option("max", "Most", "50")
        .flag("stats", "Counts");
}

struct WrongLine {
    std::vector<std::string> line;
    std::string sentence;
};

class BrokenBuffer : public std::streambuf {
public:
    explicit BrokenBuffer(int error) : error_{error} {}

protected:
    std::streamsize xsputn(const char*, std::streamsize) override {
        errno = error_;
        return 0;
    }

private:
    int error_;
};

int writeTo(int error, std::string& complaint) {
    BrokenBuffer buffer{error};
    std::ostream broken{&buffer};
    std::istringstream in;
    std::ostringstream err;
    ConsoleApplication application{"Missive", "0.1.0", ConsoleStreams{in, broken, err}};
    const auto code = application.run({"list"});
    complaint = err.str();
    return code;
}

} // namespace

TEST_CASE("a wrong command line gives one sentence, the usage line and exit code 1") {
    const std::vector<WrongLine> table{
        {{"failed:show", "--foo"}, "The \"--foo\" option does not exist."},
        {{"failed:show", "--stat", "1"}, "    --stats"},
        {{"failed:show", "-x"}, "The \"-x\" option does not exist."},
        {{"failed:show"}, "Not enough arguments (missing: \"id\")."},
        {{"failed:show", "1", "2"}, "Too many arguments to \"failed:show\" command, expected arguments \"id\"."},
        {{"failed:show", "1", "--max"}, "The \"--max\" option requires a value."},
        {{"failed:show", "--max", "--stats", "1"}, "The \"--max\" option requires a value."},
        {{"failed:show", "1", "--max", "--", "2"}, "The \"--max\" option requires a value."},
        {{"failed:show", "1", "--stats=yes"}, "The \"--stats\" option does not accept a value."},
    };
    for (const auto& wrong : table) {
        CAPTURE(wrong.sentence);
        Console console;
        CHECK(console.run(show(), nothing, wrong.line) == 1);
        CHECK(console.out.str().empty());
        CHECK(console.err.str().find("  " + wrong.sentence + "  ") != std::string::npos);
        CHECK(console.err.str().ends_with("\n\nfailed:show [--max MAX] [--stats] [--] <id>\n\n"));
    }
}

TEST_CASE("arguments are refused where none are expected") {
    Console console;
    CHECK(console.run(CommandDefinition{"debug:config"}, nothing, {"debug:config", "x"}) == 1);
    CHECK(console.err.str().find("No arguments expected for \"debug:config\" command, got \"x\".") !=
          std::string::npos);
}

TEST_CASE("a global option without its value is refused before any command is looked for") {
    Console console;
    CHECK(console.application().run({"nope", "--env"}) == 1);
    CHECK(console.err.str().find("The \"--env\" option requires a value.") != std::string::npos);
}

TEST_CASE("an exception that escapes is shown like Symfony shows it") {
    Console console;
    const auto code = console.run(
        CommandDefinition{"messenger:setup-transports"}.optional("transport", "Name of the transport"),
        [](const Input&, Output&) -> int { throw std::runtime_error{"The \"nope\" transport does not exist."}; },
        {"messenger:setup-transports", "nope"});
    CHECK(code == 1);
    CHECK(console.out.str().empty());
    CHECK(console.err.str() == "\n"
                               "                                        \n"
                               "  The \"nope\" transport does not exist.  \n"
                               "                                        \n"
                               "\n"
                               "messenger:setup-transports [<transport>]\n"
                               "\n");
}

TEST_CASE("what is thrown and is no exception becomes a sentence and exit code 1 too") {
    Console console;
    CHECK(console.run(CommandDefinition{"x"}, [](const Input&, Output&) -> int { throw 5; }, {"x"}) == 1);
    CHECK(console.err.str().find("  The command failed with an error without a description (the exception thrown is no "
                                 "std::exception).  \n") != std::string::npos);
}

TEST_CASE("a long sentence is cut where the terminal ends") {
    Console console;
    console.streams.width = 110;
    console.run(CommandDefinition{"remove"},
                [](const Input&, Output&) -> int {
                    throw std::runtime_error{"Please specify at least one message id. If you want to remove all failed "
                                             "messages, use the \"--all\" option."};
                },
                {"remove"});
    CHECK(console.err.str().find("use the \"--all\" option  \n  .   ") != std::string::npos);
}

TEST_CASE("quiet tells errors alone and silent nothing") {
    const auto fail = [](const Input&, Output& output) -> int {
        output.writeln("result");
        output.warning("careful");
        throw std::runtime_error{"broken"};
    };
    Console quiet;
    CHECK(quiet.run(CommandDefinition{"x"}, fail, {"x", "-q"}) == 1);
    CHECK(quiet.out.str().empty());
    CHECK(quiet.err.str().find("broken") != std::string::npos);
    CHECK(quiet.err.str().find("careful") == std::string::npos);

    Console silent;
    CHECK(silent.run(CommandDefinition{"x"}, fail, {"--silent", "x"}) == 1);
    CHECK(silent.out.str().empty());
    CHECK(silent.err.str().empty());
}

TEST_CASE("results that could not be written are a failure with a sentence") {
    std::string complaint;
    CHECK(writeTo(ENOSPC, complaint) == 1);
    CHECK(complaint.find("could not be written to standard output: No space left on device.") != std::string::npos);
}

TEST_CASE("a reader that went away ends the command without a word") {
    std::string complaint;
    CHECK(writeTo(EPIPE, complaint) == 141);
    CHECK(complaint.empty());
}

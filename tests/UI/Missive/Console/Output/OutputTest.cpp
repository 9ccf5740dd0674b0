#include <tests/UI/Missive/Console/Console.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

std::string filled(std::string line, std::size_t width) {
    line.resize(width, ' ');
    return line + '\n';
}

} // namespace

TEST_CASE("blocks are set apart by one empty line and fill the line") {
    Console console;
    console.streams.width = 110;
    Output output{console.streams};
    output.success("The \"async\" transport was set up successfully.");
    output.success("Done.");
    CHECK(console.out.str() == "\n" + filled(" [OK] The \"async\" transport was set up successfully.", 110) + "\n" +
                                   filled(" [OK] Done.", 110) + "\n");
}

TEST_CASE("results go to standard output and everything else to standard error") {
    Console console;
    console.streams.width = 40;
    Output output{console.streams};
    output.writeln("There is 1 message.");
    output.success("fine");
    output.comment("Quit the worker with CONTROL-C.");
    output.note("not removed");
    output.warning("does not exist");
    output.error("was not found");
    output.notice("line 3: bad");
    CHECK(console.out.str() == "There is 1 message.\n\n" + filled(" [OK] fine", 40) + "\n");
    CHECK(console.err.str() == "\n" + filled(" // Quit the worker with CONTROL-C.", 40) + "\n" +
                                   filled(" ! [NOTE] not removed", 40) + "\n" +
                                   filled(" [WARNING] does not exist", 40) + "\n" +
                                   filled(" [ERROR] was not found", 40) + "\nline 3: bad\n");
}

TEST_CASE("a long text of a block wraps at words under its beginning") {
    Console console;
    console.streams.width = 30;
    Output output{console.streams};
    output.comment("The worker will automatically exit once it has processed");
    output.warning("No handled message found in bus");
    CHECK(console.err.str() == "\n" + filled(" // The worker will", 30) + filled(" // automatically exit once it", 30) +
                                   filled(" // has processed", 30) + "\n" +
                                   filled(" [WARNING] No handled message", 30) + filled("           found in bus", 30) +
                                   "\n");
}

TEST_CASE("titles and sections are underlined by their width in characters") {
    Console console;
    Output output{console.streams};
    output.title("Größe");
    output.section("command.bus");
    output.text("The following:");
    output.listing({"one", "two"});
    CHECK(console.out.str() == "\nGröße\n=====\n\ncommand.bus\n-----------\n\n The following:\n * one\n * two\n\n");
}

TEST_CASE("colours appear on a terminal, by force, and never where they are not wanted") {
    Console console;
    const auto coloured = [&](std::optional<bool> ansi) {
        console.out.str("");
        Output{console.streams, Verbosity::normal, ansi}.success("fine");
        return console.out.str().find('\033') != std::string::npos;
    };
    CHECK_FALSE(coloured(std::nullopt));
    CHECK(coloured(true));
    console.streams.outIsTerminal = true;
    CHECK(coloured(std::nullopt));
    CHECK_FALSE(coloured(false));
    console.streams.colours = false;
    CHECK_FALSE(coloured(std::nullopt));
    CHECK(coloured(true));
}

TEST_CASE("a coloured block has an empty line of its colour above and below") {
    Console console;
    console.streams.width = 20;
    Output{console.streams, Verbosity::normal, true}.success("fine");
    CHECK(console.out.str() == "\n\033[30;42m                    \033[0m\n\033[30;42m [OK] fine          \033[0m\n"
                               "\033[30;42m                    \033[0m\n\n");
}

TEST_CASE("control characters of a text are escaped wherever it is written, its own lines stay") {
    const std::string text{"a\nb\x1b[2J\xc2\x9b"};
    const std::string shown{"b\\x1b[2J\\xc2\\x9b"};
    Console console;
    Output output{console.streams};
    output.writeln(text);
    output.title(text);
    output.text(text);
    output.listing({text});
    output.definitionList({{text, text}});
    output.table({{text}, {{text}}});
    output.success(text);
    output.note(text);
    output.comment(text);
    output.warning(text);
    output.error(text);
    output.exception(text, text);
    output.results().write(text);
    CHECK((console.out.str() + console.err.str()).find_first_of("\x1b\x9b") == std::string::npos);
    CHECK(console.out.str().starts_with("a\n" + shown + "\n"));
    CHECK(console.out.str().find("\n  a" + std::string(shown.size() - 1, ' ') + "  \n  " + shown + "  \n") !=
          std::string::npos);
    CHECK(console.err.str().find(" ! [NOTE] a") != std::string::npos);
    CHECK(console.err.str().find("\n  " + shown + "  \n") != std::string::npos);
}

TEST_CASE("a notice is one line, whatever it tells") {
    Console console;
    Output{console.streams}.notice("line 3: out\nof\x1b[2J stock");
    CHECK(console.err.str() == "line 3: out\\nof\\x1b[2J stock\n");
}

TEST_CASE("a painted text keeps its colour and loses what it brought along") {
    Console console;
    Output output{console.streams, Verbosity::normal, true};
    output.writeln("to " + output.results().paint(TextStyle::info, "async\x1b[2J") + "\x07");
    CHECK(console.out.str() == "to \033[32masync\\x1b[2J\033[0m\\x07\n");
}

TEST_CASE("lines of a higher verbosity are left out") {
    Console console;
    Output output{console.streams, Verbosity::verbose};
    output.writeln("always");
    output.writeln("verbose", Verbosity::verbose);
    output.writeln("debug", Verbosity::debug);
    CHECK(console.out.str() == "always\nverbose\n");
}

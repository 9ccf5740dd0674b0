#include <tests/UI/Missive/Console/Console.hpp>

#include <UI/Missive/Console/Input/Question.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct Asked : Console {
    Output output;
    Input input;

    explicit Asked(std::string typed, bool interactive = true)
        : Console{std::move(typed)}, output{streams},
          input{CommandDefinition{"x"}, {}, {}, GlobalOptions{}, interactive, in} {}

    Question question() { return Question{input, output}; }
};

} // namespace

TEST_CASE("a confirmation is asked on standard error, an empty answer takes the default") {
    Asked asked{"\n"};
    CHECK_FALSE(asked.question().confirm("Do you want to permanently remove this message?", false));
    CHECK(asked.err.str() == "\n Do you want to permanently remove this message? (yes/no) [no]:\n > \n");
    CHECK(asked.out.str().empty());
}

TEST_CASE("a confirmation understands yes and no") {
    CHECK(Asked{"y\n"}.question().confirm("Sure?", false));
    CHECK(Asked{"Yes\n"}.question().confirm("Sure?", false));
    CHECK_FALSE(Asked{"no\n"}.question().confirm("Sure?", true));
    CHECK_FALSE(Asked{"maybe\n"}.question().confirm("Sure?", true));
}

TEST_CASE("nobody is asked when the input is not interactive") {
    Asked asked{"yes\n", false};
    CHECK_FALSE(asked.question().confirm("Sure?", false));
    CHECK(asked.question().choice("Which?", {"a", "b"}, "b") == "b");
    CHECK_THROWS_AS(asked.question().choice("Which?", {"a", "b"}), std::runtime_error);
    CHECK(asked.err.str().empty());
}

TEST_CASE("a choice is answered by number or text, and asked again after a wrong answer") {
    Asked asked{"7\nretry\n"};
    CHECK(asked.question().choice("Please select an action", {"retry", "delete", "skip"}) == "retry");
    CHECK(asked.err.str().find("\n Please select an action:\n  [0] retry\n  [1] delete\n  [2] skip\n > ") !=
          std::string::npos);
    CHECK(asked.err.str().find(" [ERROR] Value \"7\" is invalid") != std::string::npos);
    CHECK(Asked{"1\n"}.question().choice("Which?", {"retry", "delete"}, "retry") == "delete");
}

TEST_CASE("several choices are separated by commas") {
    CHECK(Asked{"1, async\n"}.question().choices("Which?", {"async", "low"}) ==
          std::vector<std::string>{"low", "async"});
    CHECK(Asked{"\n"}.question().choices("Which?", {"async", "low"}, {"async"}) == std::vector<std::string>{"async"});
    CHECK(Asked{"0,9\n0\n"}.question().choices("Which?", {"async", "low"}) == std::vector<std::string>{"async"});
}

TEST_CASE("the end of the input at a question is no answer, whatever the default") {
    const auto* aborted =
        "Aborted. The input ended before an answer; where nobody can answer, use -n (--no-interaction).";
    CHECK_THROWS_WITH(Asked{""}.question().confirm("Sure?", true), aborted);
    CHECK_THROWS_WITH(Asked{""}.question().choice("Which?", {"a", "b"}, "a"), aborted);
    CHECK_THROWS_WITH(Asked{""}.question().choice("Which?", {"a", "b"}), aborted);
    CHECK_THROWS_WITH(Asked{"9\n"}.question().choices("Which?", {"a", "b"}, {"a"}), aborted);
    CHECK(Asked{"yes"}.question().confirm("Sure?", false));
}

TEST_CASE("a command asks on a terminal and on a pipe, unless it is told that nobody answers") {
    const auto interactive = [](bool terminal, std::vector<std::string> line, Verbosity shell = Verbosity::normal) {
        Console console;
        console.streams.inIsTerminal = terminal;
        console.streams.verbosity = shell;
        return console.run(
            CommandDefinition{"x"}, [](const Input& input, Output&) { return input.interactive() ? 5 : 6; }, line);
    };
    CHECK(interactive(true, {"x"}) == 5);
    CHECK(interactive(false, {"x"}) == 5);
    CHECK(interactive(true, {"x", "-n"}) == 6);
    CHECK(interactive(true, {"--no-interaction", "x"}) == 6);
    CHECK(interactive(true, {"x", "-q"}) == 6);
    CHECK(interactive(true, {"x", "--silent"}) == 6);
    CHECK(interactive(true, {"x"}, Verbosity::quiet) == 6);
    CHECK(interactive(true, {"x", "-v"}, Verbosity::quiet) == 5);
}

TEST_CASE("what follows an answer is set apart from the question, whether the answer was typed or piped") {
    for (const bool typed : {true, false}) {
        Console console{"y\n"};
        console.streams.inIsTerminal = typed;
        console.streams.errIsTerminal = true;
        console.streams.colours = false;
        console.run(CommandDefinition{"x"},
                    [](const Input& input, Output& output) {
                        Question{input, output}.confirm("Sure?", false);
                        output.error("No.");
                        return 0;
                    },
                    {"x"});
        CHECK(console.err.str().find(typed ? "\n > \n [ERROR]" : "\n > \n\n [ERROR]") != std::string::npos);
    }
}

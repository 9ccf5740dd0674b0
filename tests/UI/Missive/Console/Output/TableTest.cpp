#include <tests/UI/Missive/Console/Console.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

TEST_CASE("a table looks like Symfony's") {
    Console console;
    Output output{console.streams};
    output.table({{"Transport", "Count"}, {{"async", "3"}, {"failed", "0"}}});
    CHECK(console.out.str() == " ----------- ------- \n"
                               "  Transport   Count  \n"
                               " ----------- ------- \n"
                               "  async       3      \n"
                               "  failed      0      \n"
                               " ----------- ------- \n"
                               "\n");
}

TEST_CASE("a table lines up whatever script it is written in") {
    Console console;
    Output{console.streams}.table({{"注文", "Café"}, {{"a", "e\u0301"}, {"🚀🚀", "x"}}});
    CHECK(console.out.str() == " ------ ------ \n"
                               "  注文   Café  \n"
                               " ------ ------ \n"
                               "  a      e\u0301     \n"
                               "  🚀🚀   x     \n"
                               " ------ ------ \n"
                               "\n");
}

TEST_CASE("a table without head lists its rows alone, and a definition list is such a table") {
    const auto* expected = " ------------ ---- \n"
                           "  Message Id   4   \n"
                           "  Größe        ü   \n"
                           " ------------ ---- \n"
                           "\n";
    Console table;
    Output{table.streams}.table({{}, {{"Message Id", "4"}, {"Größe", "ü "}}});
    CHECK(table.out.str() == expected);
    Console list;
    Output{list.streams}.definitionList({{"Message Id", "4"}, {"Größe", "ü "}});
    CHECK(list.out.str() == expected);
}

TEST_CASE("cells with several lines and rows that are too short keep the columns straight") {
    Console console;
    Output output{console.streams};
    output.table({{}, {{"App\\OrderPlaced\n    handled by X\n", "b"}, {"short"}}});
    CHECK(console.out.str() == " ------------------ --- \n"
                               "  App\\OrderPlaced    b  \n"
                               "      handled by X      \n"
                               "                        \n"
                               "  short                 \n"
                               " ------------------ --- \n"
                               "\n");
}

TEST_CASE("colours do not count as width") {
    Console console;
    Output output{console.streams, Verbosity::normal, true};
    output.table({{"A"}, {{output.results().paint(TextStyle::info, "ok")}, {"long"}}});
    CHECK(console.out.str() ==
          " ------ \n  \033[32mA\033[0m     \n ------ \n  \033[32mok\033[0m    \n  long  \n ------ \n\n");
}

TEST_CASE("an empty table writes nothing but the empty line after it") {
    Console console;
    Output{console.streams}.table({});
    CHECK(console.out.str() == "\n");
}

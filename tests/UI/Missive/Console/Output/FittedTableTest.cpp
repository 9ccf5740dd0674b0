#include <UI/Missive/Console/Output/FittedTable.hpp>

#include <tests/UI/Missive/Console/Console.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

std::string shown(std::optional<std::size_t> columns) {
    Console console;
    const std::vector<std::vector<std::string>> rows{{"/orders/{orderId}/payment", "Pays what was ordered."},
                                                     {"/report", "Says what there is."}};
    Output{console.streams}.table(fittedTable({"Path", "Meaning"}, rows, columns));
    return console.out.str();
}

} // namespace

TEST_CASE("a table that fits stays as it is") {
    CHECK(shown(std::nullopt) == shown(54));
    CHECK(shown(54) == " --------------------------- ------------------------ \n"
                       "  Path                        Meaning                 \n"
                       " --------------------------- ------------------------ \n"
                       "  /orders/{orderId}/payment   Pays what was ordered.  \n"
                       "  /report                     Says what there is.     \n"
                       " --------------------------- ------------------------ \n"
                       "\n");
}

TEST_CASE("a table that is too wide is broken where its texts can be") {
    CHECK(shown(40) == " ------------ ----------------- \n"
                       "  Path         Meaning          \n"
                       " ------------ ----------------- \n"
                       "  /orders/     Pays what was    \n"
                       "  {orderId}/   ordered.         \n"
                       "  payment                       \n"
                       "  /report      Says what there  \n"
                       "               is.              \n"
                       " ------------ ----------------- \n"
                       "\n");
}

TEST_CASE("no word of a table is broken, however narrow the terminal") {
    const auto narrow = shown(10);
    CAPTURE(narrow);
    CHECK(narrow == shown(1));
    for (const auto* word : {"{orderId}/", "payment", "ordered.", "Meaning"}) {
        CAPTURE(word);
        CHECK(narrow.find(word) != std::string::npos);
    }
}

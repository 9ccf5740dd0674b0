#include <tests/UI/Missive/Console/Console.hpp>

#include <UI/Missive/Console/Output/ShowJson.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive;
using namespace missive::test;

namespace {

std::string shown(const std::string& json) {
    Console console;
    Output output{console.streams};
    showJson(output, json);
    return console.out.str() + console.err.str();
}

} // namespace

TEST_CASE("an array of plain values is listed, and a plain value is a line") {
    CHECK(shown(R"(["Jos\u00e9", 1.5, null, true])") == " * José\n * 1.5\n * \n * true\n\n");
    CHECK(shown("-7") == "-7\n");
}

TEST_CASE("what is nested deeper stands in its cell as JSON") {
    CHECK(shown(R"([{"sku": "A", "stock": {"total": 2}}])") == " ----- ---------------- \n"
                                                               "  sku   stock           \n"
                                                               " ----- ---------------- \n"
                                                               "  A     {               \n"
                                                               "            \"total\": 2  \n"
                                                               "        }               \n"
                                                               " ----- ---------------- \n\n");
}

TEST_CASE("rows may lack fields of each other") {
    CHECK(shown(R"([{"a": 1}, {"b": 2, "a": 3}])") == " --- --- \n"
                                                      "  a   b  \n"
                                                      " --- --- \n"
                                                      "  1      \n"
                                                      "  3   2  \n"
                                                      " --- --- \n\n");
}

TEST_CASE("control characters of a value do not reach the terminal") {
    CHECK(shown(R"("\u001b[31mred")").find('\x1b') == std::string::npos);
}

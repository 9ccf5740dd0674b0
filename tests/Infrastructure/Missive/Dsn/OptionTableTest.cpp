#include <Infrastructure/Missive/Dsn/OptionTable.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using std::chrono::milliseconds;

namespace {

struct Brush {
    int hairs = 40;
    bool isSoft = false;

    static const OptionTable<Brush>& options() {
        static const OptionTable<Brush> table{{"hairs", OptionTable<Brush>::whole(&Brush::hairs, 1, 1000)},
                                              {"soft", OptionTable<Brush>::yesOrNo(&Brush::isSoft)}};
        return table;
    }
};

struct Painter {
    std::string name = "somebody";
    milliseconds patience{5000};
    Brush brush;

    static const OptionTable<Painter>& options() {
        using Table = OptionTable<Painter>;
        static const auto table = Table{
            {"name", Table::textNotEmpty(&Painter::name)},
            {"patience", Table::limit(&Painter::patience, OptionValue::day)},
            {"hurry",
             Table::ignoredYesOrNo()}}.with(&Painter::brush, Brush::options());
        return table;
    }
};

Painter painted(std::initializer_list<std::pair<const char*, const char*>> options) {
    Painter painter;
    for (const auto& [name, value] : options) {
        Painter::options().take(painter, {"walls", name, value});
    }
    return painter;
}

std::string refusal(const char* name, const char* value) {
    try {
        painted({{name, value}});
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("each option goes to its place, those of a part of the target too") {
    const auto painter = painted({{"name", "Ada"}, {"patience", "0.25"}, {"hairs", "3"}, {"soft", "on"}});
    CHECK(painter.name == "Ada");
    CHECK(painter.patience == milliseconds{250});
    CHECK(painter.brush.hairs == 3);
    CHECK(painter.brush.isSoft);
    CHECK(Painter::options().names() == std::vector<std::string>{"hairs", "hurry", "name", "patience", "soft"});
}

TEST_CASE("a time limit of 0 or of nothing is the default, whatever was said before") {
    CHECK(painted({{"patience", "1"}, {"patience", "0.0"}}).patience == milliseconds{5000});
    CHECK(painted({{"patience", "1"}, {"patience", ""}}).patience == milliseconds{5000});
}

TEST_CASE("an option that does not exist is refused with the one that was meant, or else with all there are") {
    CHECK(refusal("nam", "x") == "Transport \"walls\": unknown option \"nam\"; did you mean \"name\"?");
    CHECK(refusal("hair", "x") == "Transport \"walls\": unknown option \"hair\"; did you mean \"hairs\"?");
    CHECK(refusal("colour", "x") ==
          "Transport \"walls\": unknown option \"colour\"; allowed are hairs, hurry, name, patience, soft.");
}

TEST_CASE("a value out of its range or of another kind is refused with what it must be") {
    const auto must = [](const std::string& rest) { return "Transport \"walls\": the option \"" + rest; };
    for (const auto* wrong : {"0", "1001", "", "3x", " 3", "+3", "3.0", "99999999999999999999"}) {
        CHECK(refusal("hairs", wrong) ==
              must("hairs\" must be a whole number from 1 to 1000, not \"" + std::string{wrong} + "\"."));
    }
    CHECK(refusal("soft", "perhaps") == must("soft\" must be true or false, not \"perhaps\"."));
    CHECK(refusal("hurry", "perhaps") == must("hurry\" must be true or false, not \"perhaps\"."));
    CHECK(refusal("name", "") == must("name\" must not be empty."));
    for (const auto* wrong : {"-1", "86401", "0.0001"}) {
        CHECK(refusal("patience", wrong) ==
              must("patience\" must be a number of seconds, at most a day, not \"" + std::string{wrong} + "\"."));
    }
    for (const auto* wrong : {"soon", "nan", "inf", "1s"}) {
        CHECK(refusal("patience", wrong) ==
              must("patience\" must be a number of seconds, not \"" + std::string{wrong} + "\"."));
    }
}

TEST_CASE("the refusal of a time tells the least there may be") {
    const OptionValue option{"walls", "lease", "0.001"};
    CHECK_THROWS_WITH_AS(option.seconds(milliseconds{10}, OptionValue::year),
                         "Transport \"walls\": the option \"lease\" must be a number of seconds, at least 0.01 and at "
                         "most a year, not \"0.001\".",
                         std::invalid_argument);
    CHECK(OptionValue{"walls", "lease", "0.01"}.seconds(milliseconds{10}, OptionValue::year) == milliseconds{10});
}

#include <Infrastructure/Missive/Codec/TypedJson.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace missive;

namespace {

class Grade {
public:
    explicit Grade(int value) : value_{value} {}
    int value() const { return value_; }

private:
    int value_;
};

} // namespace

template <> struct missive::JsonValue<Grade> {
    static int toWire(const Grade& grade) { return grade.value(); }
    static Grade fromWire(int value) { return Grade{value}; }
};

TEST_CASE("a typed word becomes the JSON its type has") {
    CHECK(typedJson<std::string>(R"(5 "inches")") == R"("5 \"inches\"")");
    CHECK(typedJson<int>("-5") == "-5");
    CHECK(typedJson<double>("1.5e3") == "1.5e3");
    CHECK(typedJson<bool>("true") == "true");
    CHECK(typedJson<std::optional<std::chrono::milliseconds>>("250") == "250");
    CHECK(typedJson<TimePoint>("2026-11-21T00:07:14Z") == R"("2026-11-21T00:07:14Z")");
    CHECK(typedJson<Identifier<Grade>>("0193e2a4") == R"("0193e2a4")");
    CHECK(typedJson<Grade>("3") == "3");
}

TEST_CASE("a word that is no number becomes a string, whatever it holds") {
    CHECK(typedJson<int>(R"(1,"x":2)") == R"("1,\"x\":2")");
    CHECK(typedJson<int>("") == R"("")");
    CHECK(typedJson<bool>("yes") == R"("yes")");
    CHECK(typedJson<std::string>("\xff") == R"("\ufffd")");
}

TEST_CASE("what takes more than a word cannot be typed") {
    CHECK(isTyped<std::optional<int>>);
    CHECK_FALSE(isTyped<std::vector<int>>);
    CHECK_FALSE(isTyped<std::map<std::string, int>>);
    CHECK_FALSE(isTyped<RawJson>);
}

#include <tests/UI/Missive/Http/Answer/ParcelOffice.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace missive::test::parcel {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

std::string parcel(const std::string& items = "[]", const std::string& more = "") {
    return R"({"parcelId":")" + id + R"(","city":"Oslo","items":)" + items + more + "}";
}

} // namespace

TEST_CASE("H-08: a body has the fields of its command and no others") {
    ParcelOffice office;
    const auto response = office.ask("POST /parcels", parcel(R"([{"name":"mug","grams":300}])", R"(,"note":"Grüße")"));
    CAPTURE(response.body);
    CHECK(response.status == 201);
    REQUIRE(office.office.shipped.size() == 1);
    CHECK(office.office.shipped[0].items.at(0).grams == 300);
    CHECK(office.office.shipped[0].note == "Grüße");
}

TEST_CASE("H-08: everything wrong with a body's fields is told at once, each with its pointer") {
    ParcelOffice office;
    const auto response = office.ask(
        "POST /parcels",
        R"({"parcelId":"7","citty":"Oslo","items":[{"name":"a","grams":1},{"name":2,"grams":2147483648,"a/b~":0},3],"note":4})");
    CAPTURE(response.body);
    CHECK(response.status == 422);
    CHECK(response.code == "request.field");
    for (const std::string expected :
         {R"x({"detail":"must be a UUID, but is the string \"7\".","pointer":"#/parcelId"})x",
          R"x({"detail":"is missing.","pointer":"#/city"})x", R"x("pointer":"#/items/1/name"})x",
          R"x({"detail":"is out of range: 2147483648.","pointer":"#/items/1/grams"})x",
          R"x({"detail":"is unknown.","pointer":"#/items/1/a~1b~0"})x",
          R"x({"detail":"must be an object, but is 3.","pointer":"#/items/2"})x", R"x("pointer":"#/note"})x",
          R"x({"detail":"is unknown. Did you mean \"city\"?","pointer":"#/citty"})x"}) {
        CAPTURE(expected);
        CHECK(contains(response.body, expected));
    }
    CHECK(office.office.shipped.empty());
}

TEST_CASE("H-08: a number that is beyond all numbers is told with the pointer of its field, beside all else") {
    ParcelOffice office;
    for (const auto& number : {std::string{"1e999"}, "1" + std::string(100'000, '0'), std::string{"-1e999"}}) {
        const auto response = office.ask("POST /parcels", R"({"parcelId":"7","city":)" + number +
                                                              R"(,"a\"b, }":[[]],"items":[{"name":"a","grams":)" +
                                                              number + R"(} , {"grams":1}]})");
        CAPTURE(response.body);
        CHECK(response.status == 422);
        for (const std::string pointer :
             {"#/parcelId", "#/city", "#/a%22b,%20%7D", "#/items/0/grams", "#/items/1/name"}) {
            CAPTURE(pointer);
            CHECK(contains(response.body, "\"pointer\":\"" + pointer + '"'));
        }
        CHECK_FALSE(contains(response.body, "\"pointer\":\"#\""));
        CHECK(response.body.size() < 2'000);
    }
}

TEST_CASE("H-07: of a name that is longer than any should be, an answer repeats the beginning") {
    ParcelOffice office;
    const std::string longName(300'000, 'k');
    const std::string beginning(64, 'k');
    const auto twice = office.ask("POST /parcels", "{\"" + longName + "\":1,\"" + longName + "\":1}");
    CHECK(contains(twice.body, "the key \\\"" + beginning + "…\\\" stands here a second time."));
    CHECK(twice.body.size() < 1'000);
    const auto unknown = office.ask("POST /parcels", parcel("[]", ",\"" + longName + "\":1"));
    CHECK(contains(unknown.body, "\"pointer\":\"#/" + beginning + "%E2%80%A6\""));
    CHECK(unknown.body.size() < 1'000);
    const auto parameter = office.ask("GET /parcels?city=x&" + longName.substr(0, 4'000) + "=1");
    CHECK(contains(parameter.body, "\"parameter\":\"" + beginning + "…\""));
    CHECK(parameter.body.size() < 1'000);
}

TEST_CASE("H-08: no more than twenty faults are told") {
    ParcelOffice office;
    std::string items = "[0";
    for (int i = 0; i < 50; ++i) {
        items += ",0";
    }
    const auto body = office.ask("POST /parcels", parcel(items + "]")).body;
    CHECK(contains(body, "#/items/19\""));
    CHECK_FALSE(contains(body, "#/items/20\""));
}

TEST_CASE("H-07 H-08: a body that is not JSON is refused with the line and the column") {
    ParcelOffice office;
    const std::vector<std::pair<std::string, std::string>> cases{
        {"{", "Line 1, column 2: the body is cut off here."},
        {"{\n  \"é\": nul}", "Line 2, column 8: the body is not JSON from here on."},
        {R"({"city":"a","city":"b"})", "Line 1, column 18: the key \\\"city\\\" stands here a second time."},
        {R"({"":1,"":1})", "Line 1, column 8: the key \\\"\\\" stands here a second time."},
        {R"({"a":{"b":1,"b":1}})", "the key \\\"b\\\" stands here a second time."},
        {parcel() + "}", "the body goes on after its end."},
        {parcel() + "{}", "the body goes on after its end."},
        {"{\"city\":\"\xff\"}", "the body is not JSON from here on."},
        {"{\"city\":\"a\nb\"}", "the body is not JSON from here on."},
        {"[" + std::string(63, '[') + "1" + std::string(63, ']') + "]", ""},
        {std::string(65, '[') + std::string(65, ']'), "the body is nested deeper than 64 levels."},
        {std::string(std::size_t{1} << 20U, '['), "the body is nested deeper than 64 levels."},
        {"\xef\xbb\xbf{}", "the body is not JSON from here on."},
        {" ", "the body is cut off here."},
    };
    for (const auto& [body, expected] : cases) {
        CAPTURE(body.substr(0, 80));
        const auto response = office.ask("POST /parcels", body);
        CAPTURE(response.body);
        CHECK(response.status == (expected.empty() ? 422 : 400));
        CHECK(contains(response.body, expected));
    }
}

TEST_CASE("H-08: a field may stand in the path and the body if both say the same") {
    ParcelOffice office;
    const auto target = "PUT /parcels/" + id + "/city";
    CHECK(office.ask(target, R"({"city":"Oslo"})").status == 204);
    CHECK(office.ask(target, R"({"city":"Oslo","parcelId":"0193E2A4-7C1E-7D2B-9F3A-5A4B3C2D1E0F"})").status == 204);
    const auto response = office.ask(target, R"({"city":"Oslo","parcelId":"0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e00"})");
    CHECK(response.status == 422);
    CHECK(contains(response.body, R"("pointer":"#/parcelId")"));
    CHECK(office.ask(target, R"({"city":"Oslo","parcelId":7})").status == 422);
    CHECK(office.office.turned.size() == 2);
}

TEST_CASE("H-08: bodies come where they belong, as JSON and not packed") {
    ParcelOffice office;
    const auto typed = [&](const std::string& type) {
        return office.ask("POST /parcels", parcel(), {{"Content-Type", type}});
    };
    CHECK(typed("application/json; charset=utf-8").status == 201);
    CHECK(typed("application/vnd.post+json").status == 201);
    for (const std::string type : {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "",
                                   "application/json; charset=utf-16"}) {
        CAPTURE(type);
        CHECK(typed(type).status == 415);
        CHECK(typed(type).headers.find("Accept-Post") == "application/json");
    }
    CHECK(office.ask("POST /parcels", parcel(), {{"Content-Encoding", "gzip"}}).status == 415);
    CHECK(office.ask("POST /parcels", parcel(), {{"Content-Encoding", "Identity"}}).status == 201);
    CHECK(office.ask("GET /parcels?city=x", "{}").code == "request.body");
    CHECK(office.ask("DELETE /parcels/" + id, "{}").code == "request.body");
    CHECK(office.ask("DELETE /parcels/" + id).status == 204);
    CHECK(office.ask("POST /parcels").status == 422);
}

TEST_CASE("H-08: an answer is JSON, or none where that is not wanted") {
    ParcelOffice office;
    CHECK(office.ask("GET /parcels?city=x", "", {{"Accept", "text/html"}}).status == 406);
    CHECK(office.ask("GET /parcels?city=x", "", {{"Accept", "text/html, */*;q=0.1"}}).status == 200);
}

TEST_CASE("H-07: whatever bytes a body has, they are refused or understood, and never a failure of the server") {
    ParcelOffice office;
    std::mt19937 chance{20'261'128};
    const auto good = parcel(R"([{"name":"mug","grams":300}])", R"(,"note":null)");
    std::clock_t slowest = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto body = good;
        for (unsigned change = 0; change < 1 + chance() % 4; ++change) {
            const auto at = chance() % body.size();
            switch (chance() % 3) {
            case 0:
                body[at] = static_cast<char>(chance() % 256);
                break;
            case 1:
                body.erase(at, 1 + chance() % 3);
                break;
            default:
                body.insert(at, 1, "{}[],:\"0n\\"[chance() % 10]);
            }
            body = body.empty() ? "x" : body;
        }
        const auto begin = std::clock();
        const auto response = office.ask("POST /parcels", body);
        slowest = std::max(slowest, std::clock() - begin);
        const bool isFine = response.status == 201 || response.status == 400 || response.status == 422;
        if (!isFine) {
            CAPTURE(body);
            CAPTURE(response.body);
            CHECK(isFine);
        }
    }
    CHECK(slowest <= CLOCKS_PER_SEC / 20);
}

TEST_CASE("H-07: of very many unknown fields the first are told, and for no others is it guessed what was meant") {
    ParcelOffice office;
    const auto timeFor = [&](const std::string& name) {
        std::string fields;
        for (int i = 100'000; i < 105'000; ++i) {
            fields += ",\"" + name + std::to_string(i) + "\":0";
        }
        const auto begin = std::clock();
        const auto response = office.ask("POST /parcels", parcel("[]", fields));
        CHECK(contains(response.body, "is unknown."));
        return std::clock() - begin;
    };
    const auto tooLongToGuess = timeFor(std::string(130, 'x'));
    CHECK(timeFor(std::string(120, 'x')) < 2 * tooLongToGuess);
}

} // namespace missive::test::parcel

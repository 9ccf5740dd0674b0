#include <tests/UI/Missive/Http/Answer/ParcelOffice.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test::parcel {
namespace {

const std::string target = "PUT /parcels/0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f/city";
const std::string body = R"({"city":"Oslo"})";

/// An office whose parcel has the version 7.
struct OfficeAtSeven : ParcelOffice {
    OfficeAtSeven() {
        office.turn = [](const TurnParcelCommand& command) {
            if (command.expectedVersion.value_or(7) != 7) {
                throw ConcurrencyConflict{"The parcel has moved on."};
            }
        };
    }
};

} // namespace

TEST_CASE("H-14: a command that names the version it is about happens at that version only") {
    OfficeAtSeven office;
    CHECK(office.ask(target, body, {{"If-Match", "\"7\""}}).status == 204);
    const auto response = office.ask(target, body, {{"If-Match", "\"6\""}});
    CHECK(response.status == 412);
    CHECK(response.code == "version.conflict");
    CHECK(office.office.turned.size() == 2);
    CHECK(office.random.asked().empty());
}

TEST_CASE("H-14: one of several versions is enough, and any is none in particular") {
    OfficeAtSeven office;
    CHECK(office.ask(target, body, {{"If-Match", "\"5\", \"7\""}}).status == 204);
    CHECK(office.ask(target, body, {{"If-Match", "\"5\", \"6\""}}).status == 412);
    CHECK(office.ask(target, body, {{"If-Match", "*"}}).status == 204);
    CHECK_FALSE(office.office.turned.back().expectedVersion);
    CHECK(office.ask(target, body).status == 204);
}

TEST_CASE("H-14: so many versions that each of them costs a try are refused") {
    OfficeAtSeven office;
    std::string tags = "\"100\"";
    for (int version = 101; version < 110; ++version) {
        tags += ", \"" + std::to_string(version) + '"';
    }
    CHECK(office.ask(target, body, {{"If-Match", tags}}).status == 412);
    CHECK(office.office.turned.size() == 10);
    const auto response = office.ask(target, body, {{"If-Match", tags + ", \"7\""}});
    CHECK(response.status == 400);
    CHECK(response.code == "request.parameter");
    CHECK(office.office.turned.size() == 10);
}

TEST_CASE("H-14: a tag that can be no version of the resource fits none, and a weak one does not count") {
    OfficeAtSeven office;
    for (const std::string tag : {"\"seven\"", "W/\"7\"", "\"7.0\"", "\"99999999999999999999\""}) {
        CAPTURE(tag);
        CHECK(office.ask(target, body, {{"If-Match", tag}}).status == 412);
    }
    CHECK(office.ask(target, body, {{"If-Match", "7"}}).status == 400);
    CHECK(office.office.turned.empty());
}

TEST_CASE("H-14: the version may stand in the body too, if it is the same") {
    OfficeAtSeven office;
    CHECK(office.ask(target, R"({"city":"Oslo","expectedVersion":7})", {{"If-Match", "\"7\""}}).status == 204);
    CHECK(office.ask(target, R"({"city":"Oslo","expectedVersion":6})", {{"If-Match", "\"7\""}}).status == 422);
    CHECK(office.ask(target, R"({"city":"Oslo","expectedVersion":6})").status == 409);
}

TEST_CASE("a command that lost a race is tried again on the new state, three times in all") {
    ParcelOffice office;
    std::vector<std::int64_t> waited;
    office.waiter.onWait = [&](auto, std::chrono::milliseconds atMost) { waited.push_back(atMost.count()); };
    int races = 2;
    office.office.turn = [&](const TurnParcelCommand&) {
        if (races-- > 0) {
            throw ConcurrencyConflict{"The parcel has moved on."};
        }
    };
    CHECK(office.ask(target, body).status == 204);
    CHECK(office.office.turned.size() == 3);
    CHECK(waited == std::vector<std::int64_t>{5, 5});
    races = 3;
    const auto response = office.ask(target, body);
    CHECK(response.status == 409);
    CHECK(response.code == "version.conflict");
    CHECK(office.office.turned.size() == 6);
}

} // namespace missive::test::parcel

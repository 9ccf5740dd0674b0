#include <tests/UI/Missive/Http/Answer/ParcelOffice.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test::parcel {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

std::string parcel() { return R"({"parcelId":")" + id + R"(","city":"Oslo","items":[]})"; }

} // namespace

TEST_CASE("what a command made is told with the place where it is found") {
    ParcelOffice office;
    const auto response = office.ask("POST /parcels", parcel());
    CHECK(response.status == 201);
    CHECK(response.headers.find("Location") == "/parcels/" + id);
    CHECK(response.headers.find("Content-Type") == "application/json");
    CHECK(response.body == R"({"parcelId":")" + id + R"(","version":1})");
}

TEST_CASE("a command without an answer leaves none") {
    ParcelOffice office;
    const auto response = office.ask("DELETE /parcels/" + id);
    CHECK(response.status == 204);
    CHECK(response.body.empty());
    CHECK(office.office.dropped == 1);
}

TEST_CASE("an event is published under the id that the answer tells") {
    ParcelOffice office;
    const auto response = office.ask("POST /hooks/lost", R"({"parcelId":")" + id + R"("})");
    CHECK(response.status == 202);
    CHECK(response.body.starts_with(R"({"messageId":")"));
}

TEST_CASE("a version that is known already is not sent again") {
    ParcelOffice office;
    const auto target = "GET /parcels/" + id;
    CHECK(office.ask(target).headers.find("ETag") == "\"7\"");
    const auto response = office.ask(target, "", {{"If-None-Match", "\"6\", W/\"7\""}});
    CHECK(response.status == 304);
    CHECK(response.body.empty());
    CHECK(response.headers.find("ETag") == "\"7\"");
    CHECK(office.ask(target, "", {{"If-None-Match", "*"}}).status == 304);
    CHECK(office.ask(target, "", {{"If-None-Match", "\"6\""}}).status == 200);
    CHECK(office.ask(target, "", {{"If-None-Match", "7"}}).status == 200);
}

} // namespace missive::test::parcel

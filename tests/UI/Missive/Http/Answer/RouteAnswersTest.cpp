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

TEST_CASE("H-13: a key makes a command happen once, whatever becomes of its answer") {
    ParcelOffice office;
    const ParcelOffice::Headers key{{"Idempotency-Key", "\"a1\""}};
    const auto first = office.ask("POST /parcels", parcel(), key);
    const auto again = office.ask("POST /parcels", parcel(), key);
    CHECK(first.status == 201);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(again.headers.find("Location") == first.headers.find("Location"));
    CHECK(again.headers.find("Idempotent-Replayed") == "true");
    CHECK_FALSE(first.headers.find("Idempotent-Replayed"));
    CHECK(office.office.shipped.size() == 1);
    const auto other = office.ask("POST /parcels", R"({"parcelId":")" + id + R"(","city":"Bergen","items":[]})", key);
    CHECK(other.status == 422);
    CHECK(other.code == "request.idempotency_key");
    CHECK(office.ask("POST /parcels", parcel()).status == 201);
    CHECK(office.office.shipped.size() == 2);
}

TEST_CASE("H-13: what was refused is done anew, and a key that is none is told") {
    ParcelOffice office;
    const ParcelOffice::Headers key{{"Idempotency-Key", "a2"}};
    bool isClosed = true;
    office.office.ship = [&](const ShipParcelCommand& command) {
        if (isClosed) {
            throw Conflict{"parcel.closed", "The office is closed."};
        }
        return ParcelView{command.parcelId, 1};
    };
    CHECK(office.ask("POST /parcels", parcel(), key).status == 409);
    isClosed = false;
    CHECK(office.ask("POST /parcels", parcel(), key).status == 201);
    CHECK(office.ask("POST /parcels", parcel(), {{"Idempotency-Key", std::string(256, 'k')}}).status == 400);
    CHECK(office.ask("POST /parcels", parcel(), {{"Idempotency-Key", "a b"}}).code == "request.idempotency_key");
}

} // namespace missive::test::parcel

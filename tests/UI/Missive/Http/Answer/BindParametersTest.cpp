#include <tests/UI/Missive/Http/Answer/ParcelOffice.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace missive::test::parcel {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

} // namespace

TEST_CASE("H-08: every type a query can take is read from its parameters") {
    ParcelOffice office;
    const auto response =
        office.ask("GET /parcels?city=Z%C3%BCrich+West&most=-5&depth=255&weight=1.5e1&isOpen=1&speed=Fast"
                   "&since=2026-11-21T00:07:14%2B01:00&within=1500&parcelId=" +
                   id + "&tags=a&tags=b%26c&sizes=1&sizes=-2");
    CAPTURE(response.body);
    CHECK(response.status == 200);
    CHECK(response.body == R"(["Zürich West"])");
    REQUIRE(office.office.found.size() == 1);
    const auto& query = office.office.found[0];
    CHECK(query.most == -5);
    CHECK(query.depth == 255);
    CHECK(query.weight == 15);
    CHECK(query.isOpen == true);
    CHECK(query.speed == Speed::Fast);
    CHECK(query.within == std::chrono::milliseconds{1500});
    CHECK(query.parcelId == ParcelId::fromString(id));
    CHECK(query.tags == std::vector<std::string>{"a", "b&c"});
    CHECK(query.sizes == std::vector<std::int32_t>{1, -2});
}

TEST_CASE("H-08: what is left out is nothing, an empty text is a text, and flags and cases have two forms") {
    ParcelOffice office;
    CHECK(office.ask("GET /parcels?city=").status == 200);
    CHECK(office.office.found.back().city.empty());
    CHECK_FALSE(office.office.found.back().most);
    CHECK(office.office.found.back().tags.empty());
    CHECK(office.ask("GET /parcels?city=x&isOpen=false&speed=0").status == 200);
    CHECK(office.office.found.back().isOpen == false);
    CHECK(office.office.found.back().speed == Speed::Slow);
}

TEST_CASE("H-08: a parameter that is unknown, given twice, missing or of another form is told by its name") {
    ParcelOffice office;
    const std::vector<std::pair<std::string, std::string>> cases{
        {"city=x&town=y", R"("detail":"The parameter \"town\" is unknown.")"},
        {"city=x&mots=1", R"("detail":"is unknown. Did you mean \"most\"?","parameter":"mots")"},
        {"city=x&city=y", R"("detail":"is given twice.","parameter":"city")"},
        {"", R"("detail":"is missing.","parameter":"city")"},
        {"most=1", R"("detail":"is missing.","parameter":"city")"},
        {"city=x&most=1.5", R"("parameter":"most")"},
        {"city=x&most=1e3", R"("parameter":"most")"},
        {"city=x&most=+1", R"("parameter":"most")"},
        {"city=x&most=0x1", R"("parameter":"most")"},
        {"city=x&most=2147483648", R"("detail":"is out of range: 2147483648.","parameter":"most")"},
        {"city=x&most=99999999999999999999", R"("parameter":"most")"},
        {"city=x&most=", R"("parameter":"most")"},
        {"city=x&depth=-1", R"("parameter":"depth")"},
        {"city=x&depth=256", R"("parameter":"depth")"},
        {"city=x&weight=inf", R"("parameter":"weight")"},
        {"city=x&weight=1e999", R"("parameter":"weight")"},
        {"city=x&isOpen=yes", R"("parameter":"isOpen")"},
        {"city=x&isOpen=TRUE", R"("parameter":"isOpen")"},
        {"city=x&speed=Rapid", R"("parameter":"speed")"},
        {"city=x&speed=2", R"("detail":"has no case 2.","parameter":"speed")"},
        {"city=x&since=yesterday", R"("parameter":"since")"},
        {"city=x&within=soon", R"("parameter":"within")"},
        {"city=x&parcelId=7", R"("parameter":"parcelId")"},
        {"city=x&sizes=1&sizes=b", R"("parameter":"sizes")"},
    };
    for (const auto& [query, expected] : cases) {
        CAPTURE(query);
        const auto response = office.ask("GET /parcels?" + query);
        CAPTURE(response.body);
        CHECK(response.status == 400);
        CHECK(response.code == "request.parameter");
        CHECK(contains(response.body, expected));
    }
    CHECK(office.office.found.empty());
}

TEST_CASE("H-08: all that is wrong with the parameters is told at once, up to twenty faults") {
    ParcelOffice office;
    const auto several = office.ask("GET /parcels?most=x&foo=1&depth=1&depth=2&depth=3&speed=Rapid");
    CAPTURE(several.body);
    CHECK(several.status == 400);
    CHECK(contains(several.body, R"("detail":"The parameter \"most\" must be)"));
    for (const std::string fault : {R"("parameter":"most"})", R"({"detail":"is unknown.","parameter":"foo"})",
                                    R"({"detail":"is given twice.","parameter":"depth"})", R"("parameter":"speed"})",
                                    R"({"detail":"is missing.","parameter":"city"})"}) {
        CAPTURE(fault);
        const auto at = several.body.find(fault);
        CHECK(at != std::string::npos);
        CHECK(several.body.find(fault, at + 1) == std::string::npos);
    }
    std::string many = "GET /parcels?city=x";
    for (int i = 0; i < 30; ++i) {
        many += "&unheardof" + std::to_string(i) + "=1";
    }
    const auto told = office.ask(many);
    CHECK(contains(told.body, R"("parameter":"unheardof19")"));
    CHECK_FALSE(contains(told.body, R"("parameter":"unheardof20")"));
    CHECK(office.office.found.empty());
}

TEST_CASE("H-08: a parameter is repeated up to a hundred times") {
    ParcelOffice office;
    std::string tags;
    for (int i = 0; i < 100; ++i) {
        tags += "&tags=x";
    }
    CHECK(office.ask("GET /parcels?city=x" + tags).status == 200);
    CHECK(office.office.found.back().tags.size() == 100);
    CHECK(office.ask("GET /parcels?city=x" + tags + "&tags=x").status == 400);
}

TEST_CASE("H-08: what stands in the path in another form than its field has is no resource") {
    ParcelOffice office;
    for (const std::string target : {"7", "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0", "x%22y", "%7B%7D"}) {
        CAPTURE(target);
        CHECK(office.ask("GET /parcels/" + target).code == "request.route");
        CHECK(office.ask("DELETE /parcels/" + target).status == 404);
    }
    CHECK(office.ask("GET /parcels/" + id).body == R"({"parcelId":")" + id + R"(","version":7})");
    CHECK(office.ask("GET /parcels/" + id + "?parcelId=" + id).code == "request.parameter");
    CHECK(office.office.dropped == 0);
}

} // namespace missive::test::parcel

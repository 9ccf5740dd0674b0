#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Codec/JsonError.hpp>
#include <Infrastructure/Missive/Persistence/Odb/CommitUnknown.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>
#include <tests/UI/Missive/Http/Answer/ParcelOffice.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <stdexcept>
#include <string>

namespace missive::test::parcel {
namespace {

const std::string target = "GET /parcels/0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

struct Failing : ParcelOffice {
    HttpResponse with(std::function<void()> fail) {
        office.get = [fail = std::move(fail)](const GetParcelQuery& query) {
            fail();
            return ParcelView{query.parcelId, 1};
        };
        return ask(target);
    }
};

} // namespace

TEST_CASE("H-09: a refusal is told by its kind, with its own code and sentence") {
    Failing office;
    const auto plain = office.with([] { throw DomainError{"parcel.heavy", "It is too heavy."}; });
    CHECK(plain.status == 422);
    CHECK(plain.code == "parcel.heavy");
    CHECK(plain.body.find(R"("code":"parcel.heavy","detail":"It is too heavy.")") != std::string::npos);
    CHECK(office.with([] { throw NotFound{"parcel.unknown", "x"}; }).status == 404);
    CHECK(office.with([] { throw Conflict{"parcel.twice", "x"}; }).status == 409);
    CHECK(office.with([] { throw Forbidden{"parcel.foreign", "x"}; }).status == 403);
    CHECK(office.with([] { throw DomainError{"parcel.teapot", "x"}; }).status == 418);
    CHECK(office.with([] { throw NotFound{"parcel.teapot", "x"}; }).status == 418);
    CHECK(office.log.records().empty());
}

TEST_CASE("H-10: of a failure the answer tells nothing but the id under which the log has all of it") {
    Failing office;
    for (const auto& fail : std::vector<std::function<void()>>{
             [] { throw std::runtime_error{"SECRET /etc/x SELECT"}; }, [] { throw JsonError{"SECRET /etc/x SELECT"}; },
             [] { throw std::logic_error{"SECRET /etc/x SELECT"}; }}) {
        const auto response = office.with(fail);
        CHECK(response.status == 500);
        CHECK(response.code == "server.error");
        CHECK(response.body.find("SECRET") == std::string::npos);
        CHECK(response.body.find("error_class") == std::string::npos);
        CHECK(response.body.find("urn:uuid:0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f") != std::string::npos);
        const auto record = office.log.records().back();
        CHECK(record.level == LogLevel::Error);
        CHECK(record.text.find("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f") != std::string::npos);
        CHECK(record.text.find("SECRET /etc/x SELECT") != std::string::npos);
    }
    CHECK(office.with([] { throw 7; }).status == 500);
}

TEST_CASE("H-17: a database or broker that is away is no fault of whoever asks, and may be asked again") {
    Failing office;
    const auto away = office.with([] { throw TransportError{"The database \"db\" is locked."}; });
    CHECK(away.status == 503);
    CHECK(away.code == "store.unavailable");
    CHECK(away.headers.find("Retry-After") == "2");
    CHECK(away.body.find("locked") == std::string::npos);
    CHECK(office.with([] { throw TransientError{"x"}; }).code == "store.unavailable");
    const auto unknown = office.with([] { throw CommitUnknown{"db"}; });
    CHECK(unknown.status == 503);
    CHECK(unknown.code == "store.outcome_unknown");
    CHECK(unknown.headers.find("Retry-After") == "2");
}

TEST_CASE("an error that is a problem already is told as it is") {
    Failing office;
    const auto response = office.with([] { throw HttpError{ProblemDetails::of("auth.denied")}; });
    CHECK(response.status == 403);
    CHECK(response.code == "auth.denied");
}

} // namespace missive::test::parcel

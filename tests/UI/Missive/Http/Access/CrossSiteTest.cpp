#include <UI/Missive/Http/Access/CrossSite.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>

#include <doctest/doctest.h>

namespace missive::test {
namespace {

const CorsPolicy closed{CorsOptions{}};

CorsPolicy openTo(const char* origin) {
    CorsOptions options;
    options.origins = {origin};
    return CorsPolicy{options};
}

} // namespace

TEST_CASE("H-19: a page of another site changes nothing") {
    for (const auto& fields :
         {Fields{{"Origin", "https://evil.example"}}, Fields{{"Origin", "null"}}, Fields{{"Origin", ""}},
          Fields{{"Origin", "http://localhost"}}, Fields{{"Origin", "http://localhost:8000.evil.example"}},
          Fields{{"Sec-Fetch-Site", "cross-site"}}, Fields{{"Sec-Fetch-Site", "same-site"}},
          Fields{{"Sec-Fetch-Site", "nonsense"}}, Fields{{"Sec-Fetch-Site", "none"}, {"Sec-Fetch-Site", "none"}},
          Fields{{"Origin", "http://localhost:8000"}, {"Sec-Fetch-Site", "cross-site"}},
          Fields{{"Origin", "http://localhost:8000"}, {"Origin", "http://localhost:8000"}}}) {
        CAPTURE(fields.front().second);
        for (const auto method : {HttpMethod::Post, HttpMethod::Put, HttpMethod::Patch, HttpMethod::Delete}) {
            CHECK(isForgedAcrossSites(request(method, fields), closed));
        }
        for (const auto method : {HttpMethod::Get, HttpMethod::Head, HttpMethod::Options}) {
            CHECK_FALSE(isForgedAcrossSites(request(method, fields), closed));
        }
    }
}

TEST_CASE("H-19: what comes from no page, from a page of its own or of an allowed origin is let through") {
    for (const auto& fields :
         {Fields{}, Fields{{"Sec-Fetch-Site", "none"}}, Fields{{"Sec-Fetch-Site", "same-origin"}},
          Fields{{"Origin", "http://localhost:8000"}}, Fields{{"Origin", "https://LOCALHOST:8000"}},
          Fields{{"Origin", "http://localhost:8000"}, {"Sec-Fetch-Site", "same-origin"}}}) {
        CHECK_FALSE(isForgedAcrossSites(post(fields), closed));
    }
    const Fields allowed{{"Origin", "https://shop.example"}, {"Sec-Fetch-Site", "cross-site"}};
    CHECK_FALSE(isForgedAcrossSites(post(allowed), openTo("https://shop.example")));
    CHECK(isForgedAcrossSites(post(allowed), openTo("https://other.example")));
}

} // namespace missive::test

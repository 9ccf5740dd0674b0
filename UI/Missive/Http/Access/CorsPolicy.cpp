#include <UI/Missive/Http/Access/CorsPolicy.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <UI/Missive/Http/Message/FieldValueReader.hpp>

#include <algorithm>
#include <utility>

namespace missive {

CorsPolicy::CorsPolicy(CorsOptions options)
    : options_{std::move(options)}, headers_{nameList(options_.headers)},
      maxAge_{std::to_string(options_.maxAge.count())} {}

bool CorsPolicy::allows(std::string_view origin) const noexcept {
    return std::find(options_.origins.begin(), options_.origins.end(), origin) != options_.origins.end();
}

void CorsPolicy::finish(const HttpRequest& request, HttpResponse& response) const {
    if (options_.origins.empty()) {
        return;
    }
    response.headers.add("Vary", "Origin");
    const auto origin = request.headers.find("Origin");
    if (!origin || request.headers.count("Origin") > 1 || !allows(*origin)) {
        return;
    }
    response.headers.set("Access-Control-Allow-Origin", *origin);
    if (request.method == HttpMethod::Options && request.headers.find("Access-Control-Request-Method")) {
        response.headers.set("Access-Control-Allow-Methods", methodsOf(response));
        response.headers.set("Access-Control-Allow-Headers", headers_);
        response.headers.set("Access-Control-Max-Age", maxAge_);
        return;
    }
    response.headers.set("Access-Control-Expose-Headers",
                         "ETag, Idempotent-Replayed, Location, Retry-After, WWW-Authenticate, X-Request-Id");
}

std::string CorsPolicy::methodsOf(const HttpResponse& response) const {
    const auto allow = response.headers.joined("Allow");
    std::vector<std::string_view> names;
    for (FieldValueReader reader{allow}; !reader.isAtEnd(); reader.skipElement()) {
        reader.skipBlanks();
        const auto name = reader.token();
        const auto method = httpMethodNamed(name);
        const bool isAllowed =
            options_.methods.empty() ||
            (method && std::find(options_.methods.begin(), options_.methods.end(), *method) != options_.methods.end());
        if (isAllowed && !name.empty()) {
            names.push_back(name);
        }
    }
    return nameList(names);
}

} // namespace missive

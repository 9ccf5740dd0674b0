#include <UI/Missive/Http/Access/SecurityHeaders.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace missive {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> always{{
    {"X-Content-Type-Options", "nosniff"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
}};

void addIfAbsent(HttpHeaders& headers, std::string_view name, std::string_view value) {
    if (!headers.find(name)) {
        headers.add(name, value);
    }
}

} // namespace

void addSecurityHeaders(HttpResponse& response, bool isEncrypted) {
    for (const auto& [name, value] : always) {
        addIfAbsent(response.headers, name, value);
    }
    addIfAbsent(response.headers, "Cache-Control", response.headers.find("ETag") ? "private, no-cache" : "no-store");
    if (isEncrypted) {
        addIfAbsent(response.headers, "Strict-Transport-Security", "max-age=31536000");
    }
}

} // namespace missive

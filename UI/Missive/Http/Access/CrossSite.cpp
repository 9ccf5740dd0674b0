#include <UI/Missive/Http/Access/CrossSite.hpp>

#include <string_view>

namespace missive {
namespace {

/// The scheme is not compared: what encrypts may stand before us. Browsers tell a page of the other scheme apart by
/// `Sec-Fetch-Site`.
bool isOnHost(std::string_view origin, std::string_view host) noexcept {
    const auto scheme = origin.find("://");
    return scheme != std::string_view::npos && !host.empty() && isSameHttpName(origin.substr(scheme + 3), host);
}

} // namespace

bool isForgedAcrossSites(const HttpRequest& request, const CorsPolicy& cors) noexcept {
    const auto& headers = request.headers;
    if (request.method == HttpMethod::Get || request.method == HttpMethod::Head ||
        request.method == HttpMethod::Options) {
        return false;
    }
    if (const auto origin = headers.find("Origin")) {
        if (headers.count("Origin") == 1 && cors.allows(*origin)) {
            return false;
        }
        if (headers.count("Origin") > 1 || !isOnHost(*origin, headers.find("Host").value_or(""))) {
            return true;
        }
    }
    const auto site = headers.find("Sec-Fetch-Site").value_or("none");
    return headers.count("Sec-Fetch-Site") > 1 || (site != "none" && site != "same-origin");
}

} // namespace missive

#include <UI/Missive/Http/Access/ReadHttpAccessOptions.hpp>

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/NameList.hpp>
#include <UI/Missive/Http/Access/KnownHosts.hpp>
#include <UI/Missive/Http/Access/ReadBearerTokens.hpp>
#include <UI/Missive/Http/Access/ReadList.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace missive {
namespace {

using Section = ConfigurationSection;

std::optional<std::string> host(const std::string& text) {
    return KnownHosts::isHost(text) ? std::optional{text} : std::nullopt;
}

/// As browsers write it: in lower case, and without a path.
std::optional<std::string> origin(const std::string& text) {
    const auto scheme = text.find("://");
    const bool isLower = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool isOrigin = isLower && scheme != std::string::npos && isHttpToken(text.substr(0, scheme)) &&
                          KnownHosts::isHost(text.substr(scheme + 3));
    return isOrigin ? std::optional{text} : std::nullopt;
}

std::optional<HttpMethod> method(const std::string& text) {
    const auto named = httpMethodNamed(text);
    return named && *named < HttpMethod::Options ? named : std::nullopt;
}

std::optional<std::string> fieldName(const std::string& text) {
    return isHttpToken(text) && text != "*" ? std::optional{text} : std::nullopt;
}

TrustedProxies readTrustedProxies(const Section& http) {
    bool trustsUnixSockets = false;
    std::vector<IpNetwork> networks;
    readList(http, "trusted_proxies", "an address, a network such as 10.0.0.0/8, or unix",
             [&](const std::string& text) -> std::optional<bool> {
                 if (text == "unix") {
                     return trustsUnixSockets = true;
                 }
                 const auto network = IpNetwork::parse(text);
                 if (!network) {
                     return std::nullopt;
                 }
                 networks.push_back(*network);
                 return true;
             });
    return {std::move(networks), trustsUnixSockets};
}

CorsOptions readCors(const Section& cors) {
    cors.allowOnly({"origins", "methods", "headers", "max_age"});
    CorsOptions options;
    options.origins = readList(cors, "origins", "the exact origin of pages, such as https://shop.example", origin);
    options.methods = readList(cors, "methods", "GET, HEAD, POST, PUT, PATCH or DELETE", method);
    if (cors.has("headers")) {
        options.headers = readList(cors, "headers", "the name of a header field", fieldName);
    } else {
        cors.note("headers", nameList(options.headers));
    }
    constexpr std::int64_t day = 86'400;
    options.maxAge = std::chrono::seconds{cors.integer("max_age", options.maxAge.count(), 0, day)};
    return options;
}

/// `100/s`, `90/m`, `5/h`; 0 for any other text.
double perSecond(std::string_view text) {
    const auto slash = std::min(text.find('/'), text.size());
    const auto unit = text.substr(slash);
    const double seconds = unit == "/s" ? 1 : unit == "/m" ? 60 : unit == "/h" ? 3600 : 0;
    const auto number = decimalNumber(text.substr(0, slash)).value_or(0);
    return seconds > 0 && number > 0 ? number / seconds : 0;
}

std::optional<RateOptions> readRate(const Section& http) {
    const auto rate = http.section("rate");
    if (!http.has("rate") || !http.find("rate")->value.isMap()) {
        return std::nullopt;
    }
    rate.allowOnly({"per", "rate", "burst"});
    RateOptions options;
    const auto per = rate.text("per").value_or("principal");
    options.per = per == "address" ? RateOptions::Per::Address : RateOptions::Per::Principal;
    if (per != "address" && per != "principal") {
        rate.problem("per", "Expected principal or address, found the text \"" + per + "\".");
    }
    const auto text = rate.text("rate");
    options.perSecond = perSecond(text.value_or(""));
    if (options.perSecond <= 0) {
        if (text || rate.isMissing("rate")) {
            rate.problem("rate", "Expected a number of requests a second, a minute or an hour, such as 100/s, 90/m or "
                                 "5/h.");
        }
        return std::nullopt;
    }
    constexpr double mostAtOnce = 1e9;
    const auto ofOneSecond = static_cast<std::int64_t>(std::ceil(std::min(options.perSecond, mostAtOnce)));
    options.burst = static_cast<double>(rate.integer("burst", ofOneSecond, 1, static_cast<std::int64_t>(mostAtOnce)));
    return options;
}

} // namespace

const std::vector<std::string>& httpAccessKeys() {
    static const std::vector<std::string> keys{"hosts", "trusted_proxies", "cors", "rate", "tokens"};
    return keys;
}

HttpAccessOptions readHttpAccessOptions(const Section& http) {
    HttpAccessOptions options;
    options.hosts = readList(http, "hosts", "the name of a host, perhaps with a port", host);
    options.trustedProxies = readTrustedProxies(http);
    options.cors = readCors(http.section("cors"));
    options.rate = readRate(http);
    options.tokens = readBearerTokens(http.section("tokens"));
    return options;
}

} // namespace missive

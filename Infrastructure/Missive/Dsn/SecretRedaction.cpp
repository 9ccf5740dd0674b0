#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <algorithm>
#include <array>
#include <cctype>

#include <arpa/inet.h>

namespace missive {

namespace {

constexpr std::string_view hidden = "***";
/// What our own sentences tell people to write.
constexpr std::string_view example = "postgresql://user:password@host:5432/database";

std::string redactNested(std::string_view pair) {
    const auto at = pair.rfind('@');
    const auto colon = pair.substr(0, at).find(':');
    if (at == std::string_view::npos || colon == std::string_view::npos) {
        return std::string{pair};
    }
    return std::string{pair.substr(0, colon + 1)}.append(hidden).append(pair.substr(at));
}

std::string redactQuery(std::string_view query) {
    std::string shown;
    while (true) {
        const auto end = query.find('&');
        const auto pair = query.substr(0, end);
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && isSecretName(pair.substr(0, equals))) {
            shown.append(pair.substr(0, equals + 1)).append(hidden);
        } else {
            shown.append(redactNested(pair));
        }
        if (end == std::string_view::npos) {
            return shown;
        }
        shown += '&';
        query.remove_prefix(end + 1);
    }
}

bool isPort(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Without brackets too, as programs write it that put host and port together.
bool isIpv6(std::string_view host) {
    in6_addr parsed{};
    const auto is = [&](std::string_view text) { return inet_pton(AF_INET6, std::string{text}.c_str(), &parsed) == 1; };
    const auto port = host.rfind(':');
    return is(host) || (port != std::string_view::npos && isPort(host.substr(port + 1)) && is(host.substr(0, port)));
}

std::string redactHosts(std::string_view hosts) {
    std::string shown;
    while (true) {
        const auto end = hosts.find(',');
        const auto host = hosts.substr(0, end);
        const auto colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
        const bool hides =
            colon != std::string_view::npos && host != ":memory:" && !isPort(host.substr(colon + 1)) && !isIpv6(host);
        shown.append(host.substr(0, hides ? colon + 1 : host.size())).append(hides ? hidden : "");
        if (end == std::string_view::npos) {
            return shown;
        }
        shown += ',';
        hosts.remove_prefix(end + 1);
    }
}

std::string redactOne(std::string_view dsn) {
    const auto colon = dsn.find(':');
    if (colon == std::string_view::npos) {
        return redactQuery(dsn);
    }
    std::size_t start = colon + 1;
    while (start < dsn.size() && dsn[start] == '/' && start < colon + 3) {
        ++start;
    }
    auto at = dsn.substr(0, dsn.find('?')).rfind('@');
    if (at == std::string_view::npos) {
        at = dsn.rfind('@');
    }
    std::string shown{dsn.substr(0, start)};
    if (at != std::string_view::npos && at >= start) {
        const auto user = dsn.substr(start, at - start);
        const auto secret = user.find(':');
        if (secret != std::string_view::npos && user.find('?') == std::string_view::npos) {
            shown.append(user.substr(0, secret + 1));
        }
        shown.append(hidden);
        start = at;
    } else if (start == colon + 3) {
        const auto hosts = dsn.substr(start, dsn.find_first_of("/?", start) - start);
        shown.append(redactHosts(hosts));
        start += hosts.size();
    }
    const auto query = dsn.find('?', start);
    if (query == std::string_view::npos) {
        return shown.append(redactQuery(dsn.substr(start)));
    }
    return shown.append(dsn.substr(start, query + 1 - start)).append(redactQuery(dsn.substr(query + 1)));
}

} // namespace

bool isSecretName(std::string_view name) {
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array<std::string_view, 7> words{"password", "passwd",     "secret",    "token",
                                                    "auth",     "credential", "passphrase"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

std::string redactDsn(std::string_view dsn) {
    const std::string separator = "," + std::string{dsn.substr(0, dsn.find(':'))} + ":";
    std::string shown;
    for (auto next = dsn.find(separator); next != std::string_view::npos; next = dsn.find(separator)) {
        shown.append(redactOne(dsn.substr(0, next))).append(",");
        dsn.remove_prefix(next + 1);
    }
    return shown.append(redactOne(dsn));
}

std::string redactValue(std::string_view name, std::string_view value) {
    if (isSecretName(name.substr(name.rfind('.') + 1)) && !value.empty()) {
        return std::string{hidden};
    }
    return value.find(':') == std::string_view::npos ? std::string{value} : redactDsn(value);
}

std::string redactText(std::string_view text) {
    const auto inScheme = [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.' || c == '_';
    };
    std::string shown;
    bool quoted = false;
    for (auto mark = text.find("://"); mark != std::string_view::npos; mark = text.find("://")) {
        auto start = mark;
        while (start > 0 && inScheme(static_cast<unsigned char>(text[start - 1]))) {
            --start;
        }
        quoted = (std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '"') % 2 != 0) != quoted;
        const auto end = std::min(text.find_first_of(quoted ? "\"" : "\" \n", mark), text.size());
        const auto dsn = text.substr(start, end - start);
        const bool isExample = dsn.substr(0, dsn.find_last_not_of('.') + 1) == example;
        shown.append(text.substr(0, start)).append(isExample ? std::string{dsn} : redactDsn(dsn));
        text.remove_prefix(end);
    }
    return shown.append(text);
}

} // namespace missive

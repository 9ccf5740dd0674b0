#include <UI/Missive/Http/Access/ForwardedHops.hpp>

#include <UI/Missive/Http/Message/FieldValueReader.hpp>

#include <algorithm>
#include <string_view>

namespace missive {
namespace {

using Values = std::vector<std::string>;

/// `for=192.0.2.7;proto=https`: no value twice, no empty one, no escape in quotes.
std::optional<ForwardedHop> takeHop(FieldValueReader& reader) {
    ForwardedHop hop;
    do {
        const auto name = reader.token();
        if (name.empty() || !reader.take('=')) {
            return std::nullopt;
        }
        const auto quoted = reader.quoted();
        const auto value = quoted ? *quoted : reader.token();
        std::string ignored;
        auto& target = isSameHttpName(name, "for")     ? hop.node
                       : isSameHttpName(name, "proto") ? hop.protocol
                       : isSameHttpName(name, "host")  ? hop.host
                                                       : ignored;
        if (value.empty() || !target.empty() || value.find('\\') != std::string_view::npos) {
            return std::nullopt;
        }
        target = value;
    } while (reader.take(';'));
    return hop;
}

/// The elements of a list; nothing where one of them is empty.
std::optional<Values> elementsOf(const std::string& list) {
    Values values;
    for (std::string_view rest{list}; !rest.empty() || !values.empty();) {
        const auto end = std::min(rest.find(','), rest.size());
        const auto element = rest.substr(0, end);
        const auto begin = std::min(element.find_first_not_of(" \t"), element.size());
        const auto last = element.find_last_not_of(" \t");
        if (begin == element.size()) {
            return std::nullopt;
        }
        values.emplace_back(element.substr(begin, last + 1 - begin));
        if (end == rest.size()) {
            break;
        }
        rest.remove_prefix(end + 1);
    }
    return values;
}

bool spread(const std::optional<Values>& values, ForwardedHops& hops, std::string ForwardedHop::* member) {
    if (!values || (values->size() > 1 && values->size() != hops.size())) {
        return false;
    }
    for (std::size_t i = 0; i < hops.size() && !values->empty(); ++i) {
        hops[i].*member = values->size() == 1 ? values->front() : (*values)[i];
    }
    return true;
}

} // namespace

std::optional<ForwardedHops> forwardedHops(const HttpHeaders& headers) {
    ForwardedHops hops;
    const auto text = headers.joined("Forwarded");
    for (FieldValueReader reader{text}; !reader.isAtEnd() || !hops.empty();) {
        reader.skipBlanks();
        auto hop = takeHop(reader);
        reader.skipBlanks();
        if (!hop) {
            return std::nullopt;
        }
        hops.push_back(std::move(*hop));
        if (reader.isAtEnd()) {
            break;
        }
        if (!reader.take(',')) {
            return std::nullopt;
        }
    }
    return hops;
}

std::optional<ForwardedHops> customaryForwardedHops(const HttpHeaders& headers) {
    const auto nodes = elementsOf(headers.joined("X-Forwarded-For"));
    const auto protocols = elementsOf(headers.joined("X-Forwarded-Proto"));
    const auto hosts = elementsOf(headers.joined("X-Forwarded-Host"));
    if (!nodes || !protocols || !hosts) {
        return std::nullopt;
    }
    ForwardedHops hops;
    for (const auto& node : *nodes) {
        hops.push_back({node, {}, {}});
    }
    if (hops.empty() && !(protocols->empty() && hosts->empty())) {
        hops.emplace_back();
    }
    if (!spread(protocols, hops, &ForwardedHop::protocol) || !spread(hosts, hops, &ForwardedHop::host)) {
        return std::nullopt;
    }
    return hops;
}

} // namespace missive

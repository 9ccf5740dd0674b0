#include <Application/Missive/Bus/RoutingPatterns.hpp>

#include <algorithm>

namespace missive {

std::vector<std::string> RoutingPatterns::transportsFor(std::span<const std::string> names) const {
    std::vector<std::string> transports;
    const auto take = [&](const Entry& entry) {
        for (const auto& transport : entry.second) {
            if (std::find(transports.begin(), transports.end(), transport) == transports.end()) {
                transports.push_back(transport);
            }
        }
    };
    for (const auto& entry : entries_) {
        if (std::find(names.begin(), names.end(), entry.first) != names.end()) {
            take(entry);
        }
    }
    if (transports.empty()) {
        if (const auto* entry = longestPrefix(names)) {
            take(*entry);
        }
    }
    return transports;
}

const RoutingPatterns::Entry* RoutingPatterns::longestPrefix(std::span<const std::string> names) const {
    const Entry* longest = nullptr;
    for (const auto& entry : entries_) {
        if (!isPrefix(entry.first)) {
            continue;
        }
        const std::string_view prefix{entry.first.data(), entry.first.size() - 1};
        const bool matches =
            std::any_of(names.begin(), names.end(), [&](const auto& name) { return name.starts_with(prefix); });
        if (matches && (longest == nullptr || entry.first.size() > longest->first.size())) {
            longest = &entry;
        }
    }
    return longest;
}

} // namespace missive

#include <UI/Performance/PerformanceKeys.hpp>

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace missive::performance {

namespace {

/// Beyond it no time is meant.
constexpr double longestLimit = 1e9;

std::string written(const ConfigurationNode& node) {
    if (!node.isList()) {
        return node.isText() ? node.text() : node.describe();
    }
    std::string all;
    for (const auto& item : node.items()) {
        all += written(item) + ",";
    }
    return all;
}

std::string listed(const std::vector<std::string>& all) {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        text += (i == 0 ? "" : i + 1 < all.size() ? ", " : " or ") + all[i];
    }
    return text;
}

} // namespace

PerformanceKeys::PerformanceKeys(ConfigurationSection origin, ConfigurationSection own)
    : origin_{std::move(origin)}, own_{std::move(own)} {
    for (const auto& member : own_.members()) {
        const auto* other = origin_.find(member.key);
        const bool isPart = member.value.isMap() || member.value.isNull();
        if (other != nullptr && !isPart && written(other->value) != written(member.value)) {
            own_.problem(member.key, "It says \"" + written(member.value) + "\" and " + origin_.pathOf(member.key) +
                                         " (" + other->position.text() + ") says \"" + written(other->value) +
                                         "\"; remove one of them.");
        }
    }
}

bool PerformanceKeys::isConfigured() const { return !origin_.position().file.empty() || !own_.position().file.empty(); }

void PerformanceKeys::allow(const std::vector<std::string>& origins, const std::vector<std::string>& ours) const {
    auto both = origins;
    both.insert(both.end(), ours.begin(), ours.end());
    origin_.allowOnly(origins);
    own_.allowOnly(both);
}

const ConfigurationSection& PerformanceKeys::at(const std::string& key) const {
    const auto isWritten = [&](const ConfigurationSection& section) {
        return std::ranges::any_of(section.members(), [&](const auto& member) { return member.key == key; });
    };
    return isWritten(own_) || own_.keyPath() == origin_.keyPath() ? own_ : origin_;
}

bool PerformanceKeys::has(const std::string& key) const { return origin_.has(key) || own_.has(key); }

bool PerformanceKeys::flag(const std::string& key, bool fallback) const { return at(key).flag(key, fallback); }

std::int64_t PerformanceKeys::integer(const std::string& key, std::int64_t fallback, std::int64_t least,
                                      std::int64_t most) const {
    return at(key).integer(key, fallback, least, most);
}

double PerformanceKeys::number(const std::string& key, double fallback, double least, double most) const {
    return at(key).number(key, fallback, least, most);
}

std::optional<std::string> PerformanceKeys::text(const std::string& key) const { return at(key).text(key); }

std::string PerformanceKeys::oneOf(const std::string& key, const std::string& fallback,
                                   const std::vector<std::string>& all) const {
    const auto found = text(key);
    if (found && std::ranges::find(all, *found) == all.end()) {
        problem(key, "Expected " + listed(all) + ", found \"" + *found + "\".");
        return fallback;
    }
    return found.value_or(fallback);
}

std::optional<std::chrono::milliseconds> PerformanceKeys::durationIn(std::string_view text) noexcept {
    static constexpr std::pair<std::string_view, double> units[]{{"ms", 1},     {"s", 1e3},     {"m", 60e3},
                                                                 {"h", 3600e3}, {"d", 86400e3}, {"", 1e3}};
    const auto end = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto number = decimalNumber(text.substr(0, end));
    if (!number || *number > longestLimit) {
        return std::nullopt;
    }
    for (const auto& [unit, factor] : units) {
        if (text.substr(end) == unit) {
            return std::chrono::milliseconds{std::llround(*number * factor)};
        }
    }
    return std::nullopt;
}

std::chrono::milliseconds PerformanceKeys::duration(const std::string& key, std::chrono::milliseconds fallback,
                                                    std::chrono::milliseconds least,
                                                    std::chrono::milliseconds most) const {
    const auto found = text(key);
    if (!found) {
        return fallback;
    }
    const auto read = durationIn(*found);
    if (!read || *read < least || *read > most) {
        problem(key, "Expected a time such as 500ms, 30s, 10m, 48h or 35d from " + std::to_string(least.count()) +
                         "ms to " + std::to_string(most.count()) + "ms, found \"" + *found + "\".");
        return fallback;
    }
    return *read;
}

std::vector<std::string> PerformanceKeys::texts(const std::string& key,
                                                const std::vector<std::string>& fallback) const {
    const auto& section = at(key);
    const auto* member = section.find(key);
    if (member == nullptr) {
        section.note(key, listed(fallback));
        return fallback;
    }
    std::vector<std::string> all;
    const auto nodes = member->value.isText() ? std::vector{member->value} : member->value.items();
    if (member->value.isMap()) {
        problem(key, "Expected a list, found " + member->value.describe() + ".");
        return fallback;
    }
    for (const auto& node : nodes) {
        if (!node.isText()) {
            problem(key, "Expected a list of texts, found " + node.describe() + " in it.");
        } else {
            all.push_back(node.text());
        }
    }
    section.note(key, listed(all));
    return all;
}

std::map<std::string, std::string> PerformanceKeys::pairs(const std::string& key) const {
    std::map<std::string, std::string> all;
    const auto* member = at(key).find(key);
    if (member == nullptr || member->value.isNull()) {
        return all;
    }
    if (!member->value.isMap()) {
        problem(key, "Expected names and texts, found " + member->value.describe() + ".");
        return all;
    }
    for (const auto& each : member->value.members()) {
        if (!each.value.isText() || each.value.text().find_first_of("\r\n") != std::string::npos) {
            problem(key, "Expected a text of one line for \"" + each.key + "\".");
        } else {
            all[each.key] = each.value.text();
        }
    }
    return all;
}

PerformanceKeys PerformanceKeys::section(const std::string& key) const {
    return {origin_.section(key), own_.section(key)};
}

void PerformanceKeys::problem(const std::string& key, const std::string& sentence) const {
    at(key).problem(key, sentence);
}

} // namespace missive::performance

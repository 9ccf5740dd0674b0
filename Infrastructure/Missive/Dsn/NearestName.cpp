#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <Domain/Missive/Text/NameList.hpp>

#include <algorithm>

namespace missive {

std::size_t editDistance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before(right.size() + 1), last(right.size() + 1), now(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                now[j] = std::min(now[j], before[j - 2] + 1);
            }
        }
        before.swap(last);
        last.swap(now);
    }
    return last[right.size()];
}

std::optional<std::string> nearestName(const std::vector<std::string>& candidates, std::string_view typed) {
    constexpr std::size_t longest = 128;
    if (typed.size() > longest) {
        return std::nullopt;
    }
    std::optional<std::string> nearest;
    std::size_t best = std::clamp<std::size_t>(typed.size() / 3, 1, 3) + 1;
    for (const auto& candidate : candidates) {
        if (candidate.size() > longest) {
            continue;
        }
        const std::size_t distance = editDistance(candidate, typed);
        if (distance < best && distance < candidate.size()) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string nameSuggestion(const std::vector<std::string>& names, std::string_view typed, const std::string& all) {
    const auto near = nearestName(names, typed);
    return near ? "did you mean \"" + *near + "\"?" : all + " " + nameList(names) + ".";
}

} // namespace missive

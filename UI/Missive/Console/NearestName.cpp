#include <UI/Missive/Console/NearestName.hpp>

#include <algorithm>
#include <numeric>

namespace missive {

namespace {

std::size_t editDistance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const auto above = row[j];
            const auto replaced = diagonal + (left[i - 1] == right[j - 1] ? 0U : 1U);
            row[j] = std::min({above + 1, row[j - 1] + 1, replaced});
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

std::optional<std::string> nearestName(const std::vector<std::string>& candidates, std::string_view typed) {
    std::optional<std::string> nearest;
    auto best = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        if (const auto distance = editDistance(candidate, typed); distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace missive

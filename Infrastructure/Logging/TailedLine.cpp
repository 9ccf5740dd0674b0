#include <Infrastructure/Logging/TailedLine.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

namespace missive::logging {

void TailedLine::merge(std::vector<TailedLine>& lines) {
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { return std::pair{std::string_view{lines[at].orderedBy}, at}; });
    std::vector<TailedLine> merged;
    merged.reserve(lines.size());
    for (const auto at : order) {
        merged.push_back(std::move(lines[at]));
    }
    lines = std::move(merged);
}

void TailedLine::sortByKeys(std::vector<TailedLine>& lines) {
    using Place = std::pair<std::uint64_t, std::size_t>;
    std::map<std::string, std::vector<Place>> runs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto& key = lines[i].key) {
            runs[key->run].emplace_back(key->sequence, i);
        }
    }
    auto sorted = lines;
    for (const auto& [run, places] : runs) {
        auto inOrder = places;
        std::ranges::sort(inOrder);
        for (std::size_t i = 0; i < places.size(); ++i) {
            sorted[places[i].second] = lines[inOrder[i].second];
        }
    }
    lines = std::move(sorted);
}

} // namespace missive::logging

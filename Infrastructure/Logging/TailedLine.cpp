#include <Infrastructure/Logging/TailedLine.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
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
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].key) {
            places[lines[i].key->run].push_back(i);
        }
    }
    auto sorted = lines;
    for (const auto& [run, of] : places) {
        auto inOrder = of;
        std::ranges::sort(inOrder, {}, [&](std::size_t at) { return std::pair{lines[at].key->sequence, at}; });
        for (std::size_t i = 0; i < of.size(); ++i) {
            sorted[of[i]] = lines[inOrder[i]];
        }
    }
    lines = std::move(sorted);
}

} // namespace missive::logging

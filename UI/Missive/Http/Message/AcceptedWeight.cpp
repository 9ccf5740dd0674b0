#include <UI/Missive/Http/Message/AcceptedWeight.hpp>

#include <algorithm>
#include <charconv>

namespace missive {
namespace {

double weight(const MediaType& range) {
    for (const auto& [name, value] : range.parameters) {
        double number = 1;
        if (name == "q") {
            const auto* const end = value.data() + value.size();
            return std::from_chars(value.data(), end, number).ptr == end ? number : 0;
        }
    }
    return 1;
}

} // namespace

double acceptedWeight(std::string_view header, int (*closeness)(const MediaType&)) {
    int closest = 0;
    bool isAnyNamed = false;
    double best = 0;
    while (!header.empty()) {
        const auto element = header.substr(0, header.find(','));
        header.remove_prefix(std::min(element.size() + 1, header.size()));
        const auto range = MediaType::parse(element);
        if (!range) {
            continue;
        }
        isAnyNamed = true;
        const int close = closeness(*range);
        if (close > 0 && close >= closest) {
            best = close > closest ? weight(*range) : std::max(best, weight(*range));
            closest = close;
        }
    }
    return isAnyNamed ? best : 1;
}

} // namespace missive

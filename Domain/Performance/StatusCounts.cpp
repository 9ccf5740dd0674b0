#include <Domain/Performance/StatusCounts.hpp>

#include <Domain/Missive/Text/WholeNumber.hpp>

#include <stdexcept>

namespace missive::performance {

void StatusCounts::add(int status, std::int64_t count) { counts_[status] += count; }

void StatusCounts::merge(const StatusCounts& other) {
    for (const auto& [status, count] : other.counts_) {
        add(status, count);
    }
}

std::string StatusCounts::toString() const {
    std::string text;
    for (const auto& [status, count] : counts_) {
        text += (text.empty() ? "" : ",") + std::to_string(status) + ':' + std::to_string(count);
    }
    return text;
}

StatusCounts StatusCounts::parse(std::string_view text) {
    StatusCounts parsed;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto part = text.substr(0, end);
        const auto colon = std::min(part.find(':'), part.size());
        const auto status = wholeNumber<int>(part.substr(0, colon));
        const auto count = wholeNumber<std::int64_t>(part.substr(std::min(colon + 1, part.size())));
        if (!status || !count) {
            throw std::invalid_argument{"These are no counts of statuses, such as 200:12,404:1."};
        }
        parsed.add(*status, *count);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parsed;
}

} // namespace missive::performance

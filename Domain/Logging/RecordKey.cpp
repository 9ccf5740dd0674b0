#include <Domain/Logging/RecordKey.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace missive::logging {

std::optional<RecordKey> RecordKey::of(std::string_view text) {
    constexpr std::size_t runLength = 12;
    const auto run = text.substr(0, runLength);
    const bool isRun = run.size() == runLength && std::ranges::all_of(run, [](char each) {
                           return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
                       });
    if (!isRun || text.size() <= runLength + 1 || text[runLength] != '-') {
        return std::nullopt;
    }
    std::uint64_t sequence = 0;
    const auto digits = text.substr(runLength + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), sequence);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return RecordKey{std::string{run}, sequence};
}

} // namespace missive::logging

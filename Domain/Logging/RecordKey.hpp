#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive::logging {

/// Tells a record from every other one, and where gaps are: `3f9c2a71b04d-42`.
struct RecordKey {
    std::string run;
    std::uint64_t sequence = 0;

    /// Nothing for a text that is none.
    static std::optional<RecordKey> of(std::string_view text);

    friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

} // namespace missive::logging

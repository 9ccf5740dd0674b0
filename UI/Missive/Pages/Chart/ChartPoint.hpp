#pragma once

#include <optional>
#include <string>

namespace missive {

/// A value with what people read below and beside it. Without a value nothing was measured: a gap, not a zero.
struct ChartPoint {
    std::string label;
    std::optional<double> value;
    /// The value as people read it: `1.2 s`.
    std::string text;
};

} // namespace missive

#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// Figures as people read them.
struct FigureText {
    /// Four digits and the unit that suits: `1.234 ms`, `56.78 ns`.
    static std::string time(double nanoseconds);
    /// `64.0 MiB`.
    static std::string size(std::int64_t bytes);
    /// `3.2 %`.
    static std::string percent(double part);
    /// `1 outlier`, `3 outliers`.
    static std::string outliers(std::int64_t count);
    /// So many digits after the point.
    static std::string number(double value, int digits);
    /// A chance: `< 0.001` or three digits.
    static std::string chance(double p);
};

} // namespace missive::benchmarking

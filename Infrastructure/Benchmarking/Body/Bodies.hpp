#pragma once

#include <Infrastructure/Benchmarking/Body/MeasureOptions.hpp>
#include <Infrastructure/Benchmarking/Body/Measured.hpp>

#include <string_view>

namespace missive::benchmarking::body {

/// The bodies in C++, one source file each.
struct Bodies {
    using Measuring = Measured (*)(const MeasureOptions&);

    /// Null for a slug that has none.
    static Measuring find(std::string_view slug) noexcept;

    static Measured allocation(const MeasureOptions& options);
    static Measured chatter(const MeasureOptions& options);
    static Measured crash(const MeasureOptions& options);
    static Measured empty(const MeasureOptions& options);
    static Measured fibonacci(const MeasureOptions& options);
    static Measured fileWrite(const MeasureOptions& options);
    static Measured forkBombOne(const MeasureOptions& options);
    static Measured hang(const MeasureOptions& options);
    static Measured hashMap(const MeasureOptions& options);
    static Measured hog(const MeasureOptions& options);
    static Measured json(const MeasureOptions& options);
    static Measured loop(const MeasureOptions& options);
    static Measured matrix(const MeasureOptions& options);
    static Measured md5(const MeasureOptions& options);
    static Measured regex(const MeasureOptions& options);
    static Measured sha256(const MeasureOptions& options);
    static Measured sleepOneMillisecond(const MeasureOptions& options);
    static Measured sort(const MeasureOptions& options);
    static Measured stringConcat(const MeasureOptions& options);
    static Measured touch(const MeasureOptions& options);
};

} // namespace missive::benchmarking::body

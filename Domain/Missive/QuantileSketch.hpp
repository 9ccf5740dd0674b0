#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Counts of values in buckets that widen by 2 %, from which every quantile is known within 1 %: DDSketch with the
/// logarithmic mapping (Masson, Rim, Lee: PVLDB 12(12), 2019), α = 0.01. What is below 1 has one bucket. A sketch that
/// is merged from parts is that of the whole, whatever the parts and their order. A value.
class QuantileSketch {
public:
    using Count = std::uint64_t;
    using Index = std::int32_t;
    /// A bucket that is not empty: γ^(index-1) < value ≤ γ^index, γ = 1.01/0.99.
    using Bucket = std::pair<Index, Count>;

    /// A value that is not a number, or negative, counts as below 1.
    void add(double value, Count count = 1);
    void merge(const QuantileSketch& other);

    Count count() const noexcept { return count_; }

    /// The value at the rank q(n-1) of n values in order, 0 ≤ q ≤ 1; nothing without values.
    std::optional<double> quantile(double q) const;

    /// The middle of a bucket: the value it stands for.
    static double valueOf(Index index) noexcept;

    Count belowOne() const noexcept { return belowOne_; }
    /// In ascending order.
    const std::vector<Bucket>& buckets() const noexcept { return buckets_; }

    /// Version 1 of the format: the byte 01, then LEB128 numbers: the count below 1, how many buckets, the first index
    /// (zigzag) and its count, and for each further bucket its distance from the one before and its count.
    std::string encode() const;

    /// Throws std::invalid_argument for what is no sketch, or one of a later version.
    static QuantileSketch decode(std::string_view bytes);

    friend bool operator==(const QuantileSketch&, const QuantileSketch&) = default;

private:
    Count count_ = 0;
    Count belowOne_ = 0;
    std::vector<Bucket> buckets_;
};

} // namespace missive

#include <Domain/Missive/QuantileSketch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace missive {

namespace {

constexpr double growth = 1.01 / 0.99;
constexpr char version = 1;

/// ln of the greatest double is below 710.
constexpr std::int64_t greatestIndex = 40'000;

QuantileSketch::Index indexOf(double value) {
    static const double logOfGrowth = std::log(growth);
    return static_cast<QuantileSketch::Index>(std::ceil(std::log(value) / logOfGrowth));
}

void write(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80U) {
        bytes += static_cast<char>((number & 0x7FU) | 0x80U);
        number >>= 7U;
    }
    bytes += static_cast<char>(number);
}

std::uint64_t zigzag(std::int64_t number) noexcept {
    return (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63U);
}

std::int64_t fromZigzag(std::uint64_t number) noexcept {
    return static_cast<std::int64_t>(number >> 1U) ^ -static_cast<std::int64_t>(number & 1U);
}

[[noreturn]] void refuse() { throw std::invalid_argument{"These bytes are no quantile sketch."}; }

std::uint64_t read(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        const auto part = static_cast<std::uint64_t>(byte & 0x7FU);
        if (shift == 63 && part > 1) {
            break;
        }
        number |= part << shift;
        if ((byte & 0x80U) == 0) {
            return number;
        }
    }
    refuse();
}

std::int64_t readIndex(std::string_view& bytes, std::optional<QuantileSketch::Index> before) {
    const auto number = read(bytes);
    if (before && (number == 0 || number > 2 * static_cast<std::uint64_t>(greatestIndex))) {
        refuse();
    }
    const auto index = before ? *before + static_cast<std::int64_t>(number) : fromZigzag(number);
    if (index < 0 || index > greatestIndex) {
        refuse();
    }
    return index;
}

} // namespace

double QuantileSketch::valueOf(Index index) noexcept { return 2 * std::pow(growth, index) / (growth + 1); }

void QuantileSketch::add(double value, Count count) {
    count_ += count;
    if (!(value >= 1)) {
        belowOne_ += count;
        return;
    }
    const auto index = indexOf(std::min(value, std::numeric_limits<double>::max()));
    const auto at = std::ranges::lower_bound(buckets_, index, {}, &Bucket::first);
    if (at != buckets_.end() && at->first == index) {
        at->second += count;
    } else if (count > 0) {
        buckets_.insert(at, {index, count});
    }
}

void QuantileSketch::merge(const QuantileSketch& other) {
    std::vector<Bucket> merged;
    merged.reserve(buckets_.size() + other.buckets_.size());
    auto mine = buckets_.begin();
    for (const auto& theirs : other.buckets_) {
        while (mine != buckets_.end() && mine->first < theirs.first) {
            merged.push_back(*mine++);
        }
        const bool isShared = mine != buckets_.end() && mine->first == theirs.first;
        merged.emplace_back(theirs.first, theirs.second + (isShared ? (mine++)->second : 0));
    }
    merged.insert(merged.end(), mine, buckets_.end());
    count_ += other.count_;
    belowOne_ += other.belowOne_;
    buckets_ = std::move(merged);
}

std::optional<double> QuantileSketch::quantile(double q) const {
    if (count_ == 0) {
        return std::nullopt;
    }
    const double rank = q * static_cast<double>(count_ - 1);
    auto cumulated = belowOne_;
    if (static_cast<double>(cumulated) > rank) {
        return 0;
    }
    for (const auto& [index, count] : buckets_) {
        cumulated += count;
        if (static_cast<double>(cumulated) > rank) {
            return valueOf(index);
        }
    }
    return buckets_.empty() ? 0 : valueOf(buckets_.back().first);
}

std::string QuantileSketch::encode() const {
    std::string bytes{version};
    write(bytes, belowOne_);
    write(bytes, buckets_.size());
    Index before = 0;
    for (const auto& [index, count] : buckets_) {
        const bool isFirst = index == buckets_.front().first;
        write(bytes, isFirst ? zigzag(index) : static_cast<std::uint64_t>(index - before));
        write(bytes, count);
        before = index;
    }
    return bytes;
}

QuantileSketch QuantileSketch::decode(std::string_view bytes) {
    if (bytes.empty() || bytes.front() < version) {
        refuse();
    }
    if (bytes.front() > version) {
        throw std::invalid_argument{"This quantile sketch was written by a later version of Missive."};
    }
    bytes.remove_prefix(1);
    QuantileSketch sketch;
    sketch.count_ = sketch.belowOne_ = read(bytes);
    const auto size = read(bytes);
    std::optional<Index> before;
    for (std::uint64_t i = 0; i < size; ++i) {
        before = static_cast<Index>(readIndex(bytes, before));
        const auto count = read(bytes);
        if (count == 0 || count > std::numeric_limits<Count>::max() - sketch.count_) {
            refuse();
        }
        sketch.count_ += count;
        sketch.buckets_.emplace_back(*before, count);
    }
    if (!bytes.empty()) {
        refuse();
    }
    return sketch;
}

} // namespace missive

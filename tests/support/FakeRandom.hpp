#pragma once

#include <Domain/Missive/Port/Random.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace missive::test {

/// Gives the numbers it was told to, one after the other and again from the first, cut to what was asked for; without
/// any it gives the least.
class FakeRandom final : public Random {
public:
    explicit FakeRandom(std::vector<std::int64_t> numbers = {}) : numbers_{std::move(numbers)} {}

    std::int64_t between(std::int64_t least, std::int64_t most) override {
        asked_.emplace_back(least, most);
        return numbers_.empty() ? least : std::clamp(numbers_[next_++ % numbers_.size()], least, most);
    }

    const std::vector<std::pair<std::int64_t, std::int64_t>>& asked() const noexcept { return asked_; }

private:
    std::vector<std::int64_t> numbers_;
    std::size_t next_ = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> asked_;
};

} // namespace missive::test

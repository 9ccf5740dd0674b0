#pragma once

#include <Domain/Logging/LogPlace.hpp>
#include <Domain/Logging/LogReason.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace missive::logging {

/// How many records ended where, and why. A value.
class LogCounts {
public:
    using Number = std::uint64_t;

    void offer() noexcept {
        ++offered_;
        ++waiting_;
    }

    /// Of those that wait, so many have ended there.
    void settle(LogPlace place, LogReason reason, Number count) noexcept {
        places_[indexOf(place)][indexOf(reason)] += count;
        waiting_ -= count;
    }

    /// Of those in a local file, so many may have been published too.
    void addUncertain(Number count) noexcept { uncertain_ += count; }

    Number offered() const noexcept { return offered_; }
    Number waiting() const noexcept { return waiting_; }
    Number uncertain() const noexcept { return uncertain_; }
    Number at(LogPlace place, LogReason reason) const noexcept { return places_[indexOf(place)][indexOf(reason)]; }
    Number at(LogPlace place) const noexcept {
        const auto& each = places_[indexOf(place)];
        return std::accumulate(each.begin(), each.end(), Number{0});
    }

    /// Whether every record that was offered is in one place, or waits.
    bool balance() const noexcept {
        const auto settled =
            at(LogPlace::Published) + at(LogPlace::Local) + at(LogPlace::StandardError) + at(LogPlace::Dropped);
        return offered_ == settled + waiting_ && uncertain_ <= at(LogPlace::Local) + at(LogPlace::StandardError);
    }

private:
    static constexpr std::size_t places = 4;
    static constexpr std::size_t reasons = 8;

    template <class Enum> static constexpr std::size_t indexOf(Enum value) noexcept {
        return static_cast<std::size_t>(value);
    }

    Number offered_ = 0;
    Number waiting_ = 0;
    Number uncertain_ = 0;
    std::array<std::array<Number, reasons>, places> places_{};
};

} // namespace missive::logging

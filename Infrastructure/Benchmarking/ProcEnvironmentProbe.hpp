#pragma once

#include <Domain/Benchmarking/Port/EnvironmentProbe.hpp>

#include <cstdint>
#include <mutex>

namespace missive::benchmarking {

/// What /proc and /sys say of this machine, read when it is first asked, and how this program was built.
class ProcEnvironmentProbe final : public EnvironmentProbe {
public:
    /// `slots` measure at once; it is not alone on its core when there are more than cores to spare.
    explicit ProcEnvironmentProbe(std::int64_t slots) noexcept : slots_{slots} {}

    Environment probe(const Runtime& runtime) const override;
    std::string idOf(const Environment& environment) const override;

    /// One core for each slot, but for one that is left to everything else; at least one.
    static std::int64_t slotsThatFit();

private:
    Environment readMachine() const;

    std::int64_t slots_;
    mutable std::once_flag isRead_;
    mutable Environment machine_;
};

} // namespace missive::benchmarking

#pragma once

#include <Infrastructure/Benchmarking/Body/Keep.hpp>
#include <Infrastructure/Benchmarking/Body/MeasureOptions.hpp>
#include <Infrastructure/Benchmarking/Body/Measured.hpp>
#include <Infrastructure/Benchmarking/Body/Meter.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

namespace missive::benchmarking::body {

/// Calls a body as often as it is told and says how long a call takes. A body has `setup()`, which makes its inputs
/// untimed, `run(inputs)`, which is timed, and `checksum(answer)`, all static.
template <class Body> class Measure {
public:
    static Measured of(const MeasureOptions& options) {
        Measured measured;
        auto inputs = Body::setup();
        const auto before = prepare(measured);
        for (std::int64_t i = 0; i < options.warmup; ++i) {
            static_cast<void>(call(inputs, 1, measured));
        }
        const auto times = options.revolutions > 0 ? options.revolutions : callsOf(inputs, measured);
        static_cast<void>(call(inputs, times, measured));
        Meter::pause();
        for (std::int64_t i = 0; i < options.values; ++i) {
            const auto begun = Meter::processorNs();
            const auto spent = call(inputs, times, measured);
            measured.cpuNs.push_back(static_cast<double>(Meter::processorNs() - begun) / static_cast<double>(times));
            measured.valuesNs.push_back(static_cast<double>(spent) / static_cast<double>(times));
        }
        measured.warmup = options.warmup;
        measured.revolutions = times;
        measured.grown = std::max<std::int64_t>(0, Meter::peakBytes() - before);
        measured.memoryUsed = Meter::allocatedBytes();
        return measured;
    }

private:
    static std::int64_t prepare(Measured& measured) {
        constexpr std::int64_t calls = 1'000'000;
        std::array<std::int64_t, 3> empty{};
        for (auto& spent : empty) {
            const auto begin = Meter::nowNs();
            for (std::int64_t i = 0; i < calls; ++i) {
                int nothing = 0;
                keep(nothing);
            }
            spent = Meter::nowNs() - begin;
        }
        std::sort(empty.begin(), empty.end());
        measured.overheadNs = static_cast<double>(empty[1]) / static_cast<double>(calls);
        measured.resolutionNs = Meter::resolutionNs();
        Meter::forgetPeak();
        return Meter::peakBytes();
    }

    /// At least once. The body is compiled into one place only: copies differ in their registers and their alignment,
    /// and so by a fifth in their time.
    template <class Inputs>
    [[gnu::noinline]] static std::int64_t call(Inputs& inputs, std::int64_t times, Measured& measured) {
        const auto begin = Meter::nowNs();
        for (std::int64_t i = 1;; ++i) {
            keep(inputs);
            auto answer = Body::run(inputs);
            keep(answer);
            if (i >= times) {
                const auto spent = Meter::nowNs() - begin;
                measured.checksum = Body::checksum(answer);
                return spent;
            }
        }
    }

    template <class Inputs> static std::int64_t callsOf(Inputs& inputs, Measured& measured) {
        constexpr std::int64_t most = 1'000'000'000;
        for (std::int64_t times = 1;; times *= 2) {
            const auto spent = call(inputs, times, measured);
            if (spent >= 10'000'000 || times >= most) {
                const auto wanted =
                    std::ceil(static_cast<double>(times) * 1e8 / static_cast<double>(std::max<std::int64_t>(1, spent)));
                return std::clamp<std::int64_t>(static_cast<std::int64_t>(wanted), 1, most);
            }
        }
    }
};

} // namespace missive::benchmarking::body

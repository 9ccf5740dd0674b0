#include <Domain/Performance/WorstReport.hpp>

#include <Domain/Performance/RecorderState.hpp>

#include <algorithm>
#include <chrono>

namespace missive::performance {

namespace {

constexpr std::chrono::seconds silence{30};

auto rankOf(const std::string& state) { return std::ranges::find(recorderStateNames, state); }

} // namespace

const RecorderReport* worstReport(std::span<const RecorderReport> reports, TimePoint now) {
    const RecorderReport* worst = nullptr;
    for (const auto& report : reports) {
        const bool isKnown = rankOf(report.state) != recorderStateNames.end();
        if (isKnown && now - report.updatedAt <= silence &&
            (worst == nullptr || rankOf(report.state) > rankOf(worst->state))) {
            worst = &report;
        }
    }
    return worst;
}

std::optional<std::string> worstState(std::span<const RecorderReport> reports, TimePoint now) {
    const auto* const worst = worstReport(reports, now);
    return worst == nullptr ? std::nullopt : std::optional{worst->state};
}

} // namespace missive::performance

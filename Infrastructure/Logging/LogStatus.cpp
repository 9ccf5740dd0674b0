#include <Infrastructure/Logging/LogStatus.hpp>

namespace missive::logging {

LogStatus LogStatus::of(const LogOrigin& origin, const LogCounts& counts, TimePoint at) {
    return {origin.host,
            origin.pid,
            origin.run,
            at,
            counts.offered(),
            counts.at(LogPlace::Published),
            counts.at(LogPlace::Local),
            counts.at(LogPlace::StandardError),
            counts.at(LogPlace::Dropped),
            counts.waiting(),
            counts.uncertain(),
            std::nullopt};
}

} // namespace missive::logging

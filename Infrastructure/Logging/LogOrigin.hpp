#pragma once

#include <Domain/Missive/Port/Random.hpp>

#include <cstdint>
#include <string>

namespace missive::logging {

/// The process that tells.
struct LogOrigin {
    std::string host;
    std::int64_t pid = 0;
    /// 12 hexadecimal digits, drawn for this process.
    std::string run;

    static LogOrigin ofThisProcess(Random& random);

    /// That of a child by fork, whose run is another one.
    LogOrigin ofChild() const;
};

} // namespace missive::logging

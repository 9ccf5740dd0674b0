#pragma once

#include <UI/Logging/LoggingWiring.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <string>

namespace missive::test {

/// Has its directory before the application is made.
struct LogDirectoryOfRig {
    TemporaryDirectory logs;
};

/// An application whose records are written into a directory of its own.
struct LoggingRig : LogDirectoryOfRig, AppRig {
    explicit LoggingRig(const std::string& options = "", const std::string& more = "")
        : AppRig{"missive: {logging: {directory: '" + logs.path().string() + "'" + options + "}}\n" + more} {
        logging::wireLogging(app);
    }

    /// What stood on standard output, as it is.
    std::string output() const { return out.str(); }
};

} // namespace missive::test

#pragma once

#include <Domain/Performance/RecorderReport.hpp>

#include <vector>

namespace missive::performance {

/// Where processes say how their recorders are. Throws what the database says. Safe to use from any thread.
class RecorderBoard {
public:
    virtual ~RecorderBoard() = default;

    /// Takes the place of what the process said before.
    virtual void report(const RecorderReport& report) = 0;

    /// What all said, the newest first.
    virtual std::vector<RecorderReport> all() = 0;
};

} // namespace missive::performance

#pragma once

#include <Domain/Missive/TimePoint.hpp>

namespace missive::performance {

/// What is to be forgotten: of one kind, and older than this.
struct PurgeScope {
    enum class What { Minutes, Hours, Days, Records, Recorders, UnusedRoutes, Inbox };

    What what;
    TimePoint olderThan;
};

} // namespace missive::performance

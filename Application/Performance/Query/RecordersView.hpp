#pragma once

#include <Application/Performance/Query/RecorderView.hpp>

#include <vector>

namespace missive::performance {

/// The recorders of all processes, the one that was heard of last first.
struct RecordersView {
    std::vector<RecorderView> recorders;
};

} // namespace missive::performance

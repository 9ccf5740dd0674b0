#pragma once

#include <Application/Performance/Query/RecordersView.hpp>

namespace missive::performance {

/// Asks for what processes say of their recorders.
struct ListRecordersQuery {
    using Result = RecordersView;
};

} // namespace missive::performance

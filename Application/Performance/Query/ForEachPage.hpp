#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Performance/Port/AccessRecords.hpp>

#include <cstddef>
#include <vector>

namespace missive::performance {

/// Gives up to `most` records, as many at once as one should hold, beginning behind the one the filter names. What is
/// recorded meanwhile may be among them. Throws what the database and `page` do.
void forEachPage(AccessRecords& records, AccessFilter filter, std::size_t most,
                 FunctionRef<void(const std::vector<AccessRecord>&)> page);

} // namespace missive::performance

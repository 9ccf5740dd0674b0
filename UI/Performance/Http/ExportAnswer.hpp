#pragma once

#include <Application/Performance/Query/MetricsExport.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

namespace missive::performance {

/// An export as a file. How many rows there are, and whether some were left out, stands in the headers, and in JSON
/// beside the rows.
HttpResponse exportAnswer(const MetricsExport& exported);

} // namespace missive::performance

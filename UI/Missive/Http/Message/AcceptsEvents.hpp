#pragma once

#include <string_view>

namespace missive {

/// Whether an Accept header lets an answer be a stream of events: `text/event-stream`.
bool acceptsEvents(std::string_view header);

} // namespace missive

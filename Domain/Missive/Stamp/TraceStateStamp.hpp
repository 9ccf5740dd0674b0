#pragma once

#include <string>

namespace missive {

/// What tracing systems added to a trace, as the header `tracestate` of W3C Trace Context has it; means nothing without
/// a TraceParentStamp. Sent with the message, as it came.
struct TraceStateStamp {
    std::string value;
};

} // namespace missive

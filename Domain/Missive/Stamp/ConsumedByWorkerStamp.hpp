#pragma once

namespace missive {

/// A worker brought the message. Never sent itself.
struct ConsumedByWorkerStamp {};

} // namespace missive

#pragma once

namespace missive {

/// A worker brought the message. Never sent itself.
struct ConsumedByWorkerStamp {
    friend bool operator==(const ConsumedByWorkerStamp&, const ConsumedByWorkerStamp&) = default;
};

} // namespace missive

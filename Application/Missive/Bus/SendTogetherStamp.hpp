#pragma once

#include <Application/Missive/Bus/OutgoingBatch.hpp>

#include <memory>

namespace missive {

/// Has a message gathered with others instead of sent alone. Never sent.
struct SendTogetherStamp {
    std::shared_ptr<OutgoingBatch> batch;
};

} // namespace missive

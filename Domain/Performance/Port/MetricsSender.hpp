#pragma once

#include <Domain/Performance/Measurement.hpp>

#include <span>

namespace missive::performance {

/// Sends measurements to whoever stores them. Used from one thread at a time.
class MetricsSender {
public:
    virtual ~MetricsSender() = default;

    /// All or none, each as a message whose id is its request id. When it returns the transport is responsible for
    /// them. Throws what the transport says; then it may have taken them all the same.
    virtual void send(std::span<const Measurement> measurements) = 0;
};

} // namespace missive::performance

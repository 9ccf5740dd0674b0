#pragma once

#include <Domain/Performance/Measurement.hpp>

namespace missive::performance {

/// A measurement on its way to whoever stores it. What its sender did not say, it is given when it is handled: foreign
/// ones may not say when it happened.
struct RecordMetricsMessage {
    /// When it happened is TimePoint{} where nobody said so.
    Measurement measurement;
};

} // namespace missive::performance

#pragma once

#include <Domain/Performance/ThresholdCrossed.hpp>

#include <boost/describe/class.hpp>

namespace missive::performance {

BOOST_DESCRIBE_STRUCT(ThresholdCrossed, (),
                      (environment, kind, route, metric, severity, value, threshold, crossings, hasRecovered, at))

} // namespace missive::performance

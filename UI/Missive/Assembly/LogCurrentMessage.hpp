#pragma once

#include <Domain/Missive/Port/MessageNames.hpp>
#include <Infrastructure/Missive/Log/LogProcessor.hpp>

namespace missive {

/// Has records say which message the thread is handling that tells them: `message_id`, `message_type`, `transport`,
/// `correlation_id`, and `trace_id` and `span_id` of its trace. The names must outlive it.
LogProcessor logCurrentMessage(const MessageNames& names);

} // namespace missive

#pragma once

#include <memory>

namespace spdlog::sinks {
class sink;
} // namespace spdlog::sinks

namespace missive {

class LogStack;

/// A sink for loggers of spdlog: what they are told goes to the handlers of the log, whose channel is the logger's
/// name. It keeps the record's time, and thread, file and line in `extra`. Patterns and formatters of spdlog change
/// nothing; flushing waits a second at most. It holds no lock while handlers run. The stack must outlive it.
///
///     spdlog::set_default_logger(std::make_shared<spdlog::logger>("orders", makeSpdlogSink(app.logs())));
std::shared_ptr<spdlog::sinks::sink> makeSpdlogSink(LogStack& stack);

} // namespace missive

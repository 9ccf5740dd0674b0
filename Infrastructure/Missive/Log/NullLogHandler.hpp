#pragma once

#include <Domain/Missive/Port/LogHandler.hpp>

namespace missive {

/// Takes records nowhere: what is led here and does not bubble on is gone, as it was meant.
class NullLogHandler final : public LogHandler {
public:
    bool accepts(std::string_view, LogLevel) const noexcept override { return true; }
    void handle(const LogRecord&) override {}
};

} // namespace missive

#pragma once

#include <Domain/Missive/Port/LogFlush.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>
#include <Domain/Missive/Port/LogReset.hpp>

#include <memory>
#include <vector>

namespace missive {

/// What handlers that hand on to others have in common.
class LogHandlerChain : public LogHandler, public LogFlush, public LogReset {
public:
    explicit LogHandlerChain(std::vector<std::shared_ptr<LogHandler>> inner) noexcept;

    /// What one of the others accepts.
    bool accepts(std::string_view channel, LogLevel level) const noexcept override;
    bool flush(std::chrono::nanoseconds within) noexcept override;
    void reset() noexcept override;

protected:
    const std::vector<std::shared_ptr<LogHandler>>& inner() const noexcept { return inner_; }

    /// To all that accept it; throws what the first of those threw that could not take it, after the last was asked.
    void handOn(const LogRecord& record);

private:
    std::vector<std::shared_ptr<LogHandler>> inner_;
};

} // namespace missive

#pragma once

#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

namespace missive {

/// Hands every record on to all of its members.
class GroupLogHandler final : public LogHandlerChain {
public:
    enum class Failures {
        /// A member's failure is the group's, once all were asked.
        Told,
        /// Nobody hears of it: Monolog's whatfailuregroup.
        Ignored
    };

    GroupLogHandler(std::vector<std::shared_ptr<LogHandler>> members, Failures failures) noexcept;

    void handle(const LogRecord& record) override;

private:
    Failures failures_;
};

} // namespace missive

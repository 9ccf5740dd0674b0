#pragma once

#include <Domain/Missive/Port/Random.hpp>
#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

#include <cstdint>

namespace missive {

/// Hands on one record of so many, by chance.
class SamplingLogHandler final : public LogHandlerChain {
public:
    /// `factor` is at least 1; `random` must outlive it.
    SamplingLogHandler(std::int64_t factor, Random& random, std::shared_ptr<LogHandler> inner);

    void handle(const LogRecord& record) override;

private:
    std::int64_t factor_;
    Random& random_;
};

} // namespace missive

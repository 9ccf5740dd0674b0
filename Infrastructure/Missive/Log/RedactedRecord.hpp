#pragma once

#include <Domain/Missive/LogRecord.hpp>
#include <Infrastructure/Missive/Log/LogProcessor.hpp>

#include <span>
#include <string>
#include <vector>

namespace missive {

/// A record as handlers may see it: with passwords in DSNs hidden, and with what processors add. Copies only what has
/// something to hide. What was told must outlive it.
class RedactedRecord {
public:
    RedactedRecord(const LogRecord& told, const std::vector<LogProcessor>& processors);
    RedactedRecord(const RedactedRecord&) = delete;
    RedactedRecord& operator=(const RedactedRecord&) = delete;

    const LogRecord& record() const noexcept { return record_; }

private:
    LogRecord record_;
    std::string text_;
    std::vector<LogField> context_;
    std::vector<LogField> extra_;
};

} // namespace missive

#pragma once

#include <Infrastructure/Missive/Log/LogFormat.hpp>

namespace missive {

/// Nothing but fields: `ts=2026-11-27T01:16:00.123456+00:00 level=warning channel=orders msg="Stock is low" left=3`.
class LogfmtFormat final : public LogFormat {
public:
    void append(std::string& lines, const LogRecord& record) const override;
};

} // namespace missive

#pragma once

#include <Infrastructure/Missive/Log/LogFormat.hpp>

namespace missive {

/// For people: `[2026-11-27T01:16:00.123456+00:00] orders.WARNING: Stock is low sku=SKU-0014 left=3 note="two words"`.
/// The text stands without quotes and may look like fields: for machines there are JsonFormat and LogfmtFormat.
class LineFormat final : public LogFormat {
public:
    void append(std::string& lines, const LogRecord& record) const override;
};

} // namespace missive

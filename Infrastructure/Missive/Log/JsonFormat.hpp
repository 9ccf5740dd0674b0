#pragma once

#include <Infrastructure/Missive/Log/LogFormat.hpp>

namespace missive {

/// An object under the names Monolog's JsonFormatter gives: `datetime`, `channel`, `level`, `level_name`, `message`,
/// `context` and `extra`. Numbers, true, false and null stay what they are.
class JsonFormat final : public LogFormat {
public:
    void append(std::string& lines, const LogRecord& record) const override;
};

} // namespace missive

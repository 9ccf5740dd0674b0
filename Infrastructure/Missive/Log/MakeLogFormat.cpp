#include <Infrastructure/Missive/Log/MakeLogFormat.hpp>

#include <Infrastructure/Missive/Log/JsonFormat.hpp>
#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <Infrastructure/Missive/Log/LogfmtFormat.hpp>

namespace missive {

std::unique_ptr<LogFormat> makeLogFormat(std::string_view name) {
    if (name == "json") {
        return std::make_unique<JsonFormat>();
    }
    if (name == "logfmt") {
        return std::make_unique<LogfmtFormat>();
    }
    return std::make_unique<LineFormat>();
}

} // namespace missive

#pragma once

#include <spdlog/logger.h>

namespace missive {

struct ConsoleLogHandler {};

} // namespace missive

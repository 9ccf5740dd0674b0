#pragma once

#include <spdlog/logger.h>

namespace missive {

struct SpdlogLog {};

} // namespace missive

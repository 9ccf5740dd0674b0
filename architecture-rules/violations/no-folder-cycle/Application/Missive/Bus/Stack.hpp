#pragma once

#include <Application/Missive/Middleware/Transactional.hpp>

namespace missive {

struct Stack {};

} // namespace missive

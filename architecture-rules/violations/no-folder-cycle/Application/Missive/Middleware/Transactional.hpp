#pragma once

#include <Application/Missive/Bus/Step.hpp>

namespace missive {

struct Transactional {};

} // namespace missive

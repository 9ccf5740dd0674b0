#pragma once

#include <UI/Missive/Console/Output.hpp>

namespace missive {

struct ConsoleLog {};

} // namespace missive

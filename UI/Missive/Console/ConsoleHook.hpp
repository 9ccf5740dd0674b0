#pragma once

#include <Application/Missive/Bus/Hook.hpp>
#include <UI/Missive/Console/ConsoleCall.hpp>

namespace missive {

/// A hook around every console command that runs, once its command line was found to be right.
using ConsoleHook = Hook<ConsoleCall>;

} // namespace missive

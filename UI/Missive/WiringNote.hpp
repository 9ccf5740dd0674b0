#pragma once

#include <string>

namespace missive {

/// Something to know about how an application is put together, which can start all the same. A warning is logged at
/// each start; what a configuration shared with PHP brings along is only shown by debug:messenger.
struct WiringNote {
    std::string sentence;
    bool isWarning = false;
};

} // namespace missive

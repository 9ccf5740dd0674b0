#pragma once

#include <string>

namespace missive {

/// One thing wrong with how an application is put together, and what to do about it.
struct WiringProblem {
    std::string sentence;
    std::string remedy;
};

} // namespace missive

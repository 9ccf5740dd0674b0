#pragma once

#include <string>

namespace missive {

/// A header this program has no meaning for, kept byte for byte and sent on.
struct UnknownHeaderStamp {
    std::string name;
    std::string value;
};

} // namespace missive

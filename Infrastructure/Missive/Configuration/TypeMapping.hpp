#pragma once

#include <string>

namespace missive {

/// The foreign (PHP) class name of a message, from `missive.types`.
struct TypeMapping {
    std::string foreignName;
    /// Where it was written, for errors: `file:line`, or `default`.
    std::string origin;
};

} // namespace missive

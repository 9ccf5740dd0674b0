#pragma once

#include <string>

namespace missive::rules {

/// One `#include`: `target` is the text between the delimiters, or the macro's name where one stands in their place.
struct Include {
    enum class Spelling { Angle, Quote, Macro };

    std::string target;
    Spelling spelling;
    int line;
};

} // namespace missive::rules

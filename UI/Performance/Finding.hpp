#pragma once

#include <string>

namespace missive::performance {

/// A line of a diagnosis.
struct Finding {
    bool isGood;
    std::string subject;
    std::string sentence;
};

} // namespace missive::performance

#pragma once

#include <architecture-rules/engine/Project.hpp>

#include <string>
#include <vector>

namespace missive::rules {

/// A class with a call operator, and the type of the one message it takes.
struct Handler {
    const SourceFile* file;
    std::string name;
    int line;
    std::string message;

    static std::vector<Handler> in(const SourceFile& file);
};

} // namespace missive::rules

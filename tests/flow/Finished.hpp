#pragma once

#include <tests/support/process/Exit.hpp>

#include <string>

namespace missive::test {

/// A process that has ended, and what it wrote.
struct Finished {
    Exit exit;
    std::string output;
    std::string errorOutput;

    bool succeeded() const { return exit == Exit{0, 0}; }
};

} // namespace missive::test

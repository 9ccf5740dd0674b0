#pragma once

#include <string>

namespace missive::test {

/// One process is killed once, at the nth passing of a crash point.
struct CrashScenario {
    bool inImport;
    std::string point;
    int nth;

    std::string at() const { return point + ':' + std::to_string(nth); }
    std::string text() const { return (inImport ? "the import at " : "the worker at ") + at(); }
};

} // namespace missive::test

#pragma once

#include <tests/flow/Scratch.hpp>

#include <vector>

namespace missive::benchmark {

/// Four workers of the shipped application, with a slot each, on an SQLite file of their own.
class MeasuringWorkers {
public:
    /// They have measured something when this is done.
    MeasuringWorkers();

    /// Has the body `empty` measured so often: from the command that asks for it to the last result.
    void measure(int iterations);

private:
    test::Scratch scratch_{MISSIVE_PROGRAM};
    std::vector<test::Process> workers_;
    int measured_ = 0;
};

} // namespace missive::benchmark

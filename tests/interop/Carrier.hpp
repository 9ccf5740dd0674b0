#pragma once

#include <chrono>
#include <string>

namespace missive::test {

/// What carries messages between the two applications: the same DSNs are given to both.
struct Carrier {
    std::string async;
    std::string failed;
    /// `DATABASE_URL`
    std::string database;
    /// By how much less than told Symfony 5.4 may delay a message here.
    std::chrono::milliseconds symfonyCutsOff{0};
};

} // namespace missive::test

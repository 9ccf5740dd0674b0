#pragma once

#include <tests/benchmark/RawDatabase.hpp>

#include <cstddef>
#include <filesystem>

namespace missive::benchmark {

/// Dispatched events, each with its own order, to be copied into the tables they are consumed from.
class Backlog {
public:
    Backlog(std::filesystem::path file, std::size_t size);

    /// Replaces the messages in a database with the first `count` of the backlog, over and over where there are not as
    /// many, and moves all of them from the log into the file.
    void pourInto(RawDatabase& database, std::size_t count) const;

private:
    std::filesystem::path file_;
    std::size_t size_;
};

} // namespace missive::benchmark

#pragma once

#include <tests/benchmark/RawStatement.hpp>

#include <sqlite3.h>

#include <filesystem>
#include <string>

namespace missive::benchmark {

/// A connection with the settings ours have, and nothing else. The messages' table and its indexes are there.
class RawDatabase {
public:
    explicit RawDatabase(const std::filesystem::path& file);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void execute(const std::string& sql);
    RawStatement prepare(const std::string& sql);

private:
    sqlite3* handle_ = nullptr;
};

} // namespace missive::benchmark

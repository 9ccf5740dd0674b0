#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace missive::test {

/// A look at an SQLite file from outside the application, and a hand in it. Used from one thread.
class DatabaseFile {
public:
    explicit DatabaseFile(const std::string& path);
    ~DatabaseFile();
    DatabaseFile(DatabaseFile&& other) noexcept;
    DatabaseFile& operator=(DatabaseFile&&) = delete;
    DatabaseFile(const DatabaseFile&) = delete;
    DatabaseFile& operator=(const DatabaseFile&) = delete;

    using Values = std::vector<std::string>;

    /// Throws std::runtime_error with what SQLite says.
    void execute(std::string_view sql, const Values& values = {}) const;
    /// The first column of all rows.
    Values column(std::string_view sql, const Values& values = {}) const;
    /// The one value of a statement that gives one.
    std::string text(std::string_view sql, const Values& values = {}) const;
    std::int64_t number(std::string_view sql, const Values& values = {}) const;

    /// How many messages a queue holds, in whatever state.
    std::int64_t messages(const std::string& queue) const;
    /// Whether SQLite finds the file in order.
    bool isSound() const;

private:
    sqlite3* file_ = nullptr;
};

} // namespace missive::test

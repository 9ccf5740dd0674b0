#pragma once

#include <Domain/Missive/TransportError.hpp>

#include <string>
#include <string_view>

namespace missive {

/// What SQLite refused, as a sentence that names the file and, where there is something to do, what to do.
class SqliteError : public TransportError {
public:
    /// `code` is SQLite's result code; `detail` is the library's own text.
    SqliteError(int code, std::string_view path, std::string_view detail);

    int code() const noexcept { return code_; }

    /// Whether another connection held the lock for as long as was to be waited.
    bool isLocked() const noexcept;

    /// Whether a table or a column is missing.
    bool isMissingSchema() const noexcept { return missingSchema_; }

private:
    int code_;
    bool missingSchema_;
};

} // namespace missive

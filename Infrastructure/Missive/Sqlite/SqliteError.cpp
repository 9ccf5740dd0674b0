#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>

#include <sqlite3.h>

#include <filesystem>
#include <system_error>

namespace missive {

namespace {

bool tellsOfMissingSchema(int code, std::string_view detail) {
    return (code & 0xFF) == SQLITE_ERROR &&
           (detail.find("no such table") != detail.npos || detail.find("no such column") != detail.npos ||
            detail.find("has no column named") != detail.npos);
}

bool isDirectory(std::string_view path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

std::string sentence(int code, std::string_view path, std::string_view detail) {
    const std::string file = "The SQLite database \"" + std::string{path} + "\" ";
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return file + "is locked by another program; try again when it has finished.";
    case SQLITE_FULL:
        return file + "cannot grow: the disk is full.";
    case SQLITE_CANTOPEN:
        return file + (isDirectory(path)
                           ? "is a directory: name a file in it."
                           : "cannot be opened; check that its directory exists and that you may write there.");
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
        return file + "cannot be written to: no permission for the file or its directory.";
    case SQLITE_NOTADB:
        return file + "is not a database: the file holds something else.";
    case SQLITE_CORRUPT:
        return file + "is damaged (" + std::string{detail} + "); restore it from a backup.";
    case SQLITE_IOERR:
        return file + "cannot be read or written: the disk reports an error (" + std::string{detail} + ").";
    default:
        if (tellsOfMissingSchema(code, detail)) {
            return file + "lacks what it should hold (" + std::string{detail} + "); set it up first.";
        }
        return file + "refuses: " + std::string{detail} + ".";
    }
}

} // namespace

SqliteError::SqliteError(int code, std::string_view path, std::string_view detail)
    : TransportError{sentence(code, path, detail)}, code_{code}, missingSchema_{tellsOfMissingSchema(code, detail)} {}

bool SqliteError::isLocked() const noexcept { return (code_ & 0xFF) == SQLITE_BUSY || (code_ & 0xFF) == SQLITE_LOCKED; }

} // namespace missive

#pragma once

#include <memory>
#include <string>

namespace missive {

class SqliteDatabase;

/// Tells when any process commits to a database file, through inotify on its write-ahead log. The kernel tells of the
/// log's last write a moment before the commit is visible, so each wake-up is followed by a second one. Safe to use
/// from any thread.
class SqliteWakeWatch {
public:
    /// Opens the database, so that its log exists. Throws SqliteError, TransportError when the kernel gives no watch.
    explicit SqliteWakeWatch(SqliteDatabase& database);
    ~SqliteWakeWatch();
    SqliteWakeWatch(const SqliteWakeWatch&) = delete;
    SqliteWakeWatch& operator=(const SqliteWakeWatch&) = delete;

    /// Readable after a commit until `drain`.
    int descriptor() const noexcept;
    void drain() noexcept;

private:
    class Descriptors;

    void watchLog() noexcept;

    std::string log_;
    std::string logName_;
    std::unique_ptr<Descriptors> descriptors_;
};

} // namespace missive

#pragma once

#include <memory>
#include <mutex>
#include <string>

namespace missive {

class SqliteDatabase;

/// Tells when any process commits to a database file, through inotify on its write-ahead log. The kernel tells of the
/// log's last write before the commit is visible: a writer with `synchronous=FULL` syncs the file in between, another
/// one may lose the processor. So each wake-up is followed by others, after 2, 4, 8 ... 256 ms without news. Safe to
/// use from any thread.
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

    bool watchLog() noexcept;

    void lookAgainAfter(long milliseconds) const noexcept;

    std::string log_;
    std::string logName_;
    std::mutex mutex_;
    long pause_ = 0;
    std::unique_ptr<Descriptors> descriptors_;
};

} // namespace missive

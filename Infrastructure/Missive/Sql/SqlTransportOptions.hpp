#pragma once

#include <Domain/Missive/TransportSettings.hpp>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// What an SQL transport can be told, with the names and defaults of Symfony's Doctrine transport except for the lease,
/// which is short because it is renewed.
struct SqlTransportOptions {
    using Values = std::vector<std::pair<std::string, std::string>>;
    enum class TableNames { Plain, WithSchema };

    /// `table_name`
    std::string table = "messenger_messages";
    /// `queue_name`; the names of outboxes are reserved (OutboxName).
    std::string queue = "default";
    /// `redeliver_timeout`, in seconds, fractions allowed, at least two: a claim not renewed for so long has run out.
    std::chrono::milliseconds lease = std::chrono::seconds{60};
    /// The same for rows that a PHP worker claimed, which does not renew: its default of an hour unless
    /// `redeliver_timeout` is given.
    std::chrono::milliseconds foreignLease = std::chrono::hours{1};
    /// `auto_setup`
    bool autoSetup = true;
    /// `use_notify`, of PostgreSQL: listen for messages instead of asking again and again, and prepare statements.
    bool useNotify = true;
    /// `check_delayed_interval`, of PostgreSQL, in milliseconds: how long a worker that listens trusts the silence.
    std::chrono::milliseconds checkDelayedInterval = std::chrono::seconds{60};

    static std::vector<std::string> names();

    /// Reads the settings' options and the DSN's query, which wins. `get_notify_timeout` is accepted and has no effect:
    /// a worker waits for all its transports at once. Throws std::invalid_argument.
    static SqlTransportOptions read(const TransportSettings& settings, const Values& query, TableNames tableNames);
};

} // namespace missive

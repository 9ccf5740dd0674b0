#pragma once

#include <Domain/Missive/TransportSettings.hpp>
#include <Infrastructure/Missive/Configuration/Dsn.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace missive {

/// What an SQL transport can be told, with the names and defaults of Symfony's Doctrine transport except for the lease,
/// which is short because it is renewed.
struct SqliteTransportOptions {
    /// `table_name`
    std::string table = "messenger_messages";
    /// `queue_name`
    std::string queue = "default";
    /// `redeliver_timeout`, in seconds, fractions allowed, at least two: a claim not renewed for so long has run out.
    std::chrono::milliseconds lease = std::chrono::seconds{60};
    /// The same for rows that a PHP worker claimed, which does not renew: its default of an hour unless
    /// `redeliver_timeout` is given.
    std::chrono::milliseconds foreignLease = std::chrono::hours{1};
    /// `auto_setup`
    bool autoSetup = true;

    /// Reads the DSN's query, which wins, and the settings' options. `use_notify`, `check_delayed_interval` and
    /// `get_notify_timeout` are accepted and have no effect. Throws std::invalid_argument.
    static SqliteTransportOptions read(const TransportSettings& settings, const Dsn& dsn);
};

} // namespace missive

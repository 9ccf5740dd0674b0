#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisOptionValue.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTls.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace missive {

namespace {

constexpr std::string_view allowed =
    "auth, auto_setup, claim_interval, cluster, consumer, dbindex, delete_after_ack, delete_after_reject, group, host, "
    "lazy, persistent_id, port, read_timeout, redeliver_timeout, redis_sentinel, retry_interval, sentinel, "
    "sentinel_master, serializer, ssl, stream, stream_max_entries, timeout, tls";

bool isAllowed(const std::string& name) {
    return (", " + std::string{allowed} + ", ").find(", " + name + ", ") != std::string::npos;
}

class Reading {
public:
    Reading(const TransportSettings& settings, const Dsn& dsn)
        : settings_{settings}, dsn_{dsn}, value_{settings.name} {}

    RedisTransportOptions all() {
        if (dsn_.hosts().size() > 1) {
            refuse("a cluster of several hosts is not supported; name one server.");
        }
        for (const auto& [name, value] : settings_.options) {
            apply(name, value);
        }
        for (const auto& [name, value] : dsn_.query()) {
            apply(name, value);
        }
        applyAuthority();
        applyTls();
        return std::move(options_);
    }

private:
    [[noreturn]] void refuse(const std::string& sentence) const { value_.refuse(sentence); }

    void apply(const std::string& name, const std::string& value) {
        auto& address = options_.address;
        if (name == "stream") {
            options_.stream = value_.text(name, value);
        } else if (name == "group") {
            options_.group = value_.text(name, value);
        } else if (name == "consumer") {
            options_.consumer = value_.text(name, value);
        } else if (name == "host") {
            address.host = value_.text(name, value);
        } else if (name == "port") {
            address.port = static_cast<std::uint16_t>(value_.whole(name, value, 1, 65535));
        } else if (name == "auth") {
            auth_ = {"", value};
        } else if (name == "auth[0]") {
            auth_.user = value;
        } else if (name == "auth[1]") {
            auth_.password = value;
        } else if (name == "dbindex") {
            address.database = value_.whole(name, value, 0, 1'000'000);
        } else if (name == "auto_setup") {
            options_.autoSetup = value_.isYes(name, value);
        } else if (name == "delete_after_ack") {
            options_.deleteAfterAck = value_.isYes(name, value);
        } else if (name == "stream_max_entries") {
            options_.maxEntries = value_.whole(name, value, 0, 1'000'000'000'000);
        } else if (name == "tls") {
            wantsTls_ = value_.isYes(name, value);
        } else if (name.starts_with("ssl[")) {
            tls_.take(name, value, value_);
        } else {
            applyTime(name, value);
        }
    }

    void applyTime(const std::string& name, const std::string& value) {
        const auto orDefault = [&](std::chrono::milliseconds& place) {
            const auto time = value_.seconds(name, value, 0);
            place = time.count() == 0 ? place : time;
        };
        if (name == "redeliver_timeout") {
            options_.lease = options_.foreignLease = value_.seconds(name, value, 0.01);
        } else if (name == "claim_interval") {
            options_.claimInterval = std::chrono::milliseconds{value_.whole(name, value, 0, 365LL * 24 * 3600 * 1000)};
        } else if (name == "timeout") {
            orDefault(options_.address.connectTimeout);
        } else if (name == "read_timeout") {
            orDefault(options_.address.replyTimeout);
        } else {
            refuseUnsupported(name, value);
        }
    }

    void refuseUnsupported(const std::string& name, const std::string& value) const {
        const auto plain = name.substr(0, name.find('['));
        if (name == "serializer" && value != "0" && value != "1") {
            refuse("the option \"serializer\" must be 0 or 1, because messages are JSON here, not \"" + value + "\".");
        }
        if (name == "cluster" && value_.isYes(name, value)) {
            refuse("the option \"" + name + "\" is not supported; remove it.");
        }
        if (name == "ssl" && !value.empty()) {
            refuse("the option \"ssl\" is a list, such as \"ssl[cafile]\".");
        }
        if (plain == "sentinel" || plain == "redis_sentinel" || plain == "sentinel_master" ||
            (plain == "host" && name != "host")) {
            refuse("the option \"" + plain + "\" is not supported: name one server.");
        }
        if (name == "lazy" || name == "delete_after_reject") {
            value_.isYes(name, value);
        } else if (!isAllowed(name)) {
            refuse("unknown option \"" + name + "\"; allowed are " + std::string{allowed} + ".");
        }
    }

    void applyAuthority() {
        auto& address = options_.address;
        if (dsn_.hosts().empty()) {
            address.socket = dsn_.path().size() > 1 ? dsn_.path() : "";
        } else {
            address.host = dsn_.host();
            address.port = dsn_.port().value_or(address.port);
            const auto& parts = dsn_.pathSegments();
            const std::array<std::string*, 3> places{&options_.stream, &options_.group, &options_.consumer};
            for (std::size_t i = 0; i < std::min(parts.size(), places.size()); ++i) {
                *places[i] = parts[i];
            }
            if (parts.size() > places.size()) {
                refuse("\"" + dsn_.redacted() + "\" has more in its path than /stream/group/consumer.");
            }
        }
        const auto user = dsn_.user().value_or("");
        const auto password = dsn_.password().value_or("");
        if (auth_.password.empty()) {
            auth_ = password.empty() ? Auth{"", user} : Auth{user, password};
        }
        address.user = auth_.user;
        address.password = auth_.password;
    }

    void applyTls() {
        auto& address = options_.address;
        if (!wantsTls_ && dsn_.scheme() != "rediss" && dsn_.scheme() != "valkeys") {
            return;
        }
        if (!RedisTls::missing().empty()) {
            refuse(std::string{RedisTls::missing()});
        }
        if (!address.socket.empty()) {
            refuse("there is no TLS on a unix socket; use redis://.");
        }
        if (tls_.certificate.empty() && !tls_.key.empty()) {
            refuse("the option \"ssl[local_pk]\" needs \"ssl[local_cert]\", the certificate of that key.");
        }
        address.tls = std::move(tls_);
    }

    struct Auth {
        std::string user;
        std::string password;
    };

    const TransportSettings& settings_;
    const Dsn& dsn_;
    const RedisOptionValue value_;
    RedisTransportOptions options_;
    RedisTlsOptions tls_;
    bool wantsTls_ = false;
    Auth auth_;
};

} // namespace

RedisTransportOptions RedisTransportOptions::read(const TransportSettings& settings, const Dsn& dsn) {
    return Reading{settings, dsn}.all();
}

} // namespace missive

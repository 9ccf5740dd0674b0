#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace missive {

namespace {

constexpr std::array<std::string_view, 25> allowed{"auth",
                                                   "auto_setup",
                                                   "claim_interval",
                                                   "cluster",
                                                   "consumer",
                                                   "dbindex",
                                                   "delete_after_ack",
                                                   "delete_after_reject",
                                                   "group",
                                                   "host",
                                                   "lazy",
                                                   "persistent_id",
                                                   "port",
                                                   "read_timeout",
                                                   "redeliver_timeout",
                                                   "redis_sentinel",
                                                   "retry_interval",
                                                   "sentinel",
                                                   "sentinel_master",
                                                   "serializer",
                                                   "ssl",
                                                   "stream",
                                                   "stream_max_entries",
                                                   "timeout",
                                                   "tls"};

class Reading {
public:
    Reading(const TransportSettings& settings, const Dsn& dsn) : settings_{settings}, dsn_{dsn} {}

    RedisTransportOptions all() {
        if (dsn_.hosts().size() > 1) {
            refuse("a cluster of several hosts is not supported; name one server.");
        }
        if (dsn_.scheme() == "rediss" || dsn_.scheme() == "valkeys") {
            refuse("TLS is not supported, because the client library hiredis was installed without it; use redis:// "
                   "through a tunnel or a unix socket.");
        }
        for (const auto& [name, value] : settings_.options) {
            apply(name, value);
        }
        for (const auto& [name, value] : dsn_.query()) {
            apply(name, value);
        }
        applyAuthority();
        return std::move(options_);
    }

private:
    [[noreturn]] void refuse(const std::string& sentence) const {
        throw std::invalid_argument{"Transport \"" + settings_.name + "\": " + sentence};
    }

    bool isYes(const std::string& name, std::string value) const {
        std::transform(value.begin(), value.end(), value.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (value == "true" || value == "1" || value == "on" || value == "yes") {
            return true;
        }
        if (value == "false" || value == "0" || value == "off" || value == "no" || value.empty()) {
            return false;
        }
        refuse("the option \"" + name + "\" must be true or false, not \"" + value + "\".");
    }

    std::int64_t whole(const std::string& name, const std::string& value, std::int64_t least, std::int64_t most) const {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most) {
            refuse("the option \"" + name + "\" must be a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most) + ", not \"" + value + "\".");
        }
        return number;
    }

    std::chrono::milliseconds seconds(const std::string& name, const std::string& value, double least) const {
        constexpr double mostSeconds = 365.0 * 24 * 3600;
        char* end = nullptr;
        const double number = std::strtod(value.c_str(), &end);
        if (value.empty() || *end != '\0' || !std::isfinite(number) || number < least || number > mostSeconds) {
            refuse("the option \"" + name + "\" must be a number of seconds" +
                   (least > 0 ? ", at least 0.01 and at most a year" : ", at most a year") + ", not \"" + value +
                   "\".");
        }
        return std::chrono::milliseconds{std::llround(number * 1000)};
    }

    std::string named(const std::string& name, const std::string& value) const {
        if (value.empty()) {
            refuse("the option \"" + name + "\" must not be empty.");
        }
        return value;
    }

    void apply(const std::string& name, const std::string& value) {
        auto& address = options_.address;
        if (name == "stream") {
            options_.stream = named(name, value);
        } else if (name == "group") {
            options_.group = named(name, value);
        } else if (name == "consumer") {
            options_.consumer = named(name, value);
        } else if (name == "host") {
            address.host = named(name, value);
        } else if (name == "port") {
            address.port = static_cast<std::uint16_t>(whole(name, value, 1, 65535));
        } else if (name == "auth") {
            auth_ = {"", value};
        } else if (name == "auth[0]") {
            auth_.user = value;
        } else if (name == "auth[1]") {
            auth_.password = value;
        } else if (name == "dbindex") {
            address.database = whole(name, value, 0, 1'000'000);
        } else if (name == "auto_setup") {
            options_.autoSetup = isYes(name, value);
        } else if (name == "delete_after_ack") {
            options_.deleteAfterAck = isYes(name, value);
        } else if (name == "stream_max_entries") {
            options_.maxEntries = whole(name, value, 0, 1'000'000'000'000);
        } else {
            applyTime(name, value);
        }
    }

    void applyTime(const std::string& name, const std::string& value) {
        const auto orDefault = [&](std::chrono::milliseconds& place) {
            const auto time = seconds(name, value, 0);
            place = time.count() == 0 ? place : time;
        };
        if (name == "redeliver_timeout") {
            options_.lease = options_.foreignLease = seconds(name, value, 0.01);
        } else if (name == "claim_interval") {
            options_.claimInterval = std::chrono::milliseconds{whole(name, value, 0, 365LL * 24 * 3600 * 1000)};
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
        if ((name == "tls" || name == "cluster") && isYes(name, value)) {
            refuse("the option \"" + name + "\" is not supported; remove it.");
        }
        if (plain == "sentinel" || plain == "redis_sentinel" || plain == "sentinel_master" || plain == "ssl" ||
            (plain == "host" && name != "host")) {
            refuse("the option \"" + plain + "\" is not supported: name one server, without TLS.");
        }
        if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
            std::string list;
            for (const auto each : allowed) {
                list.append(list.empty() ? "" : ", ").append(each);
            }
            refuse("unknown option \"" + name + "\"; allowed are " + list + ".");
        }
    }

    void applyAuthority() {
        auto& address = options_.address;
        if (dsn_.hosts().empty()) {
            address.socket = dsn_.path();
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

    struct Auth {
        std::string user;
        std::string password;
    };

    const TransportSettings& settings_;
    const Dsn& dsn_;
    RedisTransportOptions options_;
    Auth auth_;
};

} // namespace

RedisTransportOptions RedisTransportOptions::read(const TransportSettings& settings, const Dsn& dsn) {
    return Reading{settings, dsn}.all();
}

} // namespace missive

#include <Infrastructure/Missive/Transport/Redis/RedisOptionReader.hpp>

#include <Infrastructure/Missive/Redis/RedisTls.hpp>

#include <algorithm>
#include <array>

namespace missive {

namespace {

constexpr std::int64_t aYearInMilliseconds = 365LL * 24 * 3600 * 1000;

[[noreturn]] void refuseServers(const OptionValue& option) {
    const auto plain = option.name().substr(0, option.name().find('['));
    option.refuse("the option \"" + std::string{plain} + "\" is not supported: name one server.");
}

void refuseCluster(const OptionValue& option) {
    if (option.isYes()) {
        option.refuse("the option \"cluster\" is not supported; remove it.");
    }
}

void refuseOtherThanJson(const OptionValue& option) {
    if (option.value() != "0" && option.value() != "1") {
        option.refuse("the option \"serializer\" must be 0 or 1, because messages are JSON here, not \"" +
                      std::string{option.value()} + "\".");
    }
}

void refusePlainSsl(const OptionValue& option) {
    if (!option.value().empty()) {
        option.refuse("the option \"ssl\" is a list, such as \"ssl[cafile]\".");
    }
}

} // namespace

const OptionTable<RedisOptionReader>& RedisOptionReader::options() {
    using Reader = RedisOptionReader;
    using Table = OptionTable<Reader>;
    using Of = OptionTable<RedisTransportOptions>;
    const auto refusing = [](auto refuse) { return [refuse](Reader&, const OptionValue& option) { refuse(option); }; };
    const auto lease = [](RedisTransportOptions& options, const OptionValue& option) {
        constexpr std::chrono::milliseconds least{10};
        options.lease = options.foreignLease = option.seconds(least, OptionValue::year);
    };
    static const Of transport{
        {"stream", Of::textNotEmpty(&RedisTransportOptions::stream)},
        {"group", Of::textNotEmpty(&RedisTransportOptions::group)},
        {"consumer", Of::textNotEmpty(&RedisTransportOptions::consumer)},
        {"auto_setup", Of::yesOrNo(&RedisTransportOptions::autoSetup)},
        {"delete_after_ack", Of::yesOrNo(&RedisTransportOptions::deleteAfterAck)},
        {"stream_max_entries", Of::whole(&RedisTransportOptions::maxEntries, 0, 1'000'000'000'000)},
        {"redeliver_timeout", lease},
        {"claim_interval", Of::whole(&RedisTransportOptions::claimInterval, 0, aYearInMilliseconds)}};
    static const auto table =
        Table{{"auth",
               [](Reader& reader, const OptionValue& option) { reader.auth_ = {"", std::string{option.value()}}; }},
              {"tls", Table::yesOrNo(&Reader::wantsTls_)},
              {"cluster", refusing(refuseCluster)},
              {"serializer", refusing(refuseOtherThanJson)},
              {"ssl", refusing(refusePlainSsl)},
              {"sentinel", refusing(refuseServers)},
              {"redis_sentinel", refusing(refuseServers)},
              {"sentinel_master", refusing(refuseServers)},
              {"lazy", Table::ignoredYesOrNo()},
              {"delete_after_reject", Table::ignoredYesOrNo()},
              {"persistent_id", Table::ignored()},
              {"retry_interval", Table::ignored()}}
            .with(&Reader::read_, transport)
            .with([](Reader& reader) -> auto& { return reader.read_.address; }, RedisAddress::options());
    return table;
}

void RedisOptionReader::take(const OptionValue& option) {
    const auto name = option.name();
    if (name.starts_with("ssl[")) {
        RedisTlsOptions::options().take(tls_, option);
    } else if (name == "auth[0]") {
        auth_.user = option.value();
    } else if (name == "auth[1]") {
        auth_.password = option.value();
    } else if (name.starts_with("host[") || name.starts_with("sentinel[") || name.starts_with("redis_sentinel[")) {
        refuseServers(option);
    } else {
        options().take(*this, option);
    }
}

RedisTransportOptions RedisOptionReader::finish(const std::string& transport, const Dsn& dsn) && {
    takeAuthority(transport, dsn);
    takeTls(transport, dsn);
    return std::move(read_);
}

void RedisOptionReader::takeAuthority(const std::string& transport, const Dsn& dsn) {
    auto& address = read_.address;
    if (dsn.hosts().empty()) {
        address.socket = dsn.path().size() > 1 ? dsn.path() : "";
    } else {
        address.host = dsn.host();
        address.port = dsn.port().value_or(address.port);
        const auto& parts = dsn.pathSegments();
        const std::array<std::string*, 3> places{&read_.stream, &read_.group, &read_.consumer};
        for (std::size_t i = 0; i < std::min(parts.size(), places.size()); ++i) {
            *places[i] = parts[i];
        }
        if (parts.size() > places.size()) {
            OptionValue::refuse(transport,
                                "\"" + dsn.redacted() + "\" has more in its path than /stream/group/consumer.");
        }
    }
    const auto user = dsn.user().value_or("");
    const auto password = dsn.password().value_or("");
    if (auth_.password.empty()) {
        auth_ = password.empty() ? Auth{"", user} : Auth{user, password};
    }
    address.user = auth_.user;
    address.password = auth_.password;
}

void RedisOptionReader::takeTls(const std::string& transport, const Dsn& dsn) {
    if (!wantsTls_ && dsn.scheme() != "rediss" && dsn.scheme() != "valkeys") {
        return;
    }
    if (!RedisTls::missing().empty()) {
        OptionValue::refuse(transport, std::string{RedisTls::missing()});
    }
    if (!read_.address.socket.empty()) {
        OptionValue::refuse(transport, "there is no TLS on a unix socket; use redis://.");
    }
    if (tls_.certificate.empty() && !tls_.key.empty()) {
        OptionValue::refuse(transport,
                            "the option \"ssl[local_pk]\" needs \"ssl[local_cert]\", the certificate of that key.");
    }
    read_.address.tls = std::move(tls_);
}

} // namespace missive

#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <string>

namespace missive {

/// Reads options one by one, each in its place whatever the order. Throws std::invalid_argument with one sentence that
/// names transport and option.
class RedisOptionReader {
public:
    /// Takes one as it is written: `stream`, `ssl[cafile]`.
    void take(const OptionValue& option);

    /// What has been read, with what the DSN itself says. `transport` is its name.
    RedisTransportOptions finish(const std::string& transport, const Dsn& dsn) &&;

private:
    struct Auth {
        std::string user;
        std::string password;
    };

    static const OptionTable<RedisOptionReader>& options();
    void takeAuthority(const std::string& transport, const Dsn& dsn);
    void takeTls(const std::string& transport, const Dsn& dsn);

    RedisTransportOptions read_;
    RedisTlsOptions tls_;
    bool wantsTls_ = false;
    Auth auth_;
};

} // namespace missive

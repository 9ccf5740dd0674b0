#pragma once

#include <Infrastructure/Missive/Redis/RedisTls.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/MakeCertificate.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <string>

namespace missive::test {

/// A Redis server that speaks TLS on a second port, as `localhost`, with a certificate of its own making.
struct TlsServer {
    static bool canRun() { return RedisTls::missing().empty() && !installedProgram("openssl").empty(); }

    /// One that the tests of a program share.
    static TlsServer& shared() {
        static TlsServer server;
        return server;
    }

    /// Of a client that trusts it.
    RedisTransportOptions options(const std::string& host = "localhost") const {
        RedisTransportOptions options;
        options.address.host = host;
        options.address.port = port;
        options.address.tls.emplace();
        options.address.tls->authorities = certificate;
        return options;
    }

    TemporaryDirectory directory;
    std::string certificate = directory.file("certificate.pem");
    std::string key = directory.file("key.pem");
    bool isMade = makeCertificate(certificate, key);
    std::uint16_t port = freePort();
    RedisServer server{{"--tls-port", std::to_string(port), "--tls-cert-file", certificate, "--tls-key-file", key,
                        "--tls-ca-cert-file", certificate, "--tls-auth-clients", "optional"}};
};

} // namespace missive::test

#pragma once

#include <Infrastructure/Missive/Dsn/OptionTable.hpp>

#include <string>

namespace missive {

/// What TLS to a Redis server is told, with the names of PHP's SSL context (https://www.php.net/context.ssl), which is
/// what Symfony's option `ssl` holds. A value.
struct RedisTlsOptions {
    /// `ssl[cafile]` and `ssl[capath]`: the authorities to trust, as a PEM file and as a folder that OpenSSL has
    /// hashed; the system's where both are empty
    std::string authorities;
    std::string authoritiesFolder;
    /// `ssl[local_cert]`: a PEM file with our own certificate and those between it and its authority
    std::string certificate;
    /// `ssl[local_pk]`: a PEM file with the certificate's key; the file of the certificate where it is empty
    std::string key;
    /// `ssl[passphrase]` of the key
    std::string passphrase;
    /// `ssl[peer_name]`: the name in the server's certificate; the host where it is empty
    std::string peerName;
    /// `ssl[verify_peer]`; without it nothing about the server is certain, not its name either
    bool verifyPeer = true;
    /// `ssl[verify_peer_name]`
    bool verifyPeerName = true;

    static const OptionTable<RedisTlsOptions>& options();

    friend bool operator==(const RedisTlsOptions&, const RedisTlsOptions&) = default;
};

} // namespace missive

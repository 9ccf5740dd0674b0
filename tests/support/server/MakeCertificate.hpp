#pragma once

#include <tests/support/process/Process.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <chrono>
#include <string>

namespace missive::test {

/// Writes a new certificate of the server `localhost`, which is its own authority, and its key, as PEM files. False
/// where the program openssl is not installed. `algorithm` is what openssl calls the key's.
inline bool makeCertificate(const std::string& certificate, const std::string& key,
                            const std::string& algorithm = "rsa:2048") {
    const auto openssl = installedProgram("openssl");
    if (openssl.empty()) {
        return false;
    }
    Process making{{openssl,
                    {"req", "-x509", "-newkey", algorithm, "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                     "subjectAltName=DNS:localhost", "-pkeyopt",
                     algorithm == "ec" ? "ec_paramgen_curve:P-256" : "rsa_keygen_pubexp:65537", "-keyout", key, "-out",
                     certificate},
                    {}}};
    making.wait(std::chrono::seconds{60});
    return true;
}

} // namespace missive::test

#pragma once

#include <UI/Missive/Http/Tls/TlsFiles.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/server/MakeCertificate.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <string>

namespace missive::test {

/// Certificates of `localhost` with their keys, each made once, as files.
class TlsFixture {
public:
    TlsFixture() { use("first"); }

    /// Puts this pair, made if it is new, where the server looks.
    void use(const std::string& name) const {
        copy(made(name).certificate, files.certificate);
        copy(made(name).key, files.key);
    }

    TlsFiles made(const std::string& name) const {
        TlsFiles pair{directory.file(name + ".pem"), directory.file(name + ".key")};
        if (!std::filesystem::exists(pair.key)) {
            makeCertificate(pair.certificate, pair.key);
            ::chmod(pair.key.c_str(), 0600);
        }
        return pair;
    }

    static void copy(const std::string& from, const std::string& to) {
        std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
    }

    TemporaryDirectory directory;
    TlsFiles files{directory.file("server.pem"), directory.file("server.key")};
};

} // namespace missive::test

#pragma once

#include <tests/UI/Missive/Http/Server/RawClient.hpp>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <csignal>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

/// A client that says in TLS exactly what it is told to.
class TlsClient : public RawClient {
public:
    struct Options {
        /// As `TLS1_1_VERSION`; the same for both is that version alone.
        int leastVersion = TLS1_2_VERSION;
        int mostVersion = 0;
        std::vector<std::string> protocols{"http/1.1"};
    };

    /// Throws std::runtime_error with the reason where TLS does not come about.
    explicit TlsClient(const std::string& address, const Options& options) : RawClient{address} {
        SSL_CTX_set_min_proto_version(context_.get(), options.leastVersion);
        SSL_CTX_set_max_proto_version(context_.get(), options.mostVersion);
        SSL_CTX_set_cipher_list(context_.get(), "DEFAULT:@SECLEVEL=0");
        std::string wire;
        for (const auto& protocol : options.protocols) {
            wire += static_cast<char>(protocol.size()) + protocol;
        }
        SSL_CTX_set_alpn_protos(context_.get(), reinterpret_cast<const unsigned char*>(wire.data()),
                                static_cast<unsigned>(wire.size()));
        session_.reset(SSL_new(context_.get()));
        SSL_set_fd(session_.get(), descriptor());
        std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes so that it comes where the server has gone
        ERR_clear_error();
        if (SSL_connect(session_.get()) != 1) {
            fail();
        }
        // What TLS 1.3 has the server say of a handshake it does not like comes behind the client's.
    }
    explicit TlsClient(const std::string& address) : TlsClient{address, Options{}} {}

    std::string version() const { return SSL_get_version(session_.get()); }
    std::string cipher() const { return SSL_get_cipher_name(session_.get()); }

    /// Of HTTP, as was agreed upon; empty without an agreement.
    std::string protocol() const {
        const unsigned char* name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(session_.get(), &name, &size);
        return {reinterpret_cast<const char*>(name), size};
    }

    /// Tells one certificate from another.
    std::string certificate() const {
        std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
        unsigned size = 0;
        const std::unique_ptr<X509, decltype(&X509_free)> found{SSL_get1_peer_certificate(session_.get()), &X509_free};
        X509_digest(found.get(), EVP_sha256(), hash.data(), &size);
        return {reinterpret_cast<const char*>(hash.data()), size};
    }

    /// Whether the server said good-bye before the connection ended.
    bool wasFinished() const { return (SSL_get_shutdown(session_.get()) & SSL_RECEIVED_SHUTDOWN) != 0; }

    /// Asks for another handshake; whether it comes about.
    bool renegotiate() {
        ERR_clear_error();
        return SSL_renegotiate(session_.get()) == 1 && SSL_do_handshake(session_.get()) == 1;
    }

    /// Changes its keys, and has the server change its own.
    void changeKeys() { SSL_key_update(session_.get(), SSL_KEY_UPDATE_REQUESTED); }

private:
    ssize_t sendSome(std::string_view text) override {
        ERR_clear_error();
        return SSL_write(session_.get(), text.data(), static_cast<int>(text.size()));
    }

    ssize_t receiveSome(char* place, std::size_t size) override {
        ERR_clear_error();
        return SSL_read(session_.get(), place, static_cast<int>(size));
    }

    bool hasPending() override { return SSL_has_pending(session_.get()) != 0; }

    [[noreturn]] static void fail() {
        const char* const reason = ERR_reason_error_string(ERR_peek_last_error());
        throw std::runtime_error{reason == nullptr ? "the connection ended" : reason};
    }

    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_{SSL_CTX_new(TLS_client_method()), &SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> session_{nullptr, &SSL_free};
};

} // namespace missive::test

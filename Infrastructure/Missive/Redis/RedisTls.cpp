#include <Infrastructure/Missive/Redis/RedisTls.hpp>

#include <Infrastructure/Missive/Redis/RedisConnectionLost.hpp>

#include <hiredis/hiredis.h>
#include <hiredis/hiredis_ssl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <fcntl.h>

#include <cerrno>
#include <tuple>

namespace missive {

namespace {

struct FreeContext {
    void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
};
using Context = std::unique_ptr<SSL_CTX, FreeContext>;

[[noreturn]] void refuseFile(const std::string& file, const std::string& option, const char* problem) {
    ERR_clear_error();
    throw TransportError{"The file \"" + file + "\" of the option \"ssl[" + option + "]\" " + problem + "."};
}

std::string reason() {
    const char* text = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return text == nullptr ? std::string{} : std::string{text};
}

int noteRequest(SSL* session, X509**, EVP_PKEY**) {
    *static_cast<bool*>(SSL_get_app_data(session)) = true;
    return 0;
}

void trust(SSL_CTX* context, const RedisTlsOptions& options) {
    const auto& [file, folder] = std::tie(options.authorities, options.authoritiesFolder);
    if (!file.empty() && SSL_CTX_load_verify_locations(context, file.c_str(), nullptr) != 1) {
        refuseFile(file, "cafile", "holds no certificates");
    }
    if (!folder.empty() && SSL_CTX_load_verify_locations(context, nullptr, folder.c_str()) != 1) {
        refuseFile(folder, "capath", "is no folder of certificates");
    }
    if (file.empty() && folder.empty()) {
        SSL_CTX_set_default_verify_paths(context);
    }
}

void present(SSL_CTX* context, const RedisTlsOptions& options) {
    if (options.certificate.empty()) {
        return;
    }
    if (SSL_CTX_use_certificate_chain_file(context, options.certificate.c_str()) != 1) {
        refuseFile(options.certificate, "local_cert", "holds no certificate");
    }
    auto passphrase = options.passphrase;
    const auto& key = options.key.empty() ? options.certificate : options.key;
    SSL_CTX_set_default_passwd_cb_userdata(context, passphrase.data());
    if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) {
        refuseFile(key, options.key.empty() ? "local_cert" : "local_pk",
                   "holds no key of the certificate that opens with \"ssl[passphrase]\"");
    }
    SSL_CTX_set_default_passwd_cb_userdata(context, nullptr);
}

Context contextOf(const RedisTlsOptions& options) {
    Context context{SSL_CTX_new(TLS_client_method())};
    if (context != nullptr) {
        SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
        SSL_CTX_set_verify(context.get(), options.verifyPeer ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nullptr);
        if (options.verifyPeer) {
            trust(context.get(), options);
        }
        present(context.get(), options);
        SSL_CTX_set_client_cert_cb(context.get(), &noteRequest);
    }
    return context;
}

void expect(SSL* session, const std::string& peer, bool verified) {
    const std::unique_ptr<ASN1_OCTET_STRING, decltype(&ASN1_OCTET_STRING_free)> number{a2i_IPADDRESS(peer.c_str()),
                                                                                       &ASN1_OCTET_STRING_free};
    if (number == nullptr) {
        SSL_set_tlsext_host_name(session, peer.c_str());
    }
    if (!verified) {
        return;
    }
    SSL_set_hostflags(session, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (number == nullptr ? SSL_set1_host(session, peer.c_str()) != 1
                          : X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session), peer.c_str()) != 1) {
        throw TransportError{"\"" + peer + "\" can be no server's name in a certificate."};
    }
}

} // namespace

/// Has OpenSSL's session together with hiredis, which frees its share with the connection.
class RedisTls::Session {
public:
    explicit Session(SSL* session) : ssl{session} {
        if (ssl != nullptr) {
            SSL_set_app_data(ssl, &lacksCertificate);
        }
    }
    ~Session() { SSL_free(ssl); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    SSL* const ssl;
    /// The server asked for a certificate and there was none.
    bool lacksCertificate = false;
};

std::string_view RedisTls::missing() noexcept { return {}; }

RedisTls::RedisTls(redisContext& connection, const RedisAddress& address) {
    const auto& options = *address.tls;
    const auto where = "Redis at " + address.text();
    const auto context = contextOf(options);
    session_ = std::make_unique<Session>(context == nullptr ? nullptr : SSL_new(context.get()));
    auto* const ssl = session_->ssl;
    if (ssl == nullptr) {
        throw RedisConnectionLost{where + " cannot be asked: OpenSSL does not start (" + reason() + ")."};
    }
    expect(ssl, options.peerName.empty() ? address.host : options.peerName,
           options.verifyPeer && options.verifyPeerName);
    SSL_up_ref(ssl);
    errno = 0;
    if (redisInitiateSSL(&connection, ssl) == REDIS_OK) {
        return;
    }
    const bool late = errno == EAGAIN || errno == EWOULDBLOCK;
    if (connection.privctx == nullptr) {
        SSL_free(ssl);
    }
    const auto verdict = SSL_get_verify_result(ssl);
    if (options.verifyPeer && verdict != X509_V_OK) {
        ERR_clear_error();
        throw RedisConnectionLost{where +
                                  " is not trusted, its certificate fails: " + X509_verify_cert_error_string(verdict) +
                                  ". See the options \"ssl[cafile]\" and \"ssl[peer_name]\"."};
    }
    throw RedisConnectionLost{where + " does not begin TLS: " + explain(late ? "the time is over" : connection.errstr) +
                              "."};
}

RedisTls::~RedisTls() = default;

bool RedisTls::readWhatIsThere(redisContext& connection) const noexcept {
    const int flags = fcntl(connection.fd, F_GETFL);
    fcntl(connection.fd, F_SETFL, flags | O_NONBLOCK);
    connection.flags &= ~REDIS_BLOCK;
    ERR_clear_error();
    bool good = true;
    do {
        good = redisBufferRead(&connection) == REDIS_OK;
    } while (good && SSL_pending(session_->ssl) > 0);
    connection.flags |= REDIS_BLOCK;
    const int problem = errno;
    fcntl(connection.fd, F_SETFL, flags);
    errno = problem;
    return good;
}

bool RedisTls::holdsBytes() const noexcept { return SSL_has_pending(session_->ssl) != 0; }

std::string RedisTls::explain(const std::string& problem) const {
    const auto own = reason();
    return (own.empty() ? problem : own) +
           (session_->lacksCertificate ? ", and the server asked for a certificate, the option \"ssl[local_cert]\""
                                       : "");
}

} // namespace missive

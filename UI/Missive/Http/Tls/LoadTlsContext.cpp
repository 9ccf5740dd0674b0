#include <UI/Missive/Http/Tls/LoadTlsContext.hpp>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <stdexcept>
#include <string>
#include <system_error>

namespace missive {
namespace {

template <auto free> struct Free {
    template <class T> void operator()(T* object) const noexcept { free(object); }
};

void freeChain(STACK_OF(X509) * chain) { sk_X509_pop_free(chain, X509_free); }

using Bio = std::unique_ptr<BIO, Free<BIO_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Chain = std::unique_ptr<STACK_OF(X509), Free<freeChain>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;

/// Of forward secrecy and authenticated, the faster one first; those of TLS 1.3 are all of that kind.
constexpr const char* ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20";

std::string quoted(const std::string& file) { return '"' + file + '"'; }

std::string reason() {
    const char* const text = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return text == nullptr ? "no reason is known" : text;
}

[[noreturn]] void refuse(const std::string& sentence) {
    ERR_clear_error();
    throw std::runtime_error{sentence};
}

/// Opening a pipe that nobody writes to would wait for ever.
void expectFile(const std::string& file, const char* what) {
    struct stat found{};
    if (::stat(file.c_str(), &found) == 0 && !S_ISREG(found.st_mode)) {
        refuse("The " + std::string{what} + " has to be in a file, and " + quoted(file) +
               " is a directory, a pipe or a device: name a file in PEM form.");
    }
}

Bio opened(const std::string& file, const char* what) {
    expectFile(file, what);
    errno = 0;
    Bio bio{BIO_new_file(file.c_str(), "r")};
    if (!bio) {
        const std::error_code error{errno, std::generic_category()};
        refuse("The file " + quoted(file) + " of the " + what + " cannot be read: " + error.message() + '.');
    }
    return bio;
}

std::string textOf(const ASN1_TIME* time) {
    const Bio bio{BIO_new(BIO_s_mem())};
    ASN1_TIME_print(bio.get(), time);
    const char* text = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

void expectValid(const X509* certificate, const std::string& file, TimePoint now) {
    auto at = static_cast<std::time_t>(std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count());
    if (X509_cmp_time(X509_get0_notBefore(certificate), &at) > 0) {
        refuse("The certificate in " + quoted(file) + " is valid from " + textOf(X509_get0_notBefore(certificate)) +
               " on: see the clock of this machine, or wait.");
    }
    if (X509_cmp_time(X509_get0_notAfter(certificate), &at) < 0) {
        refuse("The certificate in " + quoted(file) + " has expired, on " + textOf(X509_get0_notAfter(certificate)) +
               ": renew it.");
    }
}

int noteQuestion(char*, int, int, void* wasAsked) {
    *static_cast<bool*>(wasAsked) = true;
    return -1;
}

Key readKey(const std::string& file) {
    const auto bio = opened(file, "key");
    std::FILE* stream = nullptr;
    BIO_get_fp(bio.get(), &stream);
    struct stat found{};
    if (::fstat(::fileno(stream), &found) != 0 || (found.st_mode & S_IRWXO) != 0) {
        refuse("The key in " + quoted(file) +
               " is open to everybody on this machine: take that away with chmod o= FILE, and make a new one if it was "
               "so for long.");
    }
    bool isEncrypted = false;
    Key key{PEM_read_bio_PrivateKey(bio.get(), nullptr, &noteQuestion, &isEncrypted)};
    if (isEncrypted) {
        refuse("The key in " + quoted(file) +
               " is encrypted, and nobody is there to be asked for its passphrase: write one without it (openssl pkey "
               "-in FILE -out NEW), for its owner only.");
    }
    if (!key) {
        refuse("The file " + quoted(file) + " holds no key in PEM form (-----BEGIN PRIVATE KEY-----).");
    }
    return key;
}

void present(SSL_CTX* context, const TlsFiles& files, TimePoint now) {
    const auto bio = opened(files.certificate, "certificate");
    const Certificate certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
    if (!certificate) {
        refuse("The file " + quoted(files.certificate) +
               " holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).");
    }
    const Chain chain{sk_X509_new_null()};
    while (auto* const next = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        sk_X509_push(chain.get(), next);
    }
    expectValid(certificate.get(), files.certificate, now);
    const auto key = readKey(files.key);
    if (X509_check_private_key(certificate.get(), key.get()) != 1) {
        refuse("The key in " + quoted(files.key) + " does not belong to the certificate in " +
               quoted(files.certificate) + '.');
    }
    ERR_clear_error();
    if (SSL_CTX_use_cert_and_key(context, certificate.get(), key.get(), chain.get(), 1) != 1) {
        throw std::runtime_error{"OpenSSL does not take the certificate in " + quoted(files.certificate) + ": " +
                                 reason() + '.'};
    }
}

int selectProtocol(SSL*, const unsigned char** selected, unsigned char* size, const unsigned char* offered,
                   unsigned int offeredSize, void*) {
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char* found = nullptr;
    const bool isOffered =
        SSL_select_next_proto(&found, size, ours, sizeof ours - 1, offered, offeredSize) == OPENSSL_NPN_NEGOTIATED;
    *selected = found;
    return isOffered ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

std::shared_ptr<ssl_ctx_st> loadTlsContext(const TlsFiles& files, TimePoint now) {
    const std::shared_ptr<SSL_CTX> context{SSL_CTX_new(TLS_server_method()), SSL_CTX_free};
    auto* const raw = context.get();
    if (raw == nullptr || SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION) != 1 ||
        SSL_CTX_set_cipher_list(raw, ciphers) != 1) {
        throw std::runtime_error{"OpenSSL does not start: " + reason() + '.'};
    }
    SSL_CTX_set_options(raw, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF); // clients keep their sessions themselves, as tickets
    SSL_CTX_set_alpn_select_cb(raw, &selectProtocol, nullptr);
    present(raw, files, now);
    return context;
}

} // namespace missive

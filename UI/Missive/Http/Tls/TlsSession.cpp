#include <UI/Missive/Http/Tls/TlsSession.hpp>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <stdexcept>

namespace missive {
namespace {

/// The most that a record holds.
constexpr std::size_t recordSize = 16'384;

bool wantsMore(const SSL* session, int result) noexcept {
    return SSL_get_error(session, result) == SSL_ERROR_WANT_READ;
}

} // namespace

void TlsSession::Free::operator()(ssl_st* session) const noexcept { SSL_free(session); }

TlsSession::TlsSession(ssl_ctx_st& context)
    : session_{SSL_new(&context)}, incoming_{BIO_new(BIO_s_mem())}, outgoing_{BIO_new(BIO_s_mem())} {
    if (session_ == nullptr || incoming_ == nullptr || outgoing_ == nullptr) {
        BIO_free(incoming_);
        BIO_free(outgoing_);
        ERR_clear_error();
        throw std::runtime_error{"There is no memory for another connection with TLS."};
    }
    SSL_set_bio(session_.get(), incoming_, outgoing_);
    SSL_set_accept_state(session_.get());
}

TlsSession::~TlsSession() = default;

void TlsSession::receive(std::string_view bytes) { BIO_write(incoming_, bytes.data(), static_cast<int>(bytes.size())); }

TlsSession::Progress TlsSession::handshake() {
    ERR_clear_error(); // what other sessions of this thread have left would be taken for this one's
    const auto result = SSL_do_handshake(session_.get());
    if (result == 1) {
        return Progress::Done;
    }
    return wantsMore(session_.get(), result) ? Progress::NeedsMore : failed();
}

TlsSession::Progress TlsSession::failed() {
    metPlainHttp_ = ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST;
    isBroken_ = true;
    ERR_clear_error();
    return Progress::Failed;
}

TlsSession::Progress TlsSession::read(std::string& text) {
    const auto before = text.size();
    while (!isBroken_ && !hasEnded_ && (BIO_ctrl_pending(incoming_) > 0 || SSL_has_pending(session_.get()) != 0)) {
        ERR_clear_error();
        std::array<char, recordSize> record;
        std::size_t size = 0;
        const auto result = SSL_read_ex(session_.get(), record.data(), record.size(), &size);
        if (result == 1) {
            text.append(record.data(), size);
        } else if (wantsMore(session_.get(), result)) {
            break;
        } else if (SSL_get_error(session_.get(), result) == SSL_ERROR_ZERO_RETURN) {
            hasEnded_ = true;
        } else {
            failed();
        }
    }
    if (text.size() > before) {
        return Progress::Done;
    }
    return isBroken_ || hasEnded_ ? Progress::Failed : Progress::NeedsMore;
}

bool TlsSession::write(std::string_view text) {
    ERR_clear_error();
    std::size_t size = 0;
    const bool isWritten =
        !isBroken_ && (text.empty() || SSL_write_ex(session_.get(), text.data(), text.size(), &size) == 1);
    if (!isWritten) {
        failed();
    }
    return isWritten;
}

void TlsSession::finish() {
    const bool isSaid = (SSL_get_shutdown(session_.get()) & SSL_SENT_SHUTDOWN) != 0;
    if (!isBroken_ && !isSaid && SSL_is_init_finished(session_.get()) != 0) {
        ERR_clear_error();
        SSL_shutdown(session_.get());
    }
}

std::size_t TlsSession::outgoing() const noexcept { return BIO_ctrl_pending(outgoing_); }

void TlsSession::takeOutgoing(std::string& bytes) {
    const auto size = outgoing();
    if (size > 0) {
        const auto before = bytes.size();
        bytes.resize(before + size);
        BIO_read(outgoing_, &bytes[before], static_cast<int>(size));
    }
}

} // namespace missive

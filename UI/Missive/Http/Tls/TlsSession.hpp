#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct bio_st;
struct ssl_ctx_st;
struct ssl_st;

namespace missive {

/// The server's side of a connection that speaks TLS: makes text of the bytes that come, and bytes that are to be sent
/// of text. It has no socket; whoever has it carries the bytes. Used from one thread at a time.
class TlsSession {
public:
    enum class Progress : std::uint8_t { NeedsMore, Done, Failed };

    /// Throws std::runtime_error when there is no memory for it.
    explicit TlsSession(ssl_ctx_st& context);
    ~TlsSession();
    TlsSession(const TlsSession&) = delete;
    TlsSession& operator=(const TlsSession&) = delete;

    /// Takes bytes that came from the client.
    void receive(std::string_view bytes);

    /// Goes on with the handshake as far as the bytes go that came. Also when it has failed, there is something to send
    /// that tells the client so.
    Progress handshake();

    /// Whether the handshake failed because the client spoke HTTP without TLS.
    bool metPlainHttp() const noexcept { return metPlainHttp_; }

    /// Appends to `text` what has come; Failed once the client has ended it, or what came is no TLS.
    Progress read(std::string& text);

    /// Makes bytes of a text; false once the session is broken.
    bool write(std::string_view text);

    /// Makes the bytes that say that nothing more comes (`close_notify`), unless the session is broken or ended.
    void finish();

    /// How many bytes there are to send.
    std::size_t outgoing() const noexcept;
    bool hasOutgoing() const noexcept { return outgoing() > 0; }

    /// Appends what is to be sent, and forgets it.
    void takeOutgoing(std::string& bytes);

private:
    struct Free {
        void operator()(ssl_st* session) const noexcept;
    };

    Progress failed();

    std::unique_ptr<ssl_st, Free> session_;
    /// The session's own.
    bio_st* incoming_;
    bio_st* outgoing_;
    bool isBroken_ = false;
    bool hasEnded_ = false;
    bool metPlainHttp_ = false;
};

} // namespace missive

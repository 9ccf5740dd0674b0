#pragma once

#include <UI/Missive/Http/Server/AcceptedConnection.hpp>
#include <UI/Missive/Http/Server/Awaitable.hpp>
#include <UI/Missive/Http/Tls/TlsSession.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace missive {

/// What is said over a connection, in TLS where that is to be spoken. Whatever waits here is ended by `cancel` and
/// `close`. Used by the thread that runs its `io` alone.
class ClientStream {
public:
    ClientStream(boost::asio::io_context& io, AcceptedConnection& accepted);
    ~ClientStream();
    ClientStream(const ClientStream&) = delete;
    ClientStream& operator=(const ClientStream&) = delete;

    /// To come first: begins TLS. False where that fails.
    Awaitable<bool> begin();

    /// Where `begin` failed because the client spoke HTTP without TLS, it can be answered so once this was called.
    bool metPlainHttp() const noexcept { return tls_ && tls_->metPlainHttp(); }
    bool fallBackToPlain();

    /// Appends some of what comes to `buffer`; `most` bytes of the connection are read at once. False at its end.
    Awaitable<bool> read(std::string& buffer, std::size_t most);

    /// From now on one coroutine reads while another one writes: what TLS itself has to say goes with what is written.
    /// A client that has the latter say more than is ever needed is as one that has gone.
    void writesBeside() noexcept { writesBeside_ = true; }

    /// From now on the connection ends once nothing that was sent has arrived for so long: the client has gone without
    /// a word, with its network. Otherwise that takes the system a quarter of an hour.
    void noticeSilence(std::chrono::milliseconds within);

    /// From now on the system holds as much for the client as it finds right: what is told as it happens has a limit of
    /// its own, and no place to wait in but this.
    void holdMore();

    /// The same with what has come already, without waiting.
    bool readWaiting(std::string& buffer, std::size_t most);

    /// Sends some of `text`, and takes it away from there. False when it cannot. To be called until there is no text
    /// left and it is not sending any more.
    Awaitable<bool> writeSome(std::string_view& text);
    bool isSending() const noexcept { return !outgoing_.empty(); }

    /// Tells the client that nothing more comes; it may still be read from.
    void finish();

    void cancel();
    void close();

private:
    struct Socket;

    /// What TLS itself has to say, to the handshake or to what the client asks of it.
    Awaitable<bool> sendReplies();
    void sayGoodBye();

    std::unique_ptr<Socket> socket_;
    std::unique_ptr<TlsSession> tls_;
    /// Of TLS, on its way; this much has gone.
    std::string outgoing_;
    std::size_t gone_ = 0;
    bool writesBeside_ = false;
    bool isBroken_ = false;
};

} // namespace missive

#include <UI/Missive/Http/Server/ClientStream.hpp>

#include <UI/Missive/Http/Server/FailureAsValue.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace missive {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t handshakeReadSize = 4'096;
/// Of text that becomes records of TLS at once.
constexpr std::size_t mostSealed = 65'536;
constexpr std::size_t mostSealedKept = 16'384;
/// Of what TLS itself has to say, while it waits for something else to be said: who asks for more is up to no good.
constexpr std::size_t mostReplies = 65'536;

} // namespace

struct ClientStream::Socket : asio::generic::stream_protocol::socket {
    using asio::generic::stream_protocol::socket::socket;

    /// What there is to read now, at the end of `buffer`.
    std::size_t receiveNow(std::string& buffer, std::size_t most) {
        const auto size = buffer.size();
        buffer.resize(size + most);
        const auto count = ::recv(native_handle(), &buffer[size], most, MSG_DONTWAIT);
        buffer.resize(size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        return buffer.size() - size;
    }
};

ClientStream::ClientStream(asio::io_context& io, AcceptedConnection& accepted)
    : socket_{std::make_unique<Socket>(io)}, tls_{std::move(accepted.tls)} {
    socket_->assign(accepted.peer.isUnixSocket ? asio::generic::stream_protocol{AF_UNIX, 0}
                                               : asio::generic::stream_protocol{AF_INET, IPPROTO_TCP},
                    accepted.descriptor.get());
    accepted.descriptor.release();
}

ClientStream::~ClientStream() = default;

Awaitable<bool> ClientStream::begin() {
    std::string bytes;
    while (tls_) {
        const auto progress = tls_->handshake();
        if (!co_await sendReplies()) {
            co_return false;
        }
        if (progress != TlsSession::Progress::NeedsMore) {
            co_return progress == TlsSession::Progress::Done;
        }
        bytes.resize(handshakeReadSize);
        const auto [failure, count] = co_await socket_->async_read_some(asio::buffer(bytes), failureAsValue());
        if (failure || count == 0) {
            co_return false;
        }
        tls_->receive(std::string_view{bytes}.substr(0, count));
    }
    co_return true;
}

Awaitable<bool> ClientStream::sendReplies() {
    std::string_view nothing;
    tls_->takeOutgoing(outgoing_);
    while (isSending()) {
        if (!co_await writeSome(nothing)) {
            co_return false;
        }
    }
    co_return true;
}

bool ClientStream::fallBackToPlain() {
    const bool isPlain = metPlainHttp();
    if (isPlain) {
        tls_.reset();
    }
    return isPlain;
}

Awaitable<bool> ClientStream::read(std::string& buffer, std::size_t most) {
    for (;;) {
        const auto progress = tls_ ? tls_->read(buffer) : TlsSession::Progress::NeedsMore;
        if (progress != TlsSession::Progress::NeedsMore) {
            co_return progress == TlsSession::Progress::Done;
        }
        if (tls_ && !writesBeside_ && tls_->hasOutgoing() && !co_await sendReplies()) {
            co_return false;
        }
        if (writesBeside_ && tls_ && tls_->outgoing() > mostReplies) {
            co_return false;
        }
        const auto size = buffer.size();
        buffer.resize(size + most);
        const auto [failure, count] =
            co_await socket_->async_read_some(asio::buffer(&buffer[size], most), failureAsValue());
        buffer.resize(size + count);
        if (failure || count == 0 || !tls_) {
            co_return !failure && count > 0;
        }
        tls_->receive(std::string_view{buffer}.substr(size));
        buffer.resize(size);
    }
}

bool ClientStream::readWaiting(std::string& buffer, std::size_t most) {
    const auto size = buffer.size();
    while (socket_->receiveNow(buffer, most) > 0) {
        if (!tls_) {
            return true;
        }
        tls_->receive(std::string_view{buffer}.substr(size));
        buffer.resize(size);
        if (const auto progress = tls_->read(buffer); progress != TlsSession::Progress::NeedsMore) {
            return progress == TlsSession::Progress::Done;
        }
    }
    return false;
}

Awaitable<bool> ClientStream::writeSome(std::string_view& text) {
    if (tls_ && !isSending()) {
        const auto piece = text.substr(0, mostSealed);
        text.remove_prefix(piece.size());
        if (!tls_->write(piece)) {
            co_return false;
        }
        tls_->takeOutgoing(outgoing_);
    }
    const auto sending = tls_ ? std::string_view{outgoing_}.substr(gone_) : text;
    const auto [failure, count] = co_await socket_->async_write_some(asio::buffer(sending), failureAsValue());
    if (failure) {
        isBroken_ = true;
        co_return false;
    }
    if (!tls_) {
        text.remove_prefix(count);
    } else if (gone_ += count; gone_ == outgoing_.size()) {
        gone_ = 0;
        outgoing_.clear();
        if (outgoing_.capacity() > mostSealedKept) {
            outgoing_.shrink_to_fit();
        }
    }
    co_return true;
}

void ClientStream::noticeSilence(std::chrono::milliseconds within) {
    const auto milliseconds = static_cast<unsigned>(within.count());
    ::setsockopt(socket_->native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
}

void ClientStream::holdMore() {
    const int unlimited = 0;
    ::setsockopt(socket_->native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unlimited, sizeof unlimited);
}

void ClientStream::finish() {
    sayGoodBye();
    error_code ignored;
    socket_->shutdown(Socket::shutdown_send, ignored);
}

/// Says good-bye in TLS if that can be understood, which it cannot within a record.
void ClientStream::sayGoodBye() {
    if (tls_ && !isBroken_ && !isSending() && socket_->is_open()) {
        std::string bytes;
        tls_->finish();
        tls_->takeOutgoing(bytes);
        ::send(socket_->native_handle(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    }
}

void ClientStream::cancel() {
    error_code ignored;
    socket_->cancel(ignored);
}

void ClientStream::close() {
    sayGoodBye();
    error_code ignored;
    socket_->close(ignored);
}

} // namespace missive

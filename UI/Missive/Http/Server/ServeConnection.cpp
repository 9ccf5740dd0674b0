#include <UI/Missive/Http/Server/ServeConnection.hpp>

#include <UI/Missive/Http/Server/ClientStream.hpp>
#include <UI/Missive/Http/Server/ExchangeWait.hpp>
#include <UI/Missive/Http/Server/HeldBytes.hpp>
#include <UI/Missive/Http/Server/InFlight.hpp>
#include <UI/Missive/Http/Server/RequestBody.hpp>
#include <UI/Missive/Http/Server/RequestReader.hpp>
#include <UI/Missive/Http/Server/ResponseText.hpp>
#include <UI/Missive/Http/Server/ServeStream.hpp>
#include <UI/Missive/Http/Server/TakeHead.hpp>
#include <UI/Missive/Http/Server/TooMuch.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace missive {
namespace {

namespace asio = boost::asio;
using std::chrono::nanoseconds;

constexpr auto forever = nanoseconds::max();
constexpr std::size_t headReadSize = 4'096;
constexpr std::size_t bodyReadSize = 65'536;
constexpr std::size_t mostBufferKept = 16'384;
constexpr std::size_t mostDropped = 65'536;
constexpr std::chrono::seconds longestDropping{1};

/// Nothing but references and numbers is passed to what is awaited: g++ 12 destroys other temporaries twice.
class Connection final : public LiveConnection, public StreamWire, public std::enable_shared_from_this<Connection> {
public:
    Connection(asio::io_context& io, LiveConnections& connections, ServerState& state, AcceptedConnection accepted)
        : io_{io}, connections_{connections}, state_{state}, accepted_{std::move(accepted)}, stream_{io, accepted_},
          wait_{io, state.options, state.clock},
          reader_{{state.options.targetBytes, state.options.headerBytes, state.options.headerFields}} {
        connections_.add(*this);
    }

    ~Connection() override { end(); }

    /// Once nothing of it runs any more; the last to hold it may be a worker, on another thread.
    void end() {
        if (!std::exchange(hasEnded_, true)) {
            connections_.remove(*this);
            stream_.close();
            accepted_.onEnd();
        }
    }

    void expire(nanoseconds now) override {
        if (now >= deadline_) { // as often as this is asked: what has come already is not cancelled, and goes on
            isExpired_ = true;
            cancel();
        }
    }

    void drain() override {
        if (isIdle_) {
            isDrained_ = true;
            cancel();
        }
        if (events_) {
            deadline_ = std::min<nanoseconds>(deadline_, events_->stop() + longestDropping);
        }
    }

    void cut() override {
        isCut_ = true;
        stream_.close();
        wait_.cut();
    }

    asio::awaitable<void> run() {
        if (!co_await begin()) {
            co_return;
        }
        if (stream_.fallBackToPlain()) {
            const auto problem = withoutTls();
            co_await refuse(problem);
        } else if (accepted_.isOneTooMany) {
            const auto problem = tooMuch();
            co_await refuse(problem);
        } else {
            for (std::size_t served = 1; co_await serveOne(served); ++served) {
            }
        }
        if (hasLastAnswer_) {
            co_await dropRest();
        }
    }

private:
    enum class Reading { Ready, Ended, Refused };

    /// Begins TLS, or finds that it was not spoken and can be answered so.
    asio::awaitable<bool> begin() {
        expireAfter(state_.options.handshakeTimeout);
        isIdle_ = true;
        const bool hasBegun = co_await stream_.begin();
        deadline_ = forever;
        isIdle_ = false;
        co_return hasBegun || stream_.metPlainHttp();
    }

    asio::awaitable<bool> serveOne(std::size_t served) {
        request_ = {};
        request_.peer = accepted_.peer;
        times_ = {};
        begun_ = {};
        const auto reading = co_await readHead();
        if (reading != Reading::Ready) {
            if (reading == Reading::Refused) {
                co_await refuse(reader_.problem());
            }
            co_return false;
        }
        begun_ = state_.clock.elapsed();
        const InFlight inFlight{state_};
        auto& head = reader_.head();
        keepsAlive_ = wantsToStay(head) && served < state_.options.requestsPerConnection && !state_.isStopping;
        isHttp10_ = head.minorVersion == 0;
        times_.bytesIn = reader_.size();
        buffer_.erase(0, reader_.size());
        const auto headProblem = takeHead(head, request_);
        if (headProblem) {
            co_await refuse(*headProblem);
            co_return false;
        }
        auto decision = state_.service.judge(request_);
        if (decision.answer) {
            keepsAlive_ = keepsAlive_ && !reader_.head().hasBody();
            co_await answer(*decision.answer);
            co_return keepsAlive_;
        }
        HeldBytes held{state_};
        const auto most = decision.bodyBytes.value_or(state_.options.bodyBytes);
        const auto problem = co_await readBody(most, held);
        if (problem) {
            if (isGone_) {
                wasCut(request_, isCut_ ? HttpCut::ByServer : HttpCut::ByClient);
            } else {
                co_await refuse(*problem);
            }
            co_return false;
        }
        co_await handle(decision.handle);
        co_return keepsAlive_;
    }

    asio::awaitable<Reading> readHead() {
        reader_.reset();
        isIdle_ = buffer_.empty();
        if (isIdle_ && buffer_.capacity() > mostBufferKept) { // as a body leaves it
            buffer_.shrink_to_fit();
        }
        expireAfter(isIdle_ ? state_.options.idleTimeout : state_.options.headerTimeout);
        for (;;) {
            const auto progress = buffer_.empty() ? RequestReader::Progress::NeedsMore : reader_.read(buffer_);
            if (progress != RequestReader::Progress::NeedsMore) {
                deadline_ = forever;
                co_return progress == RequestReader::Progress::Complete ? Reading::Ready : Reading::Refused;
            }
            if (!co_await readMore() && !readWaiting()) {
                const bool isLate = isExpired_ && !isIdle_;
                isIdle_ = false;
                if (isLate) {
                    const auto problem = ProblemDetails::of("request.timeout");
                    co_await refuse(problem);
                }
                co_return Reading::Ended;
            }
            if (isIdle_) {
                isIdle_ = false;
                expireAfter(state_.options.headerTimeout);
            }
        }
    }

    asio::awaitable<std::optional<ProblemDetails>> readBody(std::size_t most, HeldBytes& held) {
        const auto& head = reader_.head();
        if (!head.hasBody()) {
            co_return std::nullopt;
        }
        if (head.contentLength && *head.contentLength > most) {
            co_return ProblemDetails::of("request.too_large");
        }
        if (!held.hasRoomFor(head.contentLength.value_or(0))) {
            co_return tooMuch();
        }
        if (request_.headers.find("Expect") && !isHttp10_ && buffer_.empty()) {
            co_await write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (!head.isChunked()) {
            request_.body.reserve(*head.contentLength);
        }
        bodyBegun_ = state_.clock.elapsed();
        RequestBody body{head.contentLength, most};
        std::optional<ProblemDetails> problem;
        for (bool isWhole = false; !problem && !isWhole;) {
            isWhole = body.read(buffer_, request_.body);
            problem = body.problem();
            if (!problem && !held.growTo(request_.body.size())) {
                problem = tooMuch();
            }
            if (!problem && !isWhole && !co_await readMoreOfBody()) {
                isGone_ = !isExpired_;
                problem = ProblemDetails::of("request.timeout", "The body did not arrive in time.");
            }
        }
        deadline_ = forever;
        times_.bytesIn += request_.body.size();
        co_return problem;
    }

    asio::awaitable<bool> readMoreOfBody() {
        expireAt(bodyBegun_ + state_.options.bodyTime(request_.body.size()));
        co_return co_await readMore(bodyReadSize);
    }

    ProblemDetails withoutTls() {
        request_.peer = accepted_.peer;
        request_.peer.isEncrypted = false;
        return ProblemDetails::of("request.framing", "This port is asked with https:// only.");
    }

    asio::awaitable<void> handle(HttpDecision::Handle& handle) {
        const auto exchange = std::make_shared<HttpExchange>();
        exchange->request = std::move(request_);
        exchange->handle = std::move(handle);
        exchange->onDone = [self = shared_from_this()] { asio::post(self->io_, [self] { self->wait_.wake(); }); };
        if (!state_.pool.submit(exchange)) {
            request_ = std::move(exchange->request);
            const auto refused = state_.service.refuse(request_, tooMuch());
            co_await answer(refused);
            co_return;
        }
        asio::post(io_, [&pool = state_.pool] { pool.wake(); }); // behind all that can be submitted now
        const auto outcome = co_await wait_.of(*exchange);
        if (outcome == ExchangeWait::Outcome::Cut) {
            exchange->state = HttpExchange::State::GivenUp;
            keepsAlive_ = false;
            const auto unanswered = exchange->head();
            wasCut(unanswered, HttpCut::ByServer);
            co_return;
        }
        if (outcome != ExchangeWait::Outcome::Done) {
            request_ = exchange->head();
            const auto problem = outcome == ExchangeWait::Outcome::Busy ? tooMuch() : ProblemDetails::of("server.slow");
            const auto refused = state_.service.refuse(request_, problem);
            co_await answer(refused);
            co_return;
        }
        request_ = std::move(exchange->request);
        times_.queued = exchange->begunAt - exchange->queuedAt;
        times_.handled = exchange->endedAt - exchange->begunAt;
        if (exchange->hasFailed || exchange->response.body.size() > state_.options.responseBytes) {
            const auto failed = state_.service.refuse(request_, ProblemDetails::of("server.error"));
            co_await answer(failed);
        } else if (exchange->response.events) {
            co_await stream(exchange->response);
        } else {
            co_await answer(exchange->response);
        }
    }

    asio::awaitable<void> refuse(const ProblemDetails& problem) {
        keepsAlive_ = false;
        const auto refused = state_.service.refuse(request_, problem);
        co_await answer(refused);
    }

    asio::awaitable<void> answer(const HttpResponse& response) {
        keepsAlive_ = keepsAlive_ && !state_.isStopping;
        const auto text = ResponseText{response, request_.method, state_.clock.now(), keepsAlive_, isHttp10_}.text();
        const bool isSent = co_await write(text);
        hasLastAnswer_ = isSent && !keepsAlive_;
        keepsAlive_ = keepsAlive_ && isSent;
        answered(response, text.size(), state_.clock.elapsed());
    }

    void wasCut(const HttpRequest& request, HttpCut by) {
        times_.total = state_.clock.elapsed() - begun_;
        state_.service.cut(request, by, times_);
    }

    void answered(const HttpResponse& response, std::size_t bytes, nanoseconds at) {
        times_.bytesOut = bytes;
        times_.total = begun_ == nanoseconds{} ? nanoseconds{} : at - begun_;
        state_.service.answered(request_, response, times_);
    }

    /// A stream of events, the last that is said here.
    asio::awaitable<void> stream(const HttpResponse& response) {
        keepsAlive_ = false;
        stream_.writesBeside();
        stream_.noticeSilence(state_.options.writeTimeout);
        stream_.holdMore();
        events_ = std::make_shared<EventStream>(state_, request_, response, isHttp10_);
        const std::shared_ptr<StreamWire> wire = shared_from_this();
        hasLastAnswer_ = co_await serveStream(io_, wire, events_, response.events);
        const auto stream = std::exchange(events_, nullptr);
        if (stream->instead()) {
            co_await answer(*stream->instead());
        } else {
            answered(response, stream->bytes(), stream->begunAt());
        }
    }

    /// Lets the client read the answer although it may still be sending: closing at once would reset the connection.
    asio::awaitable<void> dropRest() {
        stream_.finish();
        buffer_.clear();
        expireAfter(longestDropping);
        for (std::size_t dropped = 0; dropped < mostDropped && co_await readMore();) {
            dropped += buffer_.size();
            buffer_.clear();
        }
    }

    asio::awaitable<bool> readMore(std::size_t most = headReadSize) { return stream_.read(buffer_, most); }

    /// Takes what came in the moment in which an idle connection was to be ended: it is a request that was sent whole.
    bool readWaiting() { return std::exchange(isDrained_, false) && stream_.readWaiting(buffer_, headReadSize); }

    asio::awaitable<bool> write(std::string_view text) override {
        bool isSent = true;
        while (isSent && (!text.empty() || stream_.isSending())) {
            expireAfter(state_.options.writeTimeout);
            isSent = co_await stream_.writeSome(text);
        }
        deadline_ = forever;
        co_return isSent;
    }

    void expireAfter(std::chrono::milliseconds duration) { expireAt(state_.clock.elapsed() + duration); }

    void expireAt(nanoseconds deadline) {
        deadline_ = deadline;
        isExpired_ = false;
    }

    asio::awaitable<bool> drop() override {
        buffer_.clear();
        co_return co_await readMore();
    }

    void cancel() override { stream_.cancel(); }

    asio::io_context& io_;
    LiveConnections& connections_;
    ServerState& state_;
    AcceptedConnection accepted_;
    ClientStream stream_;
    ExchangeWait wait_;
    RequestReader reader_;
    std::string buffer_;
    HttpRequest request_;
    std::shared_ptr<EventStream> events_;
    HttpTimes times_;
    nanoseconds begun_{};
    nanoseconds bodyBegun_{};
    nanoseconds deadline_ = forever;
    bool keepsAlive_ = false;
    bool isHttp10_ = false;
    bool isIdle_ = false;
    bool isExpired_ = false;
    bool isGone_ = false;
    bool isCut_ = false;
    bool isDrained_ = false;
    bool hasLastAnswer_ = false;
    bool hasEnded_ = false;
};

} // namespace

void serveConnection(asio::io_context& io, LiveConnections& connections, ServerState& state,
                     AcceptedConnection accepted) {
    const auto connection = std::make_shared<Connection>(io, connections, state, std::move(accepted));
    asio::co_spawn(
        io, [connection]() { return connection->run(); },
        [connection](const std::exception_ptr&) { connection->end(); });
}

} // namespace missive

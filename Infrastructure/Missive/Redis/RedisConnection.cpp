#include <Infrastructure/Missive/Redis/RedisConnection.hpp>

#include <Infrastructure/Missive/Redis/ReadRepliesInto.hpp>
#include <Infrastructure/Missive/Redis/RedisConnectionLost.hpp>
#include <Infrastructure/Missive/Redis/RedisError.hpp>
#include <Infrastructure/Missive/Redis/RedisTls.hpp>

#include <hiredis/hiredis.h>

#include <poll.h>

#include <array>
#include <cerrno>
#include <utility>

namespace missive {

namespace {

timeval timevalOf(std::chrono::milliseconds time) {
    return {static_cast<time_t>(time.count() / 1000), static_cast<suseconds_t>(time.count() % 1000 * 1000)};
}

redisContext* connect(const RedisAddress& address) {
    const auto timeout = timevalOf(address.connectTimeout);
    return address.socket.empty() ? redisConnectWithTimeout(address.host.c_str(), address.port, timeout)
                                  : redisConnectUnixWithTimeout(address.socket.c_str(), timeout);
}

} // namespace

void RedisConnection::Close::operator()(redisContext* context) const noexcept { redisFree(context); }

RedisConnection::RedisConnection(const RedisAddress& address)
    : where_{"Redis at " + address.text()}, context_{connect(address)} {
    if (context_ == nullptr || context_->err != 0) {
        lost();
    }
    if (address.tls) {
        redisSetTimeout(context_.get(), timevalOf(address.connectTimeout));
        tls_ = std::make_unique<RedisTls>(*context_, address);
    }
    readRepliesInto(*arena_, *context_->reader);
    context_->reader->maxbuf = std::size_t{1} << 20;
    redisSetTimeout(context_.get(), timevalOf(address.replyTimeout));
    if (address.socket.empty()) {
        redisEnableKeepAlive(context_.get());
    }
    if (!address.password.empty() && address.user.empty()) {
        run(std::array<std::string_view, 2>{"AUTH", address.password});
    } else if (!address.password.empty()) {
        run(std::array<std::string_view, 3>{"AUTH", address.user, address.password});
    }
    if (address.database != 0) {
        run(std::array<std::string_view, 2>{"SELECT", std::to_string(address.database)});
    }
}

RedisConnection::~RedisConnection() = default;

void RedisConnection::loadScripts(std::span<const std::string_view> scripts) {
    for (const auto script : scripts) {
        append(std::array<std::string_view, 3>{"SCRIPT", "LOAD", script});
    }
    digests_.resize(scripts.size());
    for (auto& digest : digests_) {
        digest = readChecked().text();
    }
}

void RedisConnection::append(Command command) {
    constexpr std::size_t few = 16;
    std::array<const char*, few> texts;
    std::array<std::size_t, few> sizes;
    std::vector<const char*> moreTexts;
    std::vector<std::size_t> moreSizes;
    const char** text = texts.data();
    std::size_t* size = sizes.data();
    if (command.size() > few) {
        moreTexts.resize(command.size());
        moreSizes.resize(command.size());
        text = moreTexts.data();
        size = moreSizes.data();
    }
    for (std::size_t i = 0; i < command.size(); ++i) {
        text[i] = command[i].data();
        size[i] = command[i].size();
    }
    if (redisAppendCommandArgv(context_.get(), static_cast<int>(command.size()), text, size) != REDIS_OK) {
        lost();
    }
}

RedisReply RedisConnection::read() {
    void* reply = nullptr;
    errno = 0; // with an old EINTR there hiredis would read a broken TLS connection once more
    if (redisGetReply(context_.get(), &reply) != REDIS_OK) {
        lost();
    }
    return taken(reply);
}

RedisReply RedisConnection::readChecked() {
    auto reply = read();
    if (reply.isError()) {
        throw RedisError{where_ + " refuses: " + std::string{reply.text()}};
    }
    return reply;
}

RedisReply RedisConnection::run(Command command) {
    append(command);
    return readChecked();
}

void RedisConnection::flush() {
    for (int done = 0; done == 0;) {
        if (redisBufferWrite(context_.get(), &done) != REDIS_OK) {
            lost();
        }
    }
}

std::optional<RedisReply> RedisConnection::poll() {
    pollfd entry{context_->fd, POLLIN, 0};
    if (tls_ != nullptr) {
        if (!tls_->readWhatIsThere(*context_)) {
            lost();
        }
    } else if (::poll(&entry, 1, 0) == 1 && redisBufferRead(context_.get()) != REDIS_OK) {
        lost();
    }
    void* reply = nullptr;
    if (redisGetReplyFromReader(context_.get(), &reply) != REDIS_OK) {
        lost();
    }
    return reply == nullptr ? std::nullopt : std::optional<RedisReply>{taken(reply)};
}

RedisReply RedisConnection::taken(void* reply) {
    RedisReply whole{static_cast<redisReply*>(reply), std::move(arena_)};
    arena_ = RedisArena::take();
    readRepliesInto(*arena_, *context_->reader);
    return whole;
}

bool RedisConnection::isUsable() const noexcept {
    pollfd entry{context_->fd, POLLIN, 0};
    return context_->err == 0 && ::poll(&entry, 1, 0) == 0 && (tls_ == nullptr || !tls_->holdsBytes());
}

int RedisConnection::descriptor() const noexcept { return context_->fd; }

void RedisConnection::lost() const {
    if (context_ == nullptr) {
        throw RedisConnectionLost{where_ + " cannot be asked: there is no memory left."};
    }
    const bool late = context_->err == REDIS_ERR_IO && (errno == EAGAIN || errno == EWOULDBLOCK);
    const std::string problem = late ? "the time is over" : context_->errstr;
    throw RedisConnectionLost{where_ + " does not answer: " + (tls_ == nullptr ? problem : tls_->explain(problem)) +
                              "."};
}

} // namespace missive

#include <tests/benchmark/RawRedis.hpp>

#include <hiredis/hiredis.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace missive::benchmark {

using namespace test;

namespace {

struct Free {
    void operator()(redisReply* reply) const { freeReplyObject(reply); }
};
using Reply = std::unique_ptr<redisReply, Free>;

Reply answerOf(redisContext* context) {
    void* reply = nullptr;
    if (redisGetReply(context, &reply) != REDIS_OK) {
        throw std::runtime_error{std::string{"Redis does not answer: "} + context->errstr};
    }
    Reply answer{static_cast<redisReply*>(reply)};
    if (answer->type == REDIS_REPLY_ERROR) {
        throw std::runtime_error{std::string{"Redis refuses: "} + answer->str};
    }
    return answer;
}

} // namespace

RawRedis::RawRedis(const test::RedisServer& server, std::string stream)
    : context_{redisConnect("127.0.0.1", server.port())}, stream_{std::move(stream)} {
    if (context_ == nullptr || context_->err != 0) {
        throw std::runtime_error{"Redis at " + server.address() + " cannot be reached."};
    }
}

RawRedis::~RawRedis() { redisFree(context_); }

void RawRedis::append(const std::vector<std::string_view>& command) {
    std::vector<const char*> words;
    std::vector<std::size_t> sizes;
    words.reserve(command.size());
    sizes.reserve(command.size());
    for (const auto word : command) {
        words.push_back(word.data());
        sizes.push_back(word.size());
    }
    redisAppendCommandArgv(context_, static_cast<int>(words.size()), words.data(), sizes.data());
}

long long RawRedis::finish(std::size_t answers) {
    long long last = 0;
    for (std::size_t i = 0; i < answers; ++i) {
        last = answerOf(context_)->integer;
    }
    return last;
}

std::size_t RawRedis::clear() {
    const auto had = length();
    append({"DEL", stream_});
    append({"XGROUP", "CREATE", stream_, "symfony", "0", "MKSTREAM"});
    finish(2);
    return had;
}

void RawRedis::fill(std::size_t count, const std::string& message) {
    clear();
    append({"EVAL", "for i = 1, ARGV[1] do redis.call('XADD', KEYS[1], '*', 'message', ARGV[2]) end", "1", stream_,
            std::to_string(count), message});
    finish(1);
}

std::string RawRedis::oldest() {
    append({"XRANGE", stream_, "-", "+", "COUNT", "1"});
    const auto answer = answerOf(context_);
    const auto* message = answer->element[0]->element[1]->element[1];
    return {message->str, message->len};
}

std::size_t RawRedis::length() {
    append({"XLEN", stream_});
    return static_cast<std::size_t>(finish(1));
}

void RawRedis::publish(std::size_t times, std::string_view message) {
    for (std::size_t i = 0; i < times; ++i) {
        const char* words[] = {"XADD", stream_.data(), "*", "message", message.data()};
        const std::size_t sizes[] = {4, stream_.size(), 1, 7, message.size()};
        redisAppendCommandArgv(context_, 5, words, sizes);
    }
    finish(times);
}

std::size_t RawRedis::consume(std::size_t batch) {
    std::size_t consumed = consumeOnce("1");
    const auto most = std::to_string(batch);
    for (std::size_t more = consumed; more > 0; consumed += more) {
        more = consumeOnce(most);
    }
    return consumed;
}

std::size_t RawRedis::consumeOnce(std::string_view batch) {
    append({"XREADGROUP", "GROUP", "symfony", "raw", "COUNT", batch, "STREAMS", stream_, ">"});
    return take([] {});
}

std::size_t RawRedis::consume(std::size_t batch, const std::function<void(std::size_t)>& kept) {
    const auto most = std::to_string(batch);
    std::size_t consumed = 0;
    for (std::size_t more = 1; more > 0; consumed += more) {
        append({"XREADGROUP", "GROUP", "symfony", "raw", "COUNT", most, "STREAMS", stream_, ">"});
        more = take([] {}, kept);
    }
    return consumed;
}

void RawRedis::await(std::size_t count, const std::function<void()>& seen) {
    for (std::size_t awaited = 0; awaited < count;) {
        append({"XREADGROUP", "GROUP", "symfony", "raw", "COUNT", "1", "BLOCK", "0", "STREAMS", stream_, ">"});
        awaited += take(seen);
    }
}

std::size_t RawRedis::take(const std::function<void()>& seen, const std::function<void(std::size_t)>& kept) {
    const auto answer = answerOf(context_);
    if (answer->type == REDIS_REPLY_NIL) {
        return 0;
    }
    const auto* entries = answer->element[0]->element[1];
    std::vector<std::string_view> acknowledge{"XACK", stream_, "symfony"};
    std::vector<std::string_view> remove{"XDEL", stream_};
    for (std::size_t i = 0; i < entries->elements; ++i) {
        const auto* id = entries->element[i]->element[0];
        acknowledge.emplace_back(id->str, id->len);
        remove.emplace_back(id->str, id->len);
        seen();
    }
    if (kept) {
        kept(entries->elements);
    }
    append(acknowledge);
    append(remove);
    finish(2);
    return entries->elements;
}

} // namespace missive::benchmark

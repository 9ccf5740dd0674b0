#include <Infrastructure/Missive/Redis/ReadRepliesInto.hpp>

#include <Infrastructure/Missive/Redis/RedisArena.hpp>

#include <hiredis/hiredis.h>

#include <cstddef>
#include <cstring>
#include <new>

namespace missive {

namespace {

redisReply* create(const redisReadTask* task, int type) {
    auto& arena = *static_cast<RedisArena*>(task->privdata);
    auto* reply = new (arena.allocate(sizeof(redisReply))) redisReply{};
    reply->type = type;
    if (task->parent != nullptr) {
        static_cast<redisReply*>(task->parent->obj)->element[task->idx] = reply;
    }
    return reply;
}

void* createString(const redisReadTask* task, char* text, std::size_t size) {
    auto* reply = create(task, task->type);
    reply->str = static_cast<char*>(static_cast<RedisArena*>(task->privdata)->allocate(size + 1));
    std::memcpy(reply->str, text, size);
    reply->str[size] = '\0';
    reply->len = size;
    return reply;
}

// The size is an int in hiredis 0.14 and a size_t since 1.0.
template <class Size> void* createArray(const redisReadTask* task, Size size) {
    auto* reply = create(task, REDIS_REPLY_ARRAY);
    const auto count = static_cast<std::size_t>(size);
    const auto bytes = count * sizeof(redisReply*);
    reply->element = static_cast<redisReply**>(static_cast<RedisArena*>(task->privdata)->allocate(bytes));
    std::memset(static_cast<void*>(reply->element), 0, bytes);
    reply->elements = count;
    return reply;
}

void* createInteger(const redisReadTask* task, long long value) {
    auto* reply = create(task, REDIS_REPLY_INTEGER);
    reply->integer = value;
    return reply;
}

void* createNil(const redisReadTask* task) { return create(task, REDIS_REPLY_NIL); }

void freeObject(void*) {}

} // namespace

void readRepliesInto(RedisArena& arena, redisReader& reader) noexcept {
    static redisReplyObjectFunctions functions = [] {
        redisReplyObjectFunctions all{};
        all.createString = &createString;
        all.createArray = &createArray;
        all.createInteger = &createInteger;
        all.createNil = &createNil;
        all.freeObject = &freeObject;
        return all;
    }();
    reader.fn = &functions;
    reader.privdata = &arena;
}

} // namespace missive

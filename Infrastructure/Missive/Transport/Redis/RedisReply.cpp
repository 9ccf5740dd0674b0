#include <Infrastructure/Missive/Transport/Redis/RedisReply.hpp>

#include <hiredis/hiredis.h>

namespace missive {

RedisReply::~RedisReply() {
    if (reply_ != nullptr) {
        freeReplyObject(const_cast<redisReply*>(reply_));
    }
}

} // namespace missive

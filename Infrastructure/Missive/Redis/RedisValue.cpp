#include <Infrastructure/Missive/Redis/RedisValue.hpp>

#include <hiredis/hiredis.h>

namespace missive {

bool RedisValue::isError() const noexcept { return reply_ != nullptr && reply_->type == REDIS_REPLY_ERROR; }

bool RedisValue::isInteger() const noexcept { return reply_ != nullptr && reply_->type == REDIS_REPLY_INTEGER; }

std::string_view RedisValue::text() const noexcept {
    if (reply_ == nullptr || reply_->str == nullptr) {
        return {};
    }
    return {reply_->str, reply_->len};
}

std::int64_t RedisValue::integer() const noexcept { return isInteger() ? reply_->integer : 0; }

std::size_t RedisValue::size() const noexcept {
    return reply_ != nullptr && reply_->type == REDIS_REPLY_ARRAY ? reply_->elements : 0;
}

RedisValue RedisValue::operator[](std::size_t index) const noexcept {
    return RedisValue{index < size() ? reply_->element[index] : nullptr};
}

RedisValue RedisValue::field(std::string_view name) const noexcept {
    for (std::size_t i = 0; i + 1 < size(); i += 2) {
        if ((*this)[i].text() == name) {
            return (*this)[i + 1];
        }
    }
    return RedisValue{nullptr};
}

} // namespace missive

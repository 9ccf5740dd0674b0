#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

struct Message {
    std::chrono::sys_time<std::chrono::nanoseconds> at;
};
BOOST_DESCRIBE_STRUCT(Message, (), (at))

std::string encoded(const Message& message) { return missive::toJson(message); }

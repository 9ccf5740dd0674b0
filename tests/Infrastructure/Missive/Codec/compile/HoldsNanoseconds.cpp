#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

struct Message {
    std::chrono::nanoseconds took;
};
BOOST_DESCRIBE_STRUCT(Message, (), (took))

std::string encoded(const Message& message) { return missive::toJson(message); }

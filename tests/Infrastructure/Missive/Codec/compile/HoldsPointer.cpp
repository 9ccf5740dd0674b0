#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

struct Message {
    int first;
    int* second;
};
BOOST_DESCRIBE_STRUCT(Message, (), (first, second))

std::string encoded(const Message& message) { return missive::toJson(message); }

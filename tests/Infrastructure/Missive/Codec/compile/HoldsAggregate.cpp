#include <Domain/Missive/AggregateRoot.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

struct Happened {};

struct Order : missive::AggregateRoot<Happened> {
    Order() = default;
};

struct Message {
    Order order;
};
BOOST_DESCRIBE_STRUCT(Message, (), (order))

std::string encoded(const Message& message) { return missive::toJson(message); }

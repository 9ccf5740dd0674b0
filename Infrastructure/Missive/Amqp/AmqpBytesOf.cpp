#include <Infrastructure/Missive/Amqp/AmqpBytesOf.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

namespace missive {

amqp_bytes_t amqpBytesOf(std::string_view text) { return {text.size(), const_cast<char*>(text.data())}; }

} // namespace missive

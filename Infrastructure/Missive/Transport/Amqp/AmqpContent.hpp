#pragma once

#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpMessage.hpp>

struct amqp_basic_properties_t_;

namespace missive {

/// Messages and the properties of AMQP (specification F.6): headers are texts in the table of headers, `Content-Type`
/// is a property, messages are persistent.
struct AmqpContent {
    /// `headers` holds the table and must live, with the message, as long as `properties` is used.
    static void write(const AmqpMessage& message, AmqpTable& headers, amqp_basic_properties_t_& properties);

    static void read(const amqp_basic_properties_t_& properties, AmqpDelivery& delivery);
};

} // namespace missive

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>

namespace missive {

/// The arguments of a queue, an exchange or a binding, by name; `std::monostate` is AMQP's void.
using AmqpArguments = std::map<std::string, std::variant<std::string, std::int64_t, bool, double, std::monostate>>;

} // namespace missive

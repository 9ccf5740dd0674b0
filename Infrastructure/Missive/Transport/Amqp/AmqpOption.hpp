#pragma once

#include <Domain/Missive/OptionType.hpp>
#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>
#include <Infrastructure/Missive/Dsn/OptionValue.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// An option with a nested name, `queues[orders][flags]`, and the parts of it. Every refusal is a std::invalid_argument
/// with one sentence that names transport and option. The texts must outlive it.
class AmqpOption {
public:
    AmqpOption(std::string_view transport, std::string_view name, std::string_view value, OptionType type);

    const OptionValue& said() const noexcept { return said_; }
    std::size_t depth() const noexcept { return path_.size(); }
    /// A part of the name; empty where there is none.
    std::string part(std::size_t place) const { return place < path_.size() ? path_[place] : std::string{}; }

    /// Takes the argument that the name says from the part `from` on, of the type it was written with; nothing for an
    /// empty map. Those RabbitMQ wants as numbers become numbers.
    void argument(AmqpArguments& arguments, std::size_t from) const;
    /// Takes a routing key under its number in the list; `[]` takes the next number.
    void bindingKey(std::map<std::string, std::string>& keys, std::size_t from) const;

private:
    AmqpArguments::mapped_type typed() const;

    OptionValue said_;
    OptionType type_;
    std::vector<std::string> path_;
};

} // namespace missive

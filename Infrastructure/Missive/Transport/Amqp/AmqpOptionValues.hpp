#pragma once

#include <Domain/Missive/OptionType.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpArguments.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Reads the values of options. Every refusal is a std::invalid_argument with one sentence that names transport and
/// option.
class AmqpOptionValues {
public:
    /// `queues[orders][flags]` in its parts.
    using Path = std::vector<std::string>;

    explicit AmqpOptionValues(std::string transport) : transport_{std::move(transport)} {}

    Path pathOf(const std::string& name) const;
    static std::string nameOf(const Path& path);

    bool yes(const std::string& name, const std::string& value) const;
    long long integer(const std::string& name, const std::string& value, long long least, long long most) const;
    /// A time-out; 0 stands for `usual`.
    std::chrono::milliseconds seconds(const std::string& name, const std::string& value,
                                      std::chrono::milliseconds usual) const;
    /// The argument that the path names from the part `from` on, of the type it was written with; nothing for an empty
    /// map. Those RabbitMQ wants as numbers become numbers.
    void argument(AmqpArguments& arguments, const Path& path, std::size_t from, const std::string& value,
                  OptionType type) const;
    /// A routing key under its number in the list; `[]` takes the next number.
    void bindingKey(std::map<std::string, std::string>& keys, const Path& path, std::size_t from,
                    const std::string& value) const;

    [[noreturn]] void refuse(const std::string& sentence) const;
    [[noreturn]] void unknown(const Path& path, std::string_view allowed) const;

private:
    std::string transport_;
};

} // namespace missive

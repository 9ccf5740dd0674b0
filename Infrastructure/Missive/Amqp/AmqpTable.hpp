#pragma once

#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct amqp_table_t_;

namespace missive {

/// An AMQP table to be sent. The texts it is given must outlive it or its next `clear`.
class AmqpTable {
public:
    AmqpTable();
    explicit AmqpTable(const AmqpArguments& arguments);
    ~AmqpTable();
    AmqpTable(AmqpTable&&) = delete;

    void clear() noexcept;
    AmqpTable& add(std::string_view name, std::string_view value);
    AmqpTable& add(std::string_view name, std::int64_t value);
    AmqpTable& addFlag(std::string_view name, bool value);
    AmqpTable& addNumber(std::string_view name, double value);
    AmqpTable& addVoid(std::string_view name);
    AmqpTable& addTable(std::string_view name, const AmqpTable& value);
    /// The entries of a table encoded by `encode`.
    AmqpTable& addEncoded(const std::string& table);

    const amqp_table_t_& get() const noexcept;

    /// Those entries of a table for which there is no place among texts: `pick` says which.
    static std::string encode(const amqp_table_t_& table);

private:
    class Entries;
    std::unique_ptr<Entries> entries_;
};

} // namespace missive

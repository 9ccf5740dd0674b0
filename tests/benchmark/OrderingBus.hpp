#pragma once

#include <Application/Ordering/Command/CreateOrderCommand.hpp>
#include <UI/Missive/App.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>

namespace missive::benchmark {

/// The shipped application with its orders, asked through its buses in this process.
class OrderingBus {
public:
    /// The orders that `http.lua` gets.
    static constexpr int orders = 1'000;

    /// What configures an application with this database.
    static std::map<std::string, std::string> environment(const std::filesystem::path& database);

    explicit OrderingBus(const std::filesystem::path& database);

    /// Those orders, numbered from 1.
    void place();

    /// The id of an order nobody has placed.
    std::string newId();

    /// Such an order.
    void create();
    /// One of those that are placed.
    void get();

private:
    ordering::CreateOrderCommand command(std::string id);

    App app_;
    std::mt19937_64 random_{std::random_device{}()};
};

} // namespace missive::benchmark

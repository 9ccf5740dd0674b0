#include <Domain/Logging/ChannelName.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace missive::logging;

TEST_CASE("a channel's name is made safe for a file's") {
    CHECK(channelFileName("orders") == "orders");
    CHECK(channelFileName("Orders/EU") == "orders_eu");
    CHECK(channelFileName("../../etc/passwd") == "x______etc_passwd");
    CHECK(channelFileName("") == "app");
    CHECK(channelFileName("-rf") == "x-rf");
    CHECK(channelFileName(std::string(300, 'a')) == std::string(64, 'a'));
    CHECK(channelFileName("_" + std::string(300, 'a')).size() == 64);
}

TEST_CASE("whatever a channel is called, its file lies in its directory") {
    std::mt19937 random{7}; // NOLINT: the same names every time
    int unsafe = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string channel(random() % 80, '\0');
        std::ranges::generate(channel, [&] { return static_cast<char>(random() % 256); });
        const auto name = channelFileName(channel);
        const bool isSafe = !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char each) {
            return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_' || each == '-';
        });
        unsafe += isSafe ? 0 : 1;
    }
    CHECK(unsafe == 0);
}

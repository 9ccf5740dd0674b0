#include <Infrastructure/Missive/Postgres/PostgresConnector.hpp>

#include <Domain/Missive/Patience.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::milliseconds pause{100};
constexpr std::chrono::milliseconds longest{30'000};

} // namespace

PostgresConnector::PostgresConnector(PostgresAddress address, PostgresConnection::Session session, Waiter& waiter,
                                     Log& log)
    : address_{std::move(address)}, session_{session}, waiter_{waiter}, log_{log} {}

std::unique_ptr<PostgresConnection> PostgresConnector::connect() {
    const auto mostPauses = Patience::atMost(longest) / pause;
    for (std::int64_t pauses = 0;; ++pauses) {
        try {
            return connectAtOnce();
        } catch (const PostgresError& error) {
            if (!error.isAway() || !reached_ || pauses == mostPauses) {
                throw;
            }
            if (pauses == 0) {
                log_.write(LogLevel::Warning, std::string{error.what()} + " Waiting for it.",
                           {{"database", address_.shown()}});
            }
        }
        waiter_.wait({}, pause);
    }
}

std::unique_ptr<PostgresConnection> PostgresConnector::connectAtOnce() {
    auto connection = PostgresConnection::open(address_, session_);
    reached_ = true;
    return connection;
}

void PostgresConnector::giveWay(int tries) {
    constexpr std::size_t longest = 32;
    const auto bound = std::min(std::size_t{2} << tries, longest);
    // Another turn for each that gives way here, and another beginning in each process.
    const auto turn = (std::hash<const void*>{}(this) >> 6U) + turns_.fetch_add(1, std::memory_order_relaxed);
    waiter_.wait({}, std::chrono::milliseconds{1 + turn % bound});
}

} // namespace missive

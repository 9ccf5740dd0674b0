#include <Infrastructure/Missive/Postgres/PostgresConnector.hpp>

#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <algorithm>
#include <chrono>
#include <random>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::milliseconds pause{100};
constexpr int mostPauses = 300;

} // namespace

PostgresConnector::PostgresConnector(PostgresAddress address, PostgresConnection::Session session, Waiter& waiter,
                                     Log& log)
    : address_{std::move(address)}, session_{session}, waiter_{waiter}, log_{log} {}

std::unique_ptr<PostgresConnection> PostgresConnector::connect() {
    for (int pauses = 0;; ++pauses) {
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
    static thread_local std::minstd_rand random{std::random_device{}()};
    constexpr int longest = 32;
    waiter_.wait({}, std::chrono::milliseconds{std::uniform_int_distribution{1, std::min(2 << tries, longest)}(random)});
}

} // namespace missive

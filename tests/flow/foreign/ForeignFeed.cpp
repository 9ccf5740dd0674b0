#include <tests/flow/foreign/ForeignFeed.hpp>

#include <tests/Infrastructure/Missive/Transport/Amqp/RawAmqp.hpp>
#include <tests/flow/DatabaseFile.hpp>
#include <tests/flow/foreign/ForeignPayment.hpp>
#include <tests/support/process/Eventually.hpp>

#include <Infrastructure/Missive/Redis/RedisConnection.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace missive::test {

namespace {

constexpr const char* json = "application/json";
constexpr const char* busHeader = R"(X-Message-Stamp-Symfony\Component\Messenger\Stamp\BusNameStamp)";
constexpr const char* bus = R"([{"busName":"messenger.bus.default"}])";
constexpr int alike = 4;

/// The n-th of the messages of which four are of the same bytes.
ForeignPayment payment(ForeignKind kind, int n, int messages) {
    const int order = n / alike;
    return {kind, order, std::min(alike, messages - order * alike)};
}

} // namespace

void feedRedis(std::uint16_t port, const std::string& stream, int messages) {
    constexpr int databases = 2;
    const int each = messages / databases;
    for (int database = 0; database < databases; ++database) {
        RedisAddress address;
        address.port = port;
        address.database = database;
        RedisConnection connection{address};
        for (int n = 0; n < each; ++n) {
            const bool inBoth = n % 2 == 0;
            const ForeignPayment payment{ForeignKind::Redis, inBoth ? n : database * each + n, inBoth ? databases : 1};
            const auto id = "1700000000000-" + std::to_string(n);
            const auto entry = RedisFrame::encode(
                {payment.body(), {{"type", ForeignPayment::type}, {busHeader, bus}, {"Content-Type", json}}});
            connection.append(std::array<std::string_view, 5>{"XADD", stream, id, "message", entry});
        }
        for (int n = 0; n < each; ++n) {
            connection.readChecked();
        }
    }
}

void feedAmqp(std::uint16_t port, const std::string& exchange, int messages) {
    RawAmqp client{port};
    RawAmqp::Message message;
    message.exchange = exchange;
    message.contentType = json;
    message.headers = {{"type", ForeignPayment::type}, {busHeader, bus}};
    for (int n = 0; n < messages; ++n) {
        message.body = payment(ForeignKind::Amqp, n, messages).body();
        client.publish(message);
    }
    const auto all = static_cast<std::uint32_t>(messages);
    if (!eventually(std::chrono::seconds{30}, [&] { return client.count(exchange) == all; })) {
        throw std::runtime_error{"the queue holds " + std::to_string(client.count(exchange).value_or(0)) +
                                 " messages of those that were published"};
    }
}

void feedTable(const std::string& file, int messages) {
    const std::string headers = R"({"type":"App\\Message\\PaymentReceived",)"
                                R"("X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\BusNameStamp":)"
                                R"("[{\"busName\":\"messenger.bus.default\"}]","Content-Type":"application\/json"})";
    const DatabaseFile table{file};
    table.execute("BEGIN IMMEDIATE");
    for (int n = 0; n < messages; ++n) {
        table.execute("INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) "
                      "VALUES (?, ?, 'default', datetime('now'), datetime('now'))",
                      {payment(ForeignKind::Table, n, messages).body(), headers});
    }
    table.execute("COMMIT");
}

} // namespace missive::test

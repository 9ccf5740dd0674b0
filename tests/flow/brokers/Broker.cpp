#include <tests/flow/brokers/Broker.hpp>

#include <tests/support/server/PostgresServer.hpp>
#include <tests/support/server/RabbitMqServer.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <csignal>
#include <stdexcept>

namespace missive::test {

namespace {

class Redis final : public Broker {
public:
    std::string place(const std::string& name) override { return "redis://" + server_.address() + "/" + name; }
    std::uint16_t port() const override { return server_.port(); }
    void kill() override { server_.kill(); }
    void start() override { server_.start(); }
    void pause() override { server_.signal(SIGSTOP); }
    void resume() override { server_.signal(SIGCONT); }

private:
    RedisServer server_;
};

class RabbitMq final : public Broker {
public:
    std::string place(const std::string& name) override { return server_.dsn("/%2f/" + name); }
    std::uint16_t port() const override { return server_.port(); }
    int oneKillIn() const override { return 25; }
    void kill() override { server_.kill(); }
    void start() override { server_.start(); }
    void pause() override { server_.pause(); }
    void resume() override { server_.resume(); }

private:
    RabbitMqServer server_;
};

class Postgres final : public Broker {
public:
    std::string place(const std::string&) override { return server_.newDatabase(); }
    std::uint16_t port() const override { return server_.port(); }
    void kill() override { server_.signalAll(SIGKILL); }
    void start() override { server_.start(); }
    void pause() override { server_.signalAll(SIGSTOP); }
    void resume() override { server_.signalAll(SIGCONT); }

private:
    PostgresServer server_;
};

} // namespace

std::unique_ptr<Broker> Broker::of(const std::string& name) {
    if (name == "sqlite") {
        return nullptr;
    }
    if (name == "redis") {
        return std::make_unique<Redis>();
    }
    if (name == "amqp") {
        return std::make_unique<RabbitMq>();
    }
    if (name == "postgres") {
        return std::make_unique<Postgres>();
    }
    throw std::invalid_argument{"\"" + name + "\" is none of sqlite, redis, amqp and postgres."};
}

} // namespace missive::test

#include <tests/flow/brokers/ProxiedShop.hpp>

#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <thread>

namespace missive::test {

namespace {

std::string through(std::uint16_t from, std::uint16_t to, std::string dsn) {
    const auto port = ":" + std::to_string(from);
    return dsn.replace(dsn.find(port), port.size(), ":" + std::to_string(to));
}

} // namespace

ProxiedShop::ProxiedShop(const Lane& on, const std::string& transportOptions)
    : lane{on}, proxy{sharedBroker(on.transport).port()} {
    auto& broker = sharedBroker(on.transport);
    const auto dsn = through(broker.port(), proxy.port(), broker.place(newName()));
    shop = std::make_unique<BrokerShop>(on.database == "sqlite" ? dsn + transportOptions : "",
                                        on.database == "sqlite" ? "" : dsn);
    REQUIRE(shop->run({"stock:import", shop->stock()}).succeeded());
    REQUIRE(shop->run({"messenger:setup-transports"}).succeeded());
}

Process ProxiedShop::startWorker(const Scratch::Arguments& options) const {
    Scratch::Arguments arguments{"messenger:consume", "async"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    auto worker = shop->start(arguments);
    REQUIRE(eventually(Scratch::patience, [&] { return worker.output().find("Consuming") != std::string::npos; }));
    // A worker whose transport never worked gives up: this one has looked for messages.
    REQUIRE(eventually(Scratch::patience, [&] { return proxy.connections() > 0; }));
    std::this_thread::sleep_for(std::chrono::seconds{1});
    return worker;
}

int ProxiedShop::begunBy(const Process& worker) {
    const auto log = worker.errorOutput();
    int count = 0;
    for (std::size_t at = 0; (at = log.find("Received message", at)) != std::string::npos; ++at) {
        ++count;
    }
    return count;
}

void ProxiedShop::checkEnd(Process& worker) {
    proxy.suffer(ProxyFault::None);
    CHECK(shop->settles());
    const auto end = Scratch::terminate(worker);
    INFO(end.errorOutput);
    CHECK(end.exit == Exit{0, 0});
    CHECK(shop->problem() == "");
}

} // namespace missive::test

#include <tests/flow/kill/KillServers.hpp>

#include <stdexcept>

namespace missive::test {

KillServers::KillServers(const KillSettings& settings) : settings_{settings} {
    if (settings.database != "sqlite" && settings.database != "postgres") {
        throw std::invalid_argument{"The database is sqlite or postgres, not " + settings.database + "."};
    }
    database_ = Broker::of(settings.database);
    if (settings.transport != settings.database) {
        transport_ = Broker::of(settings.transport);
    }
}

std::unique_ptr<BrokerShop> KillServers::newShop() {
    const auto place = "book" + std::to_string(++shops_);
    return std::make_unique<BrokerShop>(transportDsn(place), database_ ? database_->place(place) : "",
                                        OrderStory{settings_.program, settings_.data});
}

/// With the shortest lease where there is one.
std::string KillServers::transportDsn(const std::string& place) {
    if (!transport_) {
        const bool inFile = settings_.transport != settings_.database;
        return inFile ? "sqlite:///events.db?redeliver_timeout=2" : "doctrine://default?redeliver_timeout=2";
    }
    return transport_->place(place) + (settings_.transport == "amqp" ? "" : "?redeliver_timeout=2");
}

Broker* KillServers::victim(std::mt19937& random) const {
    for (auto* server : {database_.get(), transport_.get()}) {
        if (server == nullptr) {
            continue;
        }
        const int oneIn = settings_.serverKillIn > 0 ? settings_.serverKillIn : server->oneKillIn();
        if (std::uniform_int_distribution<int>{1, oneIn}(random) == 1) {
            return server;
        }
    }
    return nullptr;
}

} // namespace missive::test

#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportFactory.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransport.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <memory>
#include <stdexcept>

namespace missive {

namespace {

Dsn parsed(const TransportSettings& settings) {
    try {
        return Dsn::parse(settings.dsn);
    } catch (const InvalidDsn& error) {
        throw std::invalid_argument{"Transport \"" + settings.name + "\": " + error.what()};
    }
}

} // namespace

AmqpTransportFactory::AmqpTransportFactory(const MessageCodec& codec, const Clock& clock, IdGenerator& ids,
                                           BackgroundTasks& tasks, Log& log)
    : codec_{codec}, clock_{clock}, ids_{ids}, tasks_{tasks}, log_{log} {}

bool AmqpTransportFactory::supports(std::string_view dsn) const {
    const auto scheme = dsn.substr(0, dsn.find(':'));
    return scheme.size() < dsn.size() && (scheme == "amqp" || scheme == "amqps");
}

Transport AmqpTransportFactory::create(const TransportSettings& settings) {
    auto options = AmqpTransportOptions::read(settings, parsed(settings));
    auto transport = std::make_shared<AmqpTransport>(std::move(options), codec_, clock_, ids_, tasks_, log_);
    return Transport{settings.name, transport, transport, false};
}

} // namespace missive

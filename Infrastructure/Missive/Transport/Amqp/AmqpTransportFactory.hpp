#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>

namespace missive {

/// Makes the transports of `amqp://user:password@host:5672/VHOST/EXCHANGE?…` and, with TLS, `amqps://…`. Safe to use
/// from any thread.
class AmqpTransportFactory final : public TransportFactory {
public:
    /// The references must outlive the transports.
    AmqpTransportFactory(const MessageCodec& codec, const Clock& clock, IdGenerator& ids, BackgroundTasks& tasks,
                         Log& log);

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    BackgroundTasks& tasks_;
    Log& log_;
};

} // namespace missive

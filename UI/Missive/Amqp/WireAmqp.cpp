#include <UI/Missive/Amqp/WireAmqp.hpp>

#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportFactory.hpp>
#include <UI/Missive/App.hpp>

#include <memory>

namespace missive {

void wireAmqp(App& app) {
    app.transports(
        std::make_shared<AmqpTransportFactory>(app.codec(), app.clock(), app.ids(), app.tasks(), app.log("messenger")));
}

} // namespace missive

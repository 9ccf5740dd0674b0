#pragma once

namespace missive {

class App;

/// Gives an application transports in RabbitMQ (`amqp://…`).
void wireAmqp(App& app);

} // namespace missive

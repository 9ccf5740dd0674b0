#pragma once

#include <UI/Missive/RunApp.hpp>

namespace missive {

/// Wires everything Missive has: SQLite, PostgreSQL, Redis, RabbitMQ and the messenger. An application that wants less
/// names what it wants and links no more than that.
ContextWiring standard();

} // namespace missive

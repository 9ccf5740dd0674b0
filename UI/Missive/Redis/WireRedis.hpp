#pragma once

namespace missive {

class App;

/// Gives an application transports in Redis Streams (`redis://…`, `rediss://…`, `valkey://…`).
void wireRedis(App& app);

} // namespace missive

#pragma once

namespace missive {

class App;

/// Gives an application the `messenger:…` and `debug:…` commands, a log of what its workers do, the purge of its inbox
/// beside them, and the transports that need no server: `sync://` and `in-memory://`.
void wireMessenger(App& app);

} // namespace missive

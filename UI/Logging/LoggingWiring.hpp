#pragma once

namespace missive {

class App;

namespace logging {

/// Has the log's records travel over the bus where ASYNC_LOGGING_ENABLED or `missive.logging.enabled` says so, and
/// writes those that a worker receives into files. Log handlers of the type `messenger` need it.
void wireLogging(App& app);

} // namespace logging

} // namespace missive

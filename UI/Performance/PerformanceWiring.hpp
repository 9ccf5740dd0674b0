#pragma once

namespace missive {

class App;

namespace performance {

/// Measures requests, console commands and handlers where `nowo_performance` or `missive.performance` says so, stores
/// what a worker receives of it, and adds the commands that show it. To be called once a kind of database is wired.
void wirePerformance(App& app);

} // namespace performance

} // namespace missive

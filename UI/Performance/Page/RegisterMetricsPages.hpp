#pragma once

namespace missive {

class App;

namespace performance {

class Measuring;

/// Registers the pages of measurements, for who has the permission `performance.read`. Nothing where nothing is
/// measured, or the configuration does not want it.
void registerMetricsPages(App& app, Measuring& measuring);

} // namespace performance

} // namespace missive

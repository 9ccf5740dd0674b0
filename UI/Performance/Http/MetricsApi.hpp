#pragma once

namespace missive {

class App;

namespace performance {

class Measuring;

/// Registers what is told of measurements over HTTP, below the path of the pages: `api/v1/…` and `export/…`, for who
/// has the permission `performance.read`. Nothing where nothing is measured, or the configuration does not want
/// it.
void registerMetricsApi(App& app, Measuring& measuring);

} // namespace performance

} // namespace missive

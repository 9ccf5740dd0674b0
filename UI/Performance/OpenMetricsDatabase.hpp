#pragma once

#include <UI/Missive/ApplicationDatabase.hpp>

#include <memory>
#include <optional>
#include <string>

namespace missive {

class App;

namespace performance {

/// Why measurements cannot have a database of their own at this DSN; nothing where they can. Shows no secret.
std::optional<std::string> faultOfMetricsDsn(const std::string& dsn);

/// The database at a DSN without fault. Opens nothing yet.
std::unique_ptr<ApplicationDatabase> openMetricsDatabase(App& app, const std::string& dsn);

} // namespace performance

} // namespace missive

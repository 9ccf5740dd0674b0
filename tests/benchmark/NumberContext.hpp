#pragma once

namespace missive {
class App;
}

namespace missive::benchmark {

/// Wires a query that needs no database: `GET /numbers/{number}`.
void wireNumbers(App& app);

} // namespace missive::benchmark

#pragma once

namespace missive {
class App;
}

namespace missive::test {

class CrashPoints;

/// The order book as it is shipped, with crash points around what it does and handlers that misbehave when a customer's
/// name asks them to.
void wireHostileOrdering(App& app, const CrashPoints& points);

} // namespace missive::test

#pragma once

#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

class App;

/// Something an application can have beside messages and handlers, with which contexts register what they bring along:
/// routes of an HTTP server, pages, measures. There is one of a type in an App, which `app.feature<F>()` makes from
/// the App, or from nothing, when it is first asked for.
///
/// Ends with the App. What it dispatches then lies in the outbox until a worker runs; better it is sent by what runs
/// beside a command, before that ends.
class Feature {
public:
    virtual ~Feature() = default;

    /// Called once, after all wirings and before anything runs: may register handlers, console commands, listeners and
    /// other features. What is wrong is added to `problems`, and the application does not start.
    virtual void assemble(App& app, std::vector<WiringProblem>& problems) = 0;
};

} // namespace missive

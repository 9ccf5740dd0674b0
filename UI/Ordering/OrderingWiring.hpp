#pragma once

namespace missive {
class App;
}

namespace missive::ordering {

/// Registers what the context has: repositories, messages, handlers, console commands.
void wireOrdering(App& app);

} // namespace missive::ordering

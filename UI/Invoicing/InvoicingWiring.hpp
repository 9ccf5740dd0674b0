#pragma once

namespace missive {
class App;
}

namespace missive::invoicing {

/// Registers what the context has. The event it reacts to is Ordering's, which must be wired too.
void wireInvoicing(App& app);

} // namespace missive::invoicing

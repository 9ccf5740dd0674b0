#pragma once

namespace missive::performance {

/// What is stored of measurements besides the figures of their routes.
struct StoreOptions {
    /// A record of each access, of routes that do not say otherwise.
    bool keepsRecords = false;
};

} // namespace missive::performance

#pragma once

#include <Domain/Missive/Unrecoverable.hpp>

#include <stdexcept>
#include <string>

namespace missive {

/// The worker died each time it handled the message, as often as the message may be tried.
class WorkerDied : public std::runtime_error, public Unrecoverable {
public:
    explicit WorkerDied(int deaths)
        : std::runtime_error{"The worker died while it handled this message (" + std::to_string(deaths) +
                             (deaths == 1 ? " time)." : " times).")} {}
};

} // namespace missive

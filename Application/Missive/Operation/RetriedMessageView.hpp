#pragma once

#include <Application/Missive/Operation/Omittable.hpp>
#include <Application/Missive/Operation/RetryOutcome.hpp>

#include <cstdint>
#include <string>

namespace missive {

/// What an operator is told about a message that was to be handled again.
struct RetriedMessageView {
    /// As the transport knew it.
    std::string id;
    RetryOutcome outcome;
    /// With which it failed again.
    Omittable<std::string> error{};
    /// Where it is now that it has failed again.
    Omittable<std::string> transport{};
    /// Its identifier there.
    Omittable<std::string> newId{};
    /// In how many milliseconds it is tried once more.
    Omittable<std::int64_t> retryInMs{};

    bool failedAgain() const noexcept { return outcome >= RetryOutcome::SentForRetry; }
};

} // namespace missive

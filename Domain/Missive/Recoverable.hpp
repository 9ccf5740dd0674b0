#pragma once

#include <chrono>
#include <optional>

namespace missive {

/// Marks an error that time will mend: an exception type that derives from it has its message sent again, with its own
/// delay when it names one, and beyond the retry policy's limit unless it says `forceRetry(false)`.
class Recoverable {
public:
    explicit Recoverable(std::optional<std::chrono::milliseconds> retryDelay = std::nullopt, bool forceRetry = true)
        : retryDelay_{retryDelay}, forceRetry_{forceRetry} {}
    virtual ~Recoverable() = default;

    std::optional<std::chrono::milliseconds> retryDelay() const noexcept { return retryDelay_; }
    bool forceRetry() const noexcept { return forceRetry_; }

protected:
    Recoverable(const Recoverable&) = default;
    Recoverable& operator=(const Recoverable&) = default;

private:
    std::optional<std::chrono::milliseconds> retryDelay_;
    bool forceRetry_;
};

} // namespace missive

#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Messenger/WorkerServices.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// What ends a worker of `messenger:consume`, as its options say.
class WorkerLimits {
public:
    /// Throws UsageError for a limit that is none.
    explicit WorkerLimits(const Input& input);

    /// What the worker will have done when it ends: `processed 3 messages`.
    const std::vector<std::string>& reasons() const noexcept { return reasons_; }

    /// Lets the limits, `messenger:stop-workers` and handlers that ask for it stop the worker.
    void stop(Worker& worker, WorkerEvents& events, const WorkerServices& services) const;

private:
    std::optional<std::size_t> messages_;
    std::optional<std::size_t> failures_;
    std::optional<std::size_t> memory_;
    std::vector<std::string> reasons_;
};

} // namespace missive

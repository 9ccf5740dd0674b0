#pragma once

#include <Application/Missive/Bus/Hook.hpp>

#include <exception>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace missive {

/// The hooks around calls of a kind, the first added outermost. Filled while the application is wired, afterwards only
/// read. `Call::describe()` says for an error what is called.
template <class Call> class Hooks {
public:
    void add(std::shared_ptr<Hook<Call>> hook) { hooks_.push_back(std::move(hook)); }

    /// Makes the call inside all hooks. Throws what it throws, though a hook kept it or threw something else, and
    /// std::logic_error for a hook that did not make it. What a hook throws once the call has succeeded, a second call
    /// by it included, changes nothing any more and is given to `failedAfterwards`.
    void around(const Call& call, FunctionRef<void()> make,
                FunctionRef<void(const std::exception_ptr&)> failedAfterwards) const {
        around(hooks_, call, make, failedAfterwards);
    }

private:
    /// What became of a call inside one hook.
    struct Run {
        bool isMade = false;
        std::exception_ptr error;
    };

    static void around(std::span<const std::shared_ptr<Hook<Call>>> hooks, const Call& call, FunctionRef<void()> make,
                       FunctionRef<void(const std::exception_ptr&)> failedAfterwards) {
        if (hooks.empty()) {
            make();
            return;
        }
        Run run;
        const auto once = [&] {
            if (std::exchange(run.isMade, true)) {
                throw std::logic_error{"A hook runs " + call.describe() + " twice."};
            }
            try {
                around(hooks.subspan(1), call, make, failedAfterwards);
            } catch (...) {
                run.error = std::current_exception();
                throw;
            }
        };
        try {
            hooks.front()->around(call, once);
        } catch (...) {
            if (!run.isMade) {
                throw;
            }
            if (run.error == nullptr) {
                failedAfterwards(std::current_exception());
            }
        }
        if (!run.isMade) {
            throw std::logic_error{"A hook did not run " + call.describe() + '.'};
        }
        if (run.error != nullptr) {
            std::rethrow_exception(run.error);
        }
    }

    std::vector<std::shared_ptr<Hook<Call>>> hooks_;
};

} // namespace missive

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

    /// Makes the call inside all hooks. Throws what it throws, though a hook kept it, and std::logic_error for a hook
    /// that did not make it, or made it twice.
    void around(const Call& call, FunctionRef<void()> make) const { around(hooks_, call, make); }

private:
    static void around(std::span<const std::shared_ptr<Hook<Call>>> hooks, const Call& call, FunctionRef<void()> make) {
        if (hooks.empty()) {
            make();
            return;
        }
        int runs = 0;
        std::exception_ptr error;
        const auto once = [&] {
            if (++runs > 1) {
                throw std::logic_error{"A hook runs " + call.describe() + " twice."};
            }
            try {
                around(hooks.subspan(1), call, make);
            } catch (...) {
                error = std::current_exception();
                throw;
            }
        };
        hooks.front()->around(call, once);
        if (runs == 0) {
            throw std::logic_error{"A hook did not run " + call.describe() + '.'};
        }
        if (error != nullptr) {
            std::rethrow_exception(error);
        }
    }

    std::vector<std::shared_ptr<Hook<Call>>> hooks_;
};

} // namespace missive

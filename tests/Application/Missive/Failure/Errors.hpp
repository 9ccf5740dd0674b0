#pragma once

#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Domain/Missive/Recoverable.hpp>
#include <Domain/Missive/StopWorker.hpp>
#include <Domain/Missive/Unrecoverable.hpp>

#include <chrono>
#include <exception>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

struct Passing : std::runtime_error, Recoverable {
    explicit Passing(std::optional<std::chrono::milliseconds> delay = std::nullopt, bool force = true)
        : std::runtime_error{"passing"}, Recoverable{delay, force} {}
};

struct Lasting : std::runtime_error, Unrecoverable {
    Lasting() : std::runtime_error{"lasting"} {}
};

struct Stopping : std::runtime_error, StopWorker {
    Stopping() : std::runtime_error{"stopping"} {}
};

template <class Error> std::exception_ptr thrown(Error error) { return std::make_exception_ptr(std::move(error)); }

inline std::exception_ptr plain() { return thrown(std::runtime_error{"plain"}); }

/// What the event bus throws when its handlers throw these.
inline std::exception_ptr allOf(std::initializer_list<std::exception_ptr> errors) {
    std::vector<HandlerFailed::Failure> failures;
    for (const auto& error : errors) {
        failures.emplace_back("handler " + std::to_string(failures.size()), error);
    }
    return thrown(HandlerFailed{"ping", std::move(failures)});
}

} // namespace missive::test

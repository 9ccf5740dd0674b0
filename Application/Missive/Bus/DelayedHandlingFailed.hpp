#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// Messages that waited for the current one (DispatchAfterCurrentBusStamp) failed, after that one had succeeded.
class DelayedHandlingFailed : public std::runtime_error {
public:
    DelayedHandlingFailed(const std::string& text, std::vector<std::exception_ptr> errors)
        : std::runtime_error{text}, errors_{std::move(errors)} {}

    const std::vector<std::exception_ptr>& errors() const noexcept { return errors_; }

private:
    std::vector<std::exception_ptr> errors_;
};

} // namespace missive

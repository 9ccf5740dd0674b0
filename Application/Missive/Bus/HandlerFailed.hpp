#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// One or more handlers of an event failed; the others were called all the same. Its text is that of the first.
class HandlerFailed : public std::runtime_error {
public:
    using Failure = std::pair<std::string, std::exception_ptr>;

    /// At least one failure: the handler's name and what it threw, in the order of the handlers.
    HandlerFailed(const std::string& messageName, std::vector<Failure> failures);

    const std::vector<Failure>& failures() const noexcept { return failures_; }

private:
    std::vector<Failure> failures_;
};

} // namespace missive

#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

/// A business rule said no. The code never changes (`order.empty`) and is what programs compare; the sentence is for
/// people. What kind of no it is, where that matters to whoever asked, says a type of its own: NotFound, Conflict or
/// Forbidden. Raised while handling a message it is an ordinary failure: retried, unless it is also Unrecoverable.
class DomainError : public std::runtime_error {
public:
    DomainError(std::string code, const std::string& sentence) : std::runtime_error{sentence}, code_{std::move(code)} {}

    const std::string& code() const noexcept { return code_; }

private:
    std::string code_;
};

} // namespace missive

#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

/// A business rule said no. The code never changes (`order.empty`) and is what programs compare; the sentence is for
/// people. Raised while handling a message it is an ordinary failure: retried, unless it is also Unrecoverable.
class DomainError : public std::runtime_error {
public:
    DomainError(std::string code, const std::string& sentence) : std::runtime_error{sentence}, code_{std::move(code)} {}

    const std::string& code() const noexcept { return code_; }

private:
    std::string code_;
};

} // namespace missive

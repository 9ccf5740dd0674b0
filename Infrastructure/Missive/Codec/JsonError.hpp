#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace missive {

/// A JSON text that is malformed or does not have the expected shape. The sentence names the place by its path
/// (`lines[2].quantity`), what was expected and what was found.
class JsonError : public std::runtime_error {
public:
    explicit JsonError(const std::string& sentence) : std::runtime_error{sentence} {}

    /// The subject ends in a blank.
    JsonError(const std::string& subject, std::string_view predicate)
        : std::runtime_error{subject + std::string{predicate}}, predicateAt_{subject.size()} {}

    /// What is said about the value, without its path: `must be a whole number, but is true.`
    std::string_view predicate() const noexcept { return std::string_view{what()}.substr(predicateAt_); }

private:
    std::size_t predicateAt_ = 0;
};

} // namespace missive

#pragma once

#include <Infrastructure/Missive/Codec/JsonError.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// A field that the type being read does not have, where those are refused.
class UnknownField : public JsonError {
public:
    UnknownField(const JsonError& error, std::string name, std::vector<std::string> known)
        : JsonError{error}, name_{std::move(name)}, known_{std::move(known)} {}

    /// As it stands in the text, without its path.
    const std::string& name() const noexcept { return name_; }

    /// The fields its object may have.
    const std::vector<std::string>& known() const noexcept { return known_; }

private:
    std::string name_;
    std::vector<std::string> known_;
};

} // namespace missive

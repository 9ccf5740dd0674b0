#pragma once

#include <architecture-rules/engine/Statement.hpp>

#include <string>
#include <utility>

namespace missive::rules {

/// A statement and its reason.
class Reasoned {
public:
    const Statement& statement() const { return statement_; }
    const std::string& reason() const { return reason_; }

private:
    friend class Statement;
    Reasoned(Statement statement, std::string reason) : statement_{std::move(statement)}, reason_{std::move(reason)} {}

    Statement statement_;
    std::string reason_;
};

} // namespace missive::rules

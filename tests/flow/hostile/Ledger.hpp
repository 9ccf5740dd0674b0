#pragma once

#include <string>

namespace missive::test {

/// Remembers in a file, outside any transaction, which handler began with which order. Safe to use from any thread and
/// process.
class Ledger {
public:
    explicit Ledger(std::string path) : path_{std::move(path)} {}

    /// Notes a beginning; returns how many there are now for this handler and order.
    int begin(const std::string& handler, const std::string& orderId) const;

private:
    std::string path_;
};

} // namespace missive::test

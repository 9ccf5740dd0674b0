#pragma once

#include <tests/flow/brokers/BrokerShop.hpp>
#include <tests/support/process/Process.hpp>

#include <string>

namespace missive::test {

/// An `order:import` that runs and waits for lines: what is fed is committed at once, by a process that was there
/// before. Used from one thread.
class Feed {
public:
    explicit Feed(const BrokerShop& shop);
    ~Feed();
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    void line(const std::string& text) const;
    /// Tells the import that there is no more, and waits for its end.
    Exit end();

private:
    void close() noexcept;

    int pipe_;
    Process import_;
};

} // namespace missive::test

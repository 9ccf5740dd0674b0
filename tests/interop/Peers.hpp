#pragma once

#include <tests/flow/FailedMessages.hpp>
#include <tests/flow/Scratch.hpp>
#include <tests/interop/Carrier.hpp>
#include <tests/interop/Delivery.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::test {

/// The shipped application and a Symfony application, side by side on one carrier: what one dispatches either handles.
/// Both allow three retries, the first after a second. Ten lamps are in Missive's stock.
class Peers : public Scratch {
public:
    /// How the billing handler of the PHP application works: `works`, `fails` or `refuses` for good.
    using Billing = std::string;

    explicit Peers(Carrier (*over)(const Scratch&));

    const Carrier& carrier() const noexcept { return carrier_; }

    Process startMissive(const Arguments& arguments) const;
    Process startPhp(const Arguments& arguments, const Billing& billing = "works") const;
    Finished missive(const Arguments& arguments) const;
    Finished php(const Arguments& arguments, const Billing& billing = "works") const;

    /// Writes lines as both applications read them and dispatches their events.
    void missiveDispatches(const std::string& orders) const;
    void phpDispatches(const std::string& orders) const;

    /// Each handles so many messages, whatever comes of it, and ends; it waits for those that are delayed.
    Finished missiveHandles(int messages = 1, const std::string& transport = "async") const;
    Finished phpHandles(const Billing& billing = "works", int messages = 1,
                        const std::string& transport = "async") const;

    /// From now on Missive's stock cannot be written to, which may be over at the next attempt.
    void closeTheStock() const;

    Report report() const;
    /// As Missive's command lists them.
    std::vector<FailedMessage> failed() const;
    /// Waits until the transport holds nothing any more, by Missive's account.
    bool isEmpty(const std::string& transport) const;

    std::vector<Delivery> deliveries() const { return Delivery::readAll(read("deliveries.jsonl")); }
    /// What PHP's handlers did: a line each.
    std::string handledByPhp() const { return read("handled.jsonl"); }

    static std::int64_t now();

private:
    void sql(const std::string& statement) const;

    Carrier carrier_;
};

} // namespace missive::test

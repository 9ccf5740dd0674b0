#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>

namespace missive {

/// Makes the transports of `in-memory://`; `?serialize=true` sends every message through its bytes. Other options of
/// the configuration are those of the transport it stands in for and mean nothing here.
class InMemoryTransportFactory final : public TransportFactory {
public:
    /// The references must outlive the transports.
    InMemoryTransportFactory(const MessageCodec& codec, const Clock& clock) : codec_{codec}, clock_{clock} {}

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    const MessageCodec& codec_;
    const Clock& clock_;
};

} // namespace missive

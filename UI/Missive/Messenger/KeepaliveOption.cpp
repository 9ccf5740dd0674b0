#include <UI/Missive/Messenger/KeepaliveOption.hpp>

#include <Domain/Missive/Port/Keepalive.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <string>

namespace missive {

std::chrono::milliseconds keepaliveInterval(const Input& input, std::span<const Transport* const> transports) {
    if (!input.given("keepalive")) {
        return std::chrono::milliseconds{0};
    }
    constexpr std::chrono::seconds withoutValue{5};
    const auto interval = OptionValues::seconds(input, "keepalive").value_or(withoutValue);
    for (const auto* transport : transports) {
        const auto* keepalive = transport->power<Keepalive>();
        if (keepalive != nullptr && interval >= keepalive->lease()) {
            throw UsageError{"Option \"keepalive\" must be shorter than the lease of the transport \"" +
                             transport->name + "\", which is " + std::to_string(keepalive->lease().count()) +
                             " ms: claims would run out before they are renewed."};
        }
    }
    return interval;
}

} // namespace missive

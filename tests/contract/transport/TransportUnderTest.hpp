#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/MessageLookup.hpp>

#include <chrono>
#include <type_traits>
#include <utility>

namespace missive::test {

/// A fixture of transportContract, with what it leaves out.
template <class Fixture> class TransportUnderTest {
public:
    using Transport = std::remove_reference_t<decltype(std::declval<Fixture&>().transport())>;

    static constexpr bool hasLease = std::is_base_of_v<Keepalive, Transport>;
    static constexpr bool isListable = std::is_base_of_v<Listable, Transport>;
    static constexpr bool tellsBacklog = std::is_base_of_v<Backlog, Transport>;
    static constexpr bool looksUp = std::is_base_of_v<MessageLookup, Transport>;
    /// Its broker has: time has to pass really.
    static constexpr bool hasClockOfItsOwn = requires(Fixture& fixture) { fixture.pass(std::chrono::milliseconds{1}); };

    auto& transport() { return fixture_.transport(); }
    auto& other() { return fixture_.other(); }
    auto& clock() { return fixture_.clock; }

    void pass(auto time) {
        if constexpr (hasClockOfItsOwn) {
            fixture_.pass(time);
        } else {
            clock().advance(time);
        }
    }

    /// Ends the claims of `transport`.
    void runOut() {
        if constexpr (requires(Fixture& fixture) { fixture.loseClaims(); }) {
            fixture_.loseClaims();
        } else {
            clock().advance(transport().lease() + std::chrono::seconds{2});
        }
    }

    /// What of these can be counted.
    MessageCounts countable(const MessageCounts& counts) {
        if constexpr (requires(Fixture& fixture) { fixture.countable(counts); }) {
            return fixture_.countable(counts);
        } else {
            return counts;
        }
    }

private:
    Fixture fixture_;
};

} // namespace missive::test

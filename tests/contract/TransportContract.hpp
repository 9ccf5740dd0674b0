#pragma once

#include <tests/contract/transport/ClaimingContract.hpp>
#include <tests/contract/transport/Notes.hpp>
#include <tests/contract/transport/OperatorContract.hpp>
#include <tests/contract/transport/SendingContract.hpp>
#include <tests/contract/transport/TransportUnderTest.hpp>
#include <tests/contract/transport/WakeUps.hpp>
#include <tests/contract/transport/WakingContract.hpp>
#include <tests/support/FakeClock.hpp>

#include <chrono>

namespace missive::test {

/// What every transport does. A fixture has `transport` and `other`, the same queue as another process would see it,
/// and `clock`: a FakeClock, or whatever else lets time pass for both of them when it is told to `advance`. Time that
/// really passes meanwhile, a second at most, does no harm. Where a broker has a clock of its own the fixture has
/// `pass(time)`; where claims end by other means than time it has `loseClaims()`, for those of `transport`; where not
/// all states are counted it has `countable(counts)`.
template <class Fixture> void transportContract() {
    TransportUnderTest<Fixture> subject;
    subject.clock().advance(std::chrono::milliseconds{250});
    sendingContract(subject);
    claimingContract(subject);
    operatorContract(subject);
    wakingContract(subject);
}

} // namespace missive::test

#pragma once

#include <tests/flow/model/Fuse.hpp>

#include <rapidcheck.h>

#include <ostream>
#include <vector>

namespace missive::test {

/// One thing that happens to the modelled application.
struct Step {
    enum class Kind {
        /// A message arrives: `number` in its body, `choice` says of which type, with what identity, for which bus.
        Deliver,
        /// A worker handles what is due on a transport, with `fault` after `after` calls; `failing` handlers fail.
        Work,
        /// An operator retries what failed, in a process that `fault` meets.
        Retry,
        /// An operator sends what failed back to where it failed, and removes it from the failure transport or not.
        PutBack,
        Purge,
        Wait,
    };

    Kind kind = Kind::Wait;
    int number = 0;
    int choice = 0;
    Fault fault = Fault::None;
    int after = 0;
    /// A bit for each of the three handlers.
    int failing = 0;

    friend std::ostream& operator<<(std::ostream& out, const Step& step) {
        static constexpr const char* kinds[] = {"deliver", "work", "retry", "put back", "purge", "wait"};
        static constexpr const char* faults[] = {"", " dies", " fails once", " fails on"};
        out << '{' << kinds[static_cast<int>(step.kind)] << " number=" << step.number << " choice=" << step.choice;
        if (step.fault != Fault::None) {
            out << faults[static_cast<int>(step.fault)] << " after=" << step.after;
        }
        return out << " failing=" << step.failing << '}';
    }
};

using Script = std::vector<Step>;

/// Shrinks to fewer and simpler steps.
inline rc::Gen<Script> anyScript() {
    using Kind = Step::Kind;
    const auto kind = rc::gen::weightedElement<Kind>({{4, Kind::Deliver},
                                                      {10, Kind::Work},
                                                      {2, Kind::Retry},
                                                      {2, Kind::PutBack},
                                                      {2, Kind::Purge},
                                                      {4, Kind::Wait}});
    const auto fault = rc::gen::weightedElement<Fault>(
        {{6, Fault::None}, {5, Fault::Dies}, {2, Fault::FailsOnce}, {1, Fault::FailsOn}});
    return rc::gen::container<Script>(rc::gen::build<Step>(
        rc::gen::set(&Step::kind, kind), rc::gen::set(&Step::number, rc::gen::inRange(0, 3)),
        rc::gen::set(&Step::choice, rc::gen::inRange(0, 48)), rc::gen::set(&Step::fault, fault),
        rc::gen::set(&Step::after, rc::gen::inRange(0, 8)), rc::gen::set(&Step::failing, rc::gen::inRange(0, 8))));
}

} // namespace missive::test

#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <tests/flow/hostile/CrashPoints.hpp>

#include <string>
#include <utility>

namespace missive::test {

/// Passes one crash point before and one after the rest of a bus; on the event bus not for what is only on its way out.
class CrashPointMiddleware final : public Middleware {
public:
    CrashPointMiddleware(const CrashPoints& points, std::string before, std::string after)
        : points_{points}, before_{std::move(before)}, after_{std::move(after)} {}

    void handle(Envelope& envelope, Stack rest) override {
        const bool isCommand = before_.starts_with("command.");
        if (!isCommand && envelope.last<ReceivedStamp>() == nullptr) {
            rest.next(envelope);
            return;
        }
        points_.pass(before_);
        rest.next(envelope);
        points_.pass(after_);
    }

private:
    const CrashPoints& points_;
    std::string before_;
    std::string after_;
};

} // namespace missive::test

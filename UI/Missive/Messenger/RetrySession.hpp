#pragma once

#include <Application/Missive/Operation/FailedMessages.hpp>
#include <Application/Missive/Operation/RetryFailedMessage.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Console/Output/Output.hpp>
#include <UI/Missive/Console/StopSignals.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace missive {

/// One run of `messenger:failed:retry` on one failure transport; a signal ends it after the message in work.
class RetrySession {
public:
    /// What the run works with; everything must outlive it.
    struct Parts {
        const Input& input;
        Output& output;
        const FailedMessages& messages;
        RetryFailedMessage& retry;
        StopSignals& signals;
        const Clock& clock;
    };

    explicit RetrySession(const Parts& parts) : parts_{parts} {}

    /// Shows each message, asks what to do with it where somebody can answer, and does it. Throws std::runtime_error
    /// for an id that is not there; those before it stay done.
    void retryIds(const std::vector<std::string>& ids);

    /// Handles each message that is there now, once.
    void retryAll();

    /// Shows each message that is there now and does with it what the answer says.
    void askForEach();

private:
    enum class Result { Done, Failed, Skipped, Held };

    struct Tally {
        std::size_t handled;
        std::size_t left;
        std::size_t unreadable;
    };

    Result offer(const FailedMessageView& message, bool ask);
    Result retryNow(const std::string& id, bool tell);
    Result remove(const std::string& id);
    Result held(const std::string& id);
    std::string choose();
    bool agreesToRetry(std::size_t count);
    void sumUp(const Tally& tally);

    /// Says so where nothing went otherwise than it was asked for.
    void sayDone(const char* sentence);

    Parts parts_;
    bool somethingHeld_ = false;
    /// How many failed again, by the transport that has them now.
    std::map<std::string, std::size_t> failedAgain_;
};

} // namespace missive

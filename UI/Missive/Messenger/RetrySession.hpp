#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Console/Output/Output.hpp>
#include <UI/Missive/Messenger/FailedMessageReader.hpp>
#include <UI/Missive/Messenger/FailedMessageRetry.hpp>
#include <UI/Missive/Messenger/WorkerSignals.hpp>

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
        const TransportRegistry::Entry& from;
        Listable& listable;
        const FailedMessageReader& reader;
        FailedMessageRetry& retry;
        WorkerSignals& signals;
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
    enum class Result { Done, Failed, Left };

    struct Tally {
        std::size_t handled;
        std::size_t left;
        std::size_t unreadable;
    };

    Result offer(const Envelope& listed, bool ask);
    Result retryNow(const std::string& id, bool tell);
    Result remove(const std::string& id);
    std::string choose();
    bool agreesToRetry(std::size_t count);
    void sumUp(const Tally& tally);
    std::string sentence(const std::string& id, const FailedMessage& failed) const;

    /// The transport that has a message that failed again.
    std::string placeOf(const FailedMessage& failed) const;

    Parts parts_;
    /// How many failed again, by the transport that has them now.
    std::map<std::string, std::size_t> failedAgain_;
};

} // namespace missive

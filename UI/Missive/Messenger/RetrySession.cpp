#include <UI/Missive/Messenger/RetrySession.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <UI/Missive/Console/Input/Question.hpp>
#include <UI/Missive/Console/Output/ProgressBar.hpp>
#include <UI/Missive/Messenger/FailedMessageDetails.hpp>
#include <UI/Missive/Messenger/FailureTransports.hpp>

#include <chrono>
#include <stdexcept>

namespace missive {

namespace {

bool isUndecodable(const Envelope& envelope) { return envelope.message().as<UndecodableMessage>() != nullptr; }

std::string undecodable(const std::string& id) {
    return "The message with id \"" + id + "\" could not be decoded, it can only be shown or removed.";
}

std::string idOf(const Envelope& envelope) {
    const auto* stamp = envelope.last<TransportMessageIdStamp>();
    return stamp == nullptr ? std::string{} : stamp->id;
}

/// While a question waits for its answer, a signal ends the process.
class Waiting {
public:
    explicit Waiting(WorkerSignals& signals) : signals_{signals} { signals_.exitAtOnce(true); }
    ~Waiting() { signals_.exitAtOnce(false); }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

private:
    WorkerSignals& signals_;
};

std::string counted(std::size_t count) { return std::to_string(count) + (count == 1 ? " message" : " messages"); }

} // namespace

void RetrySession::retryIds(const std::vector<std::string>& ids) {
    const bool ask = parts_.input.interactive() && !parts_.input.flag("force");
    for (const auto& id : ids) {
        const auto listed = parts_.listable.find(id);
        if (!listed) {
            throw std::runtime_error{"The message \"" + id + "\" was not found."};
        }
        offer(*listed, ask);
        if (parts_.signals.received()) {
            return;
        }
    }
    parts_.output.success("All done!");
}

void RetrySession::askForEach() {
    const auto listed = parts_.listable.list(FailureTransports::everything);
    std::size_t remaining = 0;
    for (const auto& envelope : listed) {
        remaining += offer(envelope, !parts_.input.flag("force")) == Result::Done ? 0U : 1U;
        if (parts_.signals.received()) {
            return;
        }
    }
    if (remaining > 0) {
        parts_.output.success("All done!");
    } else if (!listed.empty()) {
        parts_.output.success("All failed messages have been handled or removed!");
    }
}

void RetrySession::retryAll() {
    std::vector<std::string> ids;
    std::size_t unreadable = 0;
    for (const auto& envelope : parts_.listable.list(FailureTransports::everything)) {
        if (isUndecodable(envelope)) {
            ++unreadable;
        } else {
            ids.push_back(idOf(envelope));
        }
    }
    if (ids.empty() && unreadable == 0) {
        parts_.output.success("No failed messages were found.");
        return;
    }
    if (!agreesToRetry(ids.size())) {
        parts_.output.note("No messages were retried.");
        return;
    }
    const auto now = [this] { return std::chrono::duration_cast<std::chrono::milliseconds>(parts_.clock.elapsed()); };
    ProgressBar progress{parts_.output, now, ids.size()};
    Tally tally{0, ids.size(), unreadable};
    for (const auto& id : ids) {
        if (parts_.signals.received()) {
            break;
        }
        const auto result = retryNow(id, false);
        tally.handled += result == Result::Done ? 1U : 0U;
        tally.left -= result == Result::Left ? 0U : 1U;
        progress.advance();
    }
    progress.finish();
    sumUp(tally);
}

bool RetrySession::agreesToRetry(std::size_t count) {
    if (count == 0 || parts_.input.flag("force")) {
        return true;
    }
    const Waiting waiting{parts_.signals};
    return Question{parts_.input, parts_.output}.confirm(
        "Do you want to retry all (" + std::to_string(count) + ") messages?", true);
}

void RetrySession::sumUp(const Tally& tally) {
    auto& output = parts_.output;
    for (const auto& [place, count] : failedAgain_) {
        output.warning(counted(count) + " failed again. Run messenger:failed:show --transport=" + place +
                       " to see why.");
    }
    if (tally.unreadable > 0) {
        output.warning(counted(tally.unreadable) + " could not be decoded and can only be shown or removed.");
    }
    if (tally.left > 0) {
        output.warning(counted(tally.left) + " left untried: in the hands of a worker, or this command was stopped.");
    }
    output.success(counted(tally.handled) + " handled.");
}

RetrySession::Result RetrySession::offer(const Envelope& listed, bool ask) {
    const auto id = idOf(listed);
    showFailedMessage(listed, parts_.reader, parts_.output);
    if (isUndecodable(listed)) {
        if (!ask) {
            throw std::runtime_error{undecodable(id)};
        }
        parts_.output.error(undecodable(id));
    }
    const auto choice = ask ? choose() : "retry";
    if (choice == "delete") {
        return remove(id);
    }
    return choice == "skip" || isUndecodable(listed) ? Result::Left : retryNow(id, true);
}

std::string RetrySession::choose() {
    const Waiting waiting{parts_.signals};
    return Question{parts_.input, parts_.output}.choice("Please select an action", {"retry", "delete", "skip"},
                                                        "retry");
}

RetrySession::Result RetrySession::retryNow(const std::string& id, bool tell) {
    const auto claimed = parts_.listable.claim(id);
    if (!claimed) {
        if (tell) {
            parts_.output.warning("The message with id \"" + id + "\" is in the hands of a worker. Try again later.");
        }
        return Result::Left;
    }
    const auto failed = parts_.retry.retry(*claimed);
    if (failed) {
        ++failedAgain_[placeOf(*failed)];
    }
    if (failed && tell) {
        parts_.output.warning(sentence(id, *failed));
    }
    return failed ? Result::Failed : Result::Done;
}

RetrySession::Result RetrySession::remove(const std::string& id) {
    const auto claimed = parts_.listable.claim(id);
    if (!claimed) {
        parts_.output.warning("The message with id \"" + id + "\" is in the hands of a worker. Try again later.");
        return Result::Left;
    }
    parts_.from.transport.receiver->acknowledge({&*claimed, 1});
    parts_.output.success("Message with id " + id + " removed.");
    return Result::Done;
}

std::string RetrySession::placeOf(const FailedMessage& failed) const {
    return failed.outcome == FailureOutcome::SentToFailureTransport ? parts_.from.failureTransport
                                                                    : parts_.from.transport.name;
}

std::string RetrySession::sentence(const std::string& id, const FailedMessage& failed) const {
    const auto newId = idOf(failed.envelope);
    const auto underId = newId.empty() || newId == id ? std::string{} : " with the new id \"" + newId + "\"";
    const auto start =
        "The message with id \"" + id + "\" failed again: \"" + errorDetails(failed.error).exceptionMessage + "\". ";
    const auto place = "\"" + parts_.from.transport.name + "\"" + underId;
    switch (failed.outcome) {
    case FailureOutcome::SentForRetry:
        return start + "It waits in " + place + " for its next try in " + std::to_string(failed.delay.count()) + " ms.";
    case FailureOutcome::Parked:
        return start + "It stays in " + place + ".";
    case FailureOutcome::SentToFailureTransport:
        return start + "It was sent to the failure transport \"" + parts_.from.failureTransport + "\"" + underId + ".";
    case FailureOutcome::ClaimLost:
        return start + "Its claim had run out meanwhile: somebody else has it now.";
    case FailureOutcome::Dropped:
        break;
    }
    return start + "There is no failure transport for it, so it was removed.";
}

} // namespace missive

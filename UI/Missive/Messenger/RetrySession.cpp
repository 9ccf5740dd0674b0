#include <UI/Missive/Messenger/RetrySession.hpp>

#include <UI/Missive/Console/Input/Question.hpp>
#include <UI/Missive/Console/Output/ProgressBar.hpp>
#include <UI/Missive/Messenger/FailedMessageDetails.hpp>

#include <chrono>
#include <stdexcept>

namespace missive {

namespace {

std::string undecodable(const std::string& id) {
    return "The message with id \"" + id + "\" could not be decoded, it can only be shown or removed.";
}

/// While a question waits for its answer, a signal ends the process.
class Waiting {
public:
    explicit Waiting(StopSignals& signals) : signals_{signals} { signals_.exitAtOnce(true); }
    ~Waiting() { signals_.exitAtOnce(false); }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

private:
    StopSignals& signals_;
};

std::string counted(std::size_t count) { return std::to_string(count) + (count == 1 ? " message" : " messages"); }

/// What became of a message that failed again.
std::string sentence(const RetriedMessageView& retried) {
    const auto underId = retried.newId ? " with the new id \"" + *retried.newId + "\"" : std::string{};
    const auto start =
        "The message with id \"" + retried.id + "\" failed again: \"" + retried.error.value_or("") + "\". ";
    const auto place = "\"" + retried.transport.value_or("") + "\"" + underId;
    switch (retried.outcome) {
    case RetryOutcome::SentForRetry:
        return start + "It waits in " + place + " for its next try in " +
               std::to_string(retried.retryInMs.value_or(0)) + " ms.";
    case RetryOutcome::Parked:
        return start + "It stays in " + place + ".";
    case RetryOutcome::SentToFailureTransport:
        return start + "It was sent to the failure transport " + place + ".";
    case RetryOutcome::ClaimLost:
        return start + "Its claim had run out meanwhile: somebody else has it now.";
    default:
        return start + "There is no failure transport for it, so it was removed.";
    }
}

} // namespace

void RetrySession::retryIds(const std::vector<std::string>& ids) {
    const bool ask = parts_.input.interactive() && !parts_.input.flag("force");
    for (const auto& id : ids) {
        const auto message = parts_.messages.find(id);
        if (!message) {
            throw std::runtime_error{"The message \"" + id + "\" was not found."};
        }
        offer(*message, ask);
        if (parts_.signals.received()) {
            return;
        }
    }
    sayDone("All done!");
}

void RetrySession::askForEach() {
    const auto ids = parts_.messages.ids({});
    std::size_t remaining = 0;
    for (const auto& id : ids) {
        const auto message = parts_.messages.find(id);
        const auto result = message ? offer(*message, !parts_.input.flag("force")) : Result::Done;
        remaining += result == Result::Done ? 0U : 1U;
        if (parts_.signals.received()) {
            return;
        }
    }
    if (!ids.empty()) {
        sayDone(remaining > 0 ? "All done!" : "All failed messages have been handled or removed!");
    }
}

void RetrySession::retryAll() {
    std::vector<std::string> ids;
    std::size_t unreadable = 0;
    parts_.messages.forEach({}, [&](const FailedMessageView& message) {
        if (message.undecodable) {
            ++unreadable;
        } else {
            ids.push_back(message.id);
        }
    });
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
        tally.left -= result == Result::Held ? 0U : 1U;
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
    if (tally.handled > 0) {
        output.success(counted(tally.handled) + " handled.");
    }
}

RetrySession::Result RetrySession::offer(const FailedMessageView& message, bool ask) {
    showFailedMessage(message, parts_.output);
    if (message.undecodable) {
        if (!ask) {
            throw std::runtime_error{undecodable(message.id)};
        }
        parts_.output.error(undecodable(message.id));
    }
    const auto choice = ask ? choose() : "retry";
    if (choice == "delete") {
        return remove(message.id);
    }
    return choice == "skip" || message.undecodable ? Result::Skipped : retryNow(message.id, true);
}

std::string RetrySession::choose() {
    const Waiting waiting{parts_.signals};
    return Question{parts_.input, parts_.output}.choice("Please select an action", {"retry", "delete", "skip"},
                                                        "retry");
}

RetrySession::Result RetrySession::retryNow(const std::string& id, bool tell) {
    const auto retried = parts_.retry.retry(id);
    if (retried.outcome == RetryOutcome::Handled) {
        return Result::Done;
    }
    if (!retried.failedAgain()) {
        return tell ? held(id) : Result::Held;
    }
    ++failedAgain_[retried.transport.value_or("")];
    if (tell) {
        parts_.output.warning(sentence(retried));
    }
    return Result::Failed;
}

RetrySession::Result RetrySession::remove(const std::string& id) {
    if (parts_.messages.remove(id) != RemovalOutcome::Removed) {
        return held(id);
    }
    parts_.output.success("Message with id " + id + " removed.");
    return Result::Done;
}

RetrySession::Result RetrySession::held(const std::string& id) {
    somethingHeld_ = true;
    parts_.output.warning("The message with id \"" + id + "\" is in the hands of a worker. Try again later.");
    return Result::Held;
}

void RetrySession::sayDone(const char* sentence) {
    if (failedAgain_.empty() && !somethingHeld_) {
        parts_.output.success(sentence);
    }
}

} // namespace missive

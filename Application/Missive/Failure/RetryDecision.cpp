#include <Application/Missive/Failure/RetryDecision.hpp>

#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Domain/Missive/Recoverable.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Unrecoverable.hpp>

#include <algorithm>

namespace missive {

namespace {

using Delay = std::optional<std::chrono::milliseconds>;

enum class Verdict { Retry, GiveUp, AskPolicy };

struct Judgement {
    Verdict verdict = Verdict::AskPolicy;
    Delay delay;
    const std::exception* error = nullptr;
};

Judgement judgeSingle(const std::exception_ptr& error) {
    Judgement judgement;
    try {
        std::rethrow_exception(error);
    } catch (const Recoverable& recoverable) {
        judgement.delay = recoverable.retryDelay();
        judgement.verdict = recoverable.forceRetry() ? Verdict::Retry : Verdict::AskPolicy;
        judgement.error = dynamic_cast<const std::exception*>(&recoverable);
    } catch (const Unrecoverable& unrecoverable) {
        judgement.verdict = Verdict::GiveUp;
        judgement.error = dynamic_cast<const std::exception*>(&unrecoverable);
    } catch (const std::exception& exception) {
        judgement.error = &exception;
    } catch (...) {
        judgement.error = nullptr;
    }
    return judgement;
}

Judgement judgeAll(const HandlerFailed& failed) {
    Judgement result{.verdict = Verdict::GiveUp, .delay = {}, .error = &failed};
    bool decided = false;
    for (const auto& [name, error] : failed.failures()) {
        const auto judgement = judgeSingle(error);
        if (judgement.delay && judgement.delay->count() >= 0 && (!result.delay || *judgement.delay < *result.delay)) {
            result.delay = judgement.delay;
        }
        if (!decided && judgement.verdict != Verdict::GiveUp) {
            result.verdict = judgement.verdict;
            decided = true;
        }
    }
    return result;
}

Judgement judge(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const HandlerFailed& failed) {
        return judgeAll(failed);
    } catch (...) {
        return judgeSingle(error);
    }
}

} // namespace

int retryCountOf(const Envelope& envelope) noexcept {
    const auto* redelivery = envelope.last<RedeliveryStamp>();
    return (redelivery == nullptr ? 0 : redelivery->retryCount) + deathsOf(envelope);
}

int deathsOf(const Envelope& envelope) noexcept {
    const auto* delivery = envelope.last<DeliveryStamp>();
    return delivery == nullptr ? 0 : std::max(delivery->claims - 1, 0);
}

std::optional<std::chrono::milliseconds> retryDecision(const Envelope& envelope, const std::exception_ptr& error,
                                                       RetryPolicy* policy) {
    if (policy == nullptr) {
        return std::nullopt;
    }
    const auto judgement = judge(error);
    const int retryCount = retryCountOf(envelope);
    if (judgement.verdict == Verdict::GiveUp ||
        (judgement.verdict == Verdict::AskPolicy && !policy->isRetryable(envelope, retryCount, judgement.error))) {
        return std::nullopt;
    }
    if (judgement.delay && judgement.delay->count() >= 0) {
        return judgement.delay;
    }
    return policy->waitingTime(envelope, retryCount, judgement.error);
}

} // namespace missive

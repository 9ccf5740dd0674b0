#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>

#include <Domain/Missive/IdempotentCallRunning.hpp>
#include <UI/Missive/Http/Idempotency/ResponseRecord.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>

#include <utility>

namespace missive {
namespace {

/// Leads out of a unit of work that is not to be saved.
struct NotToBeSaved {};

ProblemDetails problem(int status, std::string detail) {
    return ProblemDetails::of("request.idempotency_key", std::move(detail), status);
}

[[noreturn]] void refuseWhileRunning() {
    auto running = problem(409, "The request with this Idempotency-Key is being handled: ask again.");
    running.headers.add("Retry-After", "1");
    throw HttpError{std::move(running)};
}

HttpResponse replayed(const StoredAnswer& stored, const IdempotentRequest& request) {
    if (stored.fingerprint != request.fingerprint) {
        throw HttpError{problem(422, "This Idempotency-Key was used for another request: take a new one.")};
    }
    auto record = ResponseRecord::decode(stored.answer);
    if (!record.isWhole) {
        auto tooLong = problem(409, "This was done with status " + std::to_string(record.response.status) +
                                        ", and the answer was too long to be kept: read what was changed.");
        if (const auto location = record.response.headers.find("Location")) {
            tooLong.headers.add("Location", *location);
        }
        throw HttpError{std::move(tooLong)};
    }
    record.response.headers.set("Idempotent-Replayed", "true");
    return std::move(record.response);
}

} // namespace

/// Keeps others in this process from the same call.
class IdempotentAnswers::Turn {
public:
    Turn(IdempotentAnswers& answers, const std::string& identity) : answers_{answers}, identity_{identity} {
        const std::lock_guard lock{answers_.mutex_};
        if (!answers_.running_.insert(identity).second) {
            refuseWhileRunning();
        }
    }
    ~Turn() {
        const std::lock_guard lock{answers_.mutex_};
        answers_.running_.erase(identity_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    IdempotentAnswers& answers_;
    const std::string& identity_;
};

HttpResponse IdempotentAnswers::run(const IdempotentRequest& request, FunctionRef<HttpResponse()> command) {
    const Turn turn{*this, request.identity};
    HttpResponse response;
    try {
        unitOfWork_.run({}, [&] {
            response = answered(request, command);
            if (response.status >= 400) {
                throw NotToBeSaved{};
            }
        });
    } catch (const NotToBeSaved&) { // the answer tells why
    } catch (const IdempotentCallRunning&) {
        refuseWhileRunning();
    }
    return response;
}

HttpResponse IdempotentAnswers::answered(const IdempotentRequest& request, FunctionRef<HttpResponse()> command) {
    const auto now = clock_.now();
    if (const auto stored = store_.claim({request.identity, request.fingerprint, now, now + retention})) {
        return replayed(*stored, request);
    }
    auto response = command();
    if (response.status < 400) {
        store_.complete(request.identity, ResponseRecord::encode(response));
    }
    return response;
}

} // namespace missive

#pragma once

#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <UI/Missive/Http/Idempotency/IdempotentRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <chrono>
#include <mutex>
#include <set>
#include <string>

namespace missive {

/// Has a request with an Idempotency-Key take effect once: the command and its answer are saved in one unit of work, or
/// neither is. Answers are kept for 24 hours. Safe to use from any thread; what it refers to must outlive it.
class IdempotentAnswers {
public:
    static constexpr std::chrono::hours retention{24};

    /// `unitOfWork` is that of the command bus, and `store` belongs to it.
    IdempotentAnswers(BoundUnitOfWork unitOfWork, IdempotencyStore& store, const Clock& clock) noexcept
        : unitOfWork_{unitOfWork}, store_{store}, clock_{clock} {}

    /// Calls `command` inside a unit of work, which that of a command bus joins, and keeps its answer; or returns the
    /// answer that is kept, with the header `Idempotent-Replayed: true`. An answer with a status of 400 and more, and
    /// whatever `command` throws, rolls back and is not kept. `command` tries once: it is tried again, after a
    /// ConcurrencyConflict say, by running this again.
    ///
    /// Throws HttpError `request.idempotency_key`: 422 when the key was used for another request, 409 when that request
    /// is under way, here or in another process, and 409 when it was done but its answer was too long to be kept (see
    /// ResponseRecord); then the header Location is that of the answer. Throws what the unit of work throws.
    HttpResponse run(const IdempotentRequest& request, FunctionRef<HttpResponse()> command);

private:
    class Turn;

    HttpResponse answered(const IdempotentRequest& request, FunctionRef<HttpResponse()> command);

    BoundUnitOfWork unitOfWork_;
    IdempotencyStore& store_;
    const Clock& clock_;
    std::mutex mutex_;
    std::set<std::string> running_;
};

} // namespace missive

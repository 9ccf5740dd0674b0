#pragma once

#include <Domain/Missive/IdempotentCall.hpp>
#include <Domain/Missive/StoredAnswer.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace missive {

/// Remembers what idempotent calls were answered. Reads and writes inside the calling thread's unit of work, so that an
/// answer is remembered if and only if what it tells of was saved. Safe to call from any thread.
class IdempotencyStore {
public:
    virtual ~IdempotencyStore() = default;

    /// Takes the call for the calling thread's unit of work, which then has to make it and to `complete` it; or returns
    /// what it was answered before. Waits while another unit of work has it, up to five seconds: then it throws
    /// IdempotentCallRunning, or a TransportError where the whole database is waited for.
    virtual std::optional<StoredAnswer> claim(const IdempotentCall& call) = 0;

    /// Keeps the answer of a call that this unit of work claimed. Throws std::logic_error for one that nobody did.
    virtual void complete(std::string_view identity, std::string_view answer) = 0;

    /// Forgets up to `most` calls that had expired by then; returns how many.
    virtual std::size_t purge(TimePoint by, std::size_t most) = 0;
};

} // namespace missive

#pragma once

#include <Application/Missive/Bus/Acknowledgement.hpp>
#include <Domain/Missive/AnyStamp.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Says what the calling thread works on, as long as it lives: events that are dispatched meanwhile carry the
/// correlation, the cause and the trace of it. Contexts nest, the innermost one holds; each ends on the thread that
/// made it. What runs on another thread has none.
class DispatchContext {
public:
    /// For work that comes from outside, such as a console command or a request. What is empty is not carried. Throws
    /// std::invalid_argument for a correlation id that is longer than 100 bytes or not printable ASCII.
    explicit DispatchContext(std::string correlationId, std::string traceParent = {}, std::string traceState = {});

    /// For the handling of a message that came from a transport, or from this process when the name is empty. All must
    /// outlive the context, which costs next to nothing while no event is dispatched.
    DispatchContext(const Envelope& handled, std::string_view transportName,
                    Acknowledgement* acknowledgement = nullptr) noexcept;

    /// For the handling of several messages at once: the first of them is the CurrentMessage, and what is dispatched
    /// carries nothing, since it has several causes.
    DispatchContext(std::span<const Envelope> handled, std::string_view transportName) noexcept;

    ~DispatchContext();
    DispatchContext(const DispatchContext&) = delete;
    DispatchContext& operator=(const DispatchContext&) = delete;

    /// The calling thread's innermost one, or null.
    static const DispatchContext* current() noexcept;

    /// That of work that comes from outside; empty while a message is handled, which has its own.
    std::string_view correlationId() const noexcept { return correlationId_; }

    /// How the message of this very envelope can be acknowledged in a transaction; null where it cannot.
    static Acknowledgement* acknowledgementOf(const Envelope& handled) noexcept;

    /// Adds the stamps that what is dispatched here carries. An event with a CorrelationStamp stays as it is.
    void stamp(Envelope& event) const;

private:
    friend class CurrentMessage;

    const Envelope* handled_ = nullptr;
    std::string_view transportName_;
    Acknowledgement* acknowledgement_ = nullptr;
    std::size_t handledCount_ = 1;
    /// Of what comes from outside.
    std::string correlationId_;
    std::string traceParent_;
    std::string traceState_;
    /// Made when they are first needed.
    mutable std::vector<AnyStamp> stamps_;
    const DispatchContext* outer_;
};

} // namespace missive

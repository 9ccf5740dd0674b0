#include <Application/Missive/Bus/DispatchContext.hpp>

#include <Application/Missive/Bus/CurrentMessage.hpp>
#include <Domain/Missive/Stamp/CausationStamp.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Stamp/TraceParentStamp.hpp>
#include <Domain/Missive/Stamp/TraceStateStamp.hpp>

#include <stdexcept>
#include <utility>

namespace missive {

namespace {

thread_local const DispatchContext* innermost = nullptr;

template <Stamp S> std::string valueOf(const Envelope& envelope, std::string S::* value) {
    const auto* stamp = envelope.last<S>();
    return stamp == nullptr ? std::string{} : stamp->*value;
}

/// What W3C Trace Context has everybody carry at least.
constexpr std::size_t longestTraceState = 512;

std::string carried(std::string correlationId) {
    if (!correlationId.empty() && !CurrentMessage::isId(correlationId)) {
        throw std::invalid_argument{"A correlation id has at most 100 bytes of printable ASCII without blanks."};
    }
    return correlationId;
}

std::vector<AnyStamp> stampsOf(std::string correlationId, std::string traceParent, std::string traceState) {
    std::vector<AnyStamp> stamps;
    if (!correlationId.empty()) {
        stamps.push_back(AnyStamp::of(CorrelationStamp{std::move(correlationId)}));
    }
    TraceParentStamp parent{std::move(traceParent)};
    if (parent.isWellFormed()) {
        stamps.push_back(AnyStamp::of(std::move(parent)));
        if (!traceState.empty() && traceState.size() <= longestTraceState) {
            stamps.push_back(AnyStamp::of(TraceStateStamp{std::move(traceState)}));
        }
    }
    return stamps;
}

} // namespace

DispatchContext::DispatchContext(std::string correlationId, std::string traceParent, std::string traceState)
    : correlationId_{carried(std::move(correlationId))}, traceParent_{std::move(traceParent)},
      traceState_{std::move(traceState)}, outer_{innermost} {
    innermost = this;
}

DispatchContext::DispatchContext(const Envelope& handled, std::string_view transportName,
                                 Acknowledgement* acknowledgement) noexcept
    : handled_{&handled}, transportName_{transportName}, acknowledgement_{acknowledgement}, outer_{innermost} {
    innermost = this;
}

DispatchContext::DispatchContext(std::span<const Envelope> handled, std::string_view transportName) noexcept
    : DispatchContext{handled.front(), transportName} {
    handledCount_ = handled.size();
}

DispatchContext::~DispatchContext() { innermost = outer_; }

const DispatchContext* DispatchContext::current() noexcept { return innermost; }

Acknowledgement* DispatchContext::acknowledgementOf(const Envelope& handled) noexcept {
    return innermost != nullptr && innermost->handled_ == &handled ? innermost->acknowledgement_ : nullptr;
}

void DispatchContext::stamp(Envelope& event) const {
    if (handledCount_ > 1 || event.last<CorrelationStamp>() != nullptr) {
        return;
    }
    if (handled_ == nullptr && stamps_.empty()) {
        stamps_ = stampsOf(correlationId_, traceParent_, traceState_);
    } else if (stamps_.empty()) {
        const CurrentMessage message{*handled_, transportName_};
        stamps_ = stampsOf(std::string{message.correlationId()}, valueOf(*handled_, &TraceParentStamp::value),
                           valueOf(*handled_, &TraceStateStamp::value));
        if (!message.id().empty()) {
            stamps_.push_back(AnyStamp::of(CausationStamp{std::string{message.id()}}));
        }
    }
    for (const auto& stamp : stamps_) {
        event.add(stamp);
    }
}

} // namespace missive

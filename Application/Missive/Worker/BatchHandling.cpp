#include <Application/Missive/Worker/BatchHandling.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Application/Missive/Bus/LogHookFailure.hpp>
#include <Domain/Missive/Recoverable.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

BatchAttempt BatchHandling::handle(const HandlerDescriptor& handler, std::span<const Envelope> envelopes,
                                   std::string_view transportName) const {
    using Outcome = BatchAttempt::Outcome;
    const DispatchContext handling{envelopes, transportName};
    try {
        if (run(handler, envelopes) == UnitOfWorkOutcome::AlreadyDone) {
            return {Outcome::Apart};
        }
        const auto count = std::to_string(envelopes.size());
        log_.write(LogLevel::Info, count + " messages handled together by " + handler.name,
                   {{"handler", handler.name}, {"count", count}});
        return {Outcome::Handled};
    } catch (const Recoverable&) {
        const HandlerFailed failed{names_.nameOf(envelopes.front()), {{handler.name, std::current_exception()}}};
        return {Outcome::Failed, std::make_exception_ptr(failed)};
    } catch (...) {
        return {Outcome::Apart, std::current_exception()};
    }
}

UnitOfWorkOutcome BatchHandling::run(const HandlerDescriptor& handler, std::span<const Envelope> envelopes) const {
    std::vector<std::string_view> ids;
    ids.reserve(envelopes.size());
    for (const auto& envelope : envelopes) {
        ids.emplace_back(envelope.last<MessageIdStamp>()->id);
    }
    std::sort(ids.begin(), ids.end());
    if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) {
        return UnitOfWorkOutcome::AlreadyDone; // one of the two copies is
    }
    auto outcome = UnitOfWorkOutcome::Committed;
    const auto handle = [&] {
        outcome =
            unitOfWork_.run({.messageIds = ids, .handlerName = handler.name}, [&] { handler.batch->call(envelopes); });
    };
    hooks_.around({handler.name, envelopes}, handle,
                  [&](const std::exception_ptr& error) { logHookFailure(log_, handler.name, error); });
    return outcome;
}

} // namespace missive

#include <Application/Missive/Worker/BatchHandling.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Domain/Missive/Recoverable.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>

#include <string_view>
#include <vector>

namespace missive {

BatchAttempt BatchHandling::handle(const HandlerDescriptor& handler, std::span<const Envelope> envelopes,
                                   std::string_view transportName) const {
    using Outcome = BatchAttempt::Outcome;
    const DispatchContext handling{envelopes.front(), transportName};
    try {
        const bool isNew = run(handler, envelopes) == UnitOfWorkOutcome::Committed;
        return {isNew ? Outcome::Handled : Outcome::Apart};
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
    auto outcome = UnitOfWorkOutcome::Committed;
    hooks_.around({handler.name, envelopes}, [&] {
        outcome = unitOfWork_.run({.messageIds = ids, .handlerName = handler.name}, listener_,
                                  [&] { handler.batch->call(envelopes); });
    });
    return outcome;
}

} // namespace missive

#include <Application/Missive/Middleware/Transactional.hpp>

#include <Application/Missive/Failure/WorkerDied.hpp>
#include <Application/Missive/Failure/WorkerDiedStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

#include <string_view>

namespace missive {

void Transactional::handle(Envelope& envelope, Stack rest) {
    const auto* id = envelope.last<ReceivedStamp>() == nullptr ? nullptr : envelope.last<MessageIdStamp>();
    if (id != nullptr) {
        handleOnce(envelope, id->id, rest);
        return;
    }
    const UnitOfWorkPurpose purpose{.access = access_};
    unitOfWork_.run(purpose, [&] { rest.next(envelope); });
}

void Transactional::handleOnce(Envelope& envelope, const std::string& id, Stack rest) {
    const std::string messageId = id;
    const std::string_view ids[] = {messageId};
    const auto handlerName = "messenger.handler:" + names_.nameOf(envelope);
    const auto* died = envelope.last<WorkerDiedStamp>();
    const UnitOfWorkPurpose purpose{
        .access = access_, .messageIds = ids, .handlerName = handlerName, .asksFirst = died != nullptr};
    unitOfWork_.run(purpose, [&] {
        if (died != nullptr) {
            throw WorkerDied{died->deaths};
        }
        rest.next(envelope);
    });
}

} // namespace missive

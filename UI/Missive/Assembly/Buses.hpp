#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// The three buses of an application.
///
/// The event bus is the configured bus `event.bus`; where there is none, the default bus. Their middleware: those every
/// bus has, the configured ones, then the unit of work and the handlers (commands and queries) or sending and the
/// handlers (events).
class Buses {
public:
    Buses(const MessengerConfiguration& configuration, UnitOfWork& unitOfWork, Log& log);
    Buses(const Buses&) = delete;
    Buses& operator=(const Buses&) = delete;

    /// Gives the buses their middleware; before, dispatching throws std::logic_error. What is named and not registered
    /// is added to `problems`, or to `notes` where the bus has no handlers; registered and not named, to `notes`.
    void connect(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                 Outbox& outbox, IdGenerator& ids, std::vector<WiringProblem>& problems,
                 std::vector<WiringNote>& notes);

    const CommandBus& commands() const noexcept { return commands_; }
    const QueryBus& queries() const noexcept { return queries_; }
    const EventBus& events() const noexcept { return events_; }
    const RoutableMessageBus& routable() const noexcept { return routable_; }

    /// The unit of work of the application, whose events go onto the event bus.
    BoundUnitOfWork unitOfWork() noexcept { return {unitOfWork_, postCommit_}; }

    const std::string& commandBusName() const noexcept { return commandMessages_.name(); }
    const std::string& queryBusName() const noexcept { return queryMessages_.name(); }
    const std::string& eventBusName() const noexcept { return eventMessages_.name(); }

private:
    void connectEvents(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                       Outbox& outbox, IdGenerator& ids, std::vector<WiringProblem>& problems,
                       std::vector<WiringNote>& notes);
    void noteIdleMiddleware(const MessengerConfiguration& configuration, const Wiring& wiring,
                            std::vector<WiringNote>& notes) const;

    UnitOfWork& unitOfWork_;
    Log& log_;
    MessageBus commandMessages_;
    MessageBus queryMessages_;
    MessageBus eventMessages_;
    CommandBus commands_{commandMessages_};
    QueryBus queries_{queryMessages_};
    EventBus events_{eventMessages_, unitOfWork_};
    RoutableMessageBus routable_{{&commandMessages_, &queryMessages_, &eventMessages_}, eventMessages_};
    PostCommitHook postCommit_{log_};
};

} // namespace missive

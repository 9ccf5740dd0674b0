#include <UI/Missive/Assembly/Messaging.hpp>

#include <Application/Missive/Operation/FailureTransports.hpp>
#include <UI/Missive/Assembly/BuildRouting.hpp>
#include <UI/Missive/Assembly/BuildTransports.hpp>
#include <UI/Missive/Assembly/CheckTransportUses.hpp>
#include <UI/Missive/Assembly/NoteIdleMessages.hpp>

namespace missive {

Messaging::Messaging(const MessengerConfiguration& configuration, const Wiring& wiring, ApplicationDatabase& database,
                     AppPorts& ports)
    : database_{database}, ports_{ports},
      forwarding_{transports_, ports.clock, ports.random, wiring.messageTypes, ports.log},
      buses_{configuration, database.unitOfWork(), ports.log},
      outbox_{transports_, forwarding_, database.unitOfWork(), ports.clock, ports.tasks, ports.log},
      failures_{transports_, buses_.unitOfWork(), ports.clock},
      inboxPurge_{database.unitOfWork().inbox(), buses_.unitOfWork(), transports_, ports.clock, ports.log},
      batches_{buses_.unitOfWork(), wiring.handlerHooks, wiring.messageTypes, ports.log},
      processor_{buses_.routable(), failures_, batches_} {}

void Messaging::connect(const Configuration& configuration, Wiring& wiring, std::vector<WiringProblem>& problems,
                        std::vector<WiringNote>& notes) {
    wiring.commandHandlers.freeze();
    wiring.queryHandlers.freeze();
    wiring.eventHandlers.freeze();
    buildTransports(configuration.messenger, wiring, ports_.random, transports_, problems);
    checkTransportUses(configuration.messenger, wiring, transports_, problems, notes);
    buildRouting(configuration, wiring, routing_, problems, notes);
    buses_.connect(configuration.messenger, wiring, routing_, outbox_, ports_.ids, problems, notes);
    if (problems.empty()) {
        noteIdleMessages(configuration.messenger, wiring, routing_, notes);
    }
}

std::int64_t Messaging::failedMessages() const { return FailureTransports{transports_, ""}.messages(); }

} // namespace missive

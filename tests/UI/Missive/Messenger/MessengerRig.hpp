#pragma once

#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/Messenger/ConsumeMessagesCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesRemoveCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesRetryCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesShowCommand.hpp>
#include <UI/Missive/Messenger/SetupTransportsCommand.hpp>
#include <UI/Missive/Messenger/StatsCommand.hpp>
#include <UI/Missive/Messenger/StopWorkersCommand.hpp>
#include <tests/UI/Missive/Messenger/FixedMemoryUsage.hpp>
#include <tests/UI/Missive/Messenger/HandleWith.hpp>
#include <tests/UI/Missive/Messenger/PlainTransport.hpp>
#include <tests/UI/Missive/Messenger/RecordedNames.hpp>
#include <tests/UI/Missive/Messenger/SavedRestartSignal.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/Note.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// The messenger's commands on in-memory transports, and their console on strings. Notes are called
/// `App\Message\OrderPlaced`, as in the recordings.
class MessengerRig {
public:
    MessengerRig() : bus_{"event.bus"}, routable_{{&bus_}, bus_}, failures_{registry, {unitOfWork_, listener_}, clock} {
        bus_.use({std::make_shared<RestoreOriginalReceiver>(registry),
                  std::make_shared<HandleWith>([this](const Envelope& envelope) { onHandle(envelope); })});
    }

    /// An in-memory transport; keep to one failure transport called "failed" unless the test is about that.
    InMemoryTransport& transport(const std::string& name, const std::string& failureTransport = "",
                                 std::shared_ptr<RetryPolicy> policy = nullptr) {
        auto made = std::make_shared<InMemoryTransport>(nullptr, clock);
        registry.add({{name, made, made}, std::move(policy), failureTransport});
        return *made;
    }

    PlainTransport& plainTransport(const std::string& name, const std::string& failureTransport = "") {
        auto made = std::make_shared<PlainTransport>();
        registry.add({{name, made, made}, nullptr, failureTransport});
        return *made;
    }

    static void send(Sender& to, Envelope envelope) { to.send({&envelope, 1}); }

    /// Uses up identifiers, so that the next message has this one.
    static void skipTo(InMemoryTransport& transport, int id) {
        for (int next = 1; next < id; ++next) {
            send(transport, Envelope::of(Note{next}));
        }
        const auto claimed = transport.receive(1000);
        transport.acknowledge(claimed);
    }

    static Envelope failedNote(int number, const std::string& at = "2026-11-21T00:22:48Z") {
        return Envelope::of(Note{number})
            .with(SentToFailureTransportStamp{"async"})
            .with(RedeliveryStamp{0, *parseRfc3339(at)})
            .with(ErrorDetailsStamp{"DomainException", std::int64_t{7}, "stock exhausted"});
    }

    /// Transports async, low and failed, with what the recordings began with: messages 4, 5 and 6 have failed.
    void prepareRecorded() {
        transport("async", "failed");
        transport("low", "failed");
        auto& failed = transport("failed", "failed");
        skipTo(failed, 4);
        send(failed, failedNote(4));
        send(failed, failedNote(5, "2026-11-21T00:22:49Z"));
        send(failed, failedNote(6, "2026-11-21T00:22:49Z"));
    }

    /// Runs a command line; `typed` is what standard input holds.
    int run(const std::vector<std::string>& line, const char* typed = nullptr) {
        in.clear();
        in.str(typed == nullptr ? "" : typed);
        out.str("");
        err.str("");
        ConsoleStreams streams{in, out, err};
        streams.width = columns;
        ConsoleApplication console{"Missive", "0.1.0", streams};
        const std::vector<std::function<void(WorkerEvents&)>> listeners{
            [this](WorkerEvents& events) { logWorkerEvents(events, names_, log); }};
        const std::vector<WorkBeside::Start> besides;
        const WorkerServices services{registry, routable_, processor_, forwarding_, clock,     tasks_, names_,
                                      log,      signal,    memory,     {},          listeners, besides};
        const FailureTransports failureTransports{registry, globalFailureTransport};
        const FailedMessageReader reader{names_, codec_, redactText};
        console.add(std::make_unique<ConsumeMessagesCommand>(services));
        console.add(std::make_unique<FailedMessagesRemoveCommand>(failureTransports, reader));
        console.add(std::make_unique<FailedMessagesRetryCommand>(services, failureTransports, reader));
        console.add(std::make_unique<FailedMessagesShowCommand>(failureTransports, reader));
        console.add(std::make_unique<SetupTransportsCommand>(registry));
        console.add(std::make_unique<StatsCommand>(registry, clock));
        console.add(std::make_unique<StopWorkersCommand>(signal, clock));
        return console.run(line);
    }

    /// What was written, without the usage line below an error.
    std::string errors() const {
        const auto text = err.str();
        const auto usage = text.rfind("\nmessenger:");
        return usage == std::string::npos ? text : text.substr(0, usage + 1);
    }

    bool said(const std::string& text) const { return out.str().find(text) != std::string::npos; }
    /// Also when the lines were wrapped at other places.
    bool noted(const std::string& text) const {
        const auto written = err.str();
        return written.find(text) != std::string::npos || oneLine(written).find(text) != std::string::npos;
    }

    std::istringstream in;
    std::optional<std::size_t> columns{110};
    std::ostringstream out;
    std::ostringstream err;
    FakeClock clock;
    RecordingLog log;
    SavedRestartSignal signal;
    FixedMemoryUsage memory;
    TransportRegistry registry;
    std::string globalFailureTransport = "failed";
    /// Handles every message; may throw.
    std::function<void(const Envelope&)> onHandle = [](const Envelope&) {};

private:
    static std::string oneLine(const std::string& text) {
        std::istringstream words{text};
        std::string line;
        for (std::string word; words >> word;) {
            if (word != "//") {
                line += (line.empty() ? "" : " ") + word;
            }
        }
        return line;
    }

    MessageBus bus_;
    RoutableMessageBus routable_;
    DirectUnitOfWork unitOfWork_;
    SilentUnitOfWorkListener listener_;
    FailureHandling failures_;
    RecordedNames names_;
    Hooks<HandlerCall> hooks_;
    BatchHandling batches_{{unitOfWork_, listener_}, hooks_, names_, log};
    MessageProcessor processor_{routable_, failures_, batches_};
    FakeRandom random_;
    ThreadedBackgroundTasks tasks_;
    OutboxForwarding forwarding_{registry, clock, random_, names_, log};
    NoteCodec codec_;
};

} // namespace missive::test

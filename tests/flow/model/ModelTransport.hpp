#pragma once

#include <Infrastructure/Missive/Persistence/InMemory/InMemoryUnitOfWork.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>
#include <tests/flow/model/Fuse.hpp>
#include <tests/flow/model/PlantedFault.hpp>

namespace missive::test {

/// An InMemoryTransport as seen by a process that may die: each call that lasts spends the fuse. With a unit of work
/// sending and acknowledging join its transaction, as where a transport lives in the application's database.
class ModelTransport final : public Sender,
                             public Receiver,
                             public Keepalive,
                             public Backlog,
                             public Listable,
                             public MessageLookup {
public:
    ModelTransport(InMemoryTransport& inner, Fuse& fuse, PlantedFault planted, InMemoryUnitOfWork* unitOfWork = nullptr)
        : inner_{inner}, fuse_{fuse}, planted_{planted}, unitOfWork_{unitOfWork} {}

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    std::chrono::milliseconds lease() const override { return inner_.lease(); }
    void keepalive(std::span<const Envelope> envelopes) override { inner_.keepalive(envelopes); }
    std::optional<TimePoint> dueSince() override { return inner_.dueSince(); }
    MessagePage page(std::string_view after, std::size_t most) override { return inner_.page(after, most); }
    std::optional<Envelope> find(std::string_view id) override { return inner_.find(id); }
    std::optional<Envelope> claim(std::string_view id) override;
    bool holds(std::string_view messageId) override;

    /// How many messages were given back.
    int released() const noexcept { return released_; }

private:
    Envelope seen(Envelope envelope);

    InMemoryTransport& inner_;
    Fuse& fuse_;
    PlantedFault planted_;
    InMemoryUnitOfWork* unitOfWork_;
    int fresh_ = 0;
    int released_ = 0;
};

} // namespace missive::test

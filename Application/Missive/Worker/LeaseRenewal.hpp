#pragma once

#include <Domain/Missive/BackgroundTask.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Transport.hpp>

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <span>

namespace missive {

/// Renews the claims of messages in work from a thread of its own, which a busy handler cannot starve. Renewing that
/// fails is logged; the claims then run out in their time.
class LeaseRenewal {
    struct Held {
        const Transport* transport;
        std::span<const Envelope> envelopes;
    };

public:
    /// Keeps the claims of these messages until it is destroyed. The envelopes must outlive it.
    class Hold {
    public:
        Hold(LeaseRenewal& renewal, const Transport& transport, std::span<const Envelope> envelopes);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        LeaseRenewal& renewal_;
        std::list<Held>::iterator position_;
    };

    /// `interval` zero means a third of the shortest lease of the transports.
    LeaseRenewal(BackgroundTasks& tasks, Log& log, std::span<const Transport* const> transports,
                 std::chrono::milliseconds interval);

private:
    void renewAll();

    Log& log_;
    std::mutex mutex_;
    std::list<Held> held_;
    std::unique_ptr<BackgroundTask> task_;
};

} // namespace missive

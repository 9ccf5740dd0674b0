#pragma once

#include <Domain/Missive/BackgroundTask.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Transport.hpp>

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <span>

namespace missive {

/// Renews the claims of one transport's messages in work from a thread of its own, which neither a busy handler nor
/// the silence of another transport can starve. Renewing that fails is logged; the claims then run out in their time.
class LeaseRenewal {
public:
    /// Keeps the claims of these messages until it is destroyed. The envelopes must outlive it.
    class Hold {
    public:
        Hold(LeaseRenewal& renewal, std::span<const Envelope> envelopes);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

        /// Keeps the claims of these from now on, and no others.
        void cover(std::span<const Envelope> envelopes);

    private:
        LeaseRenewal& renewal_;
        std::list<std::span<const Envelope>>::iterator position_;
    };

    /// `interval` zero means a third of the transport's lease. A transport without leases is left alone.
    LeaseRenewal(BackgroundTasks& tasks, Log& log, const Transport& transport, std::chrono::milliseconds interval);

private:
    void renewAll(Keepalive& keepalive);

    const Transport& transport_;
    Log& log_;
    std::mutex mutex_;
    std::list<std::span<const Envelope>> held_;
    std::unique_ptr<BackgroundTask> task_;
};

} // namespace missive

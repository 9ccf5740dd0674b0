#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>
#include <Infrastructure/Ordering/OdbOrderList.hpp>
#include <Infrastructure/Ordering/OdbOrderReport.hpp>
#include <Infrastructure/Ordering/OdbOrderRepository.hpp>
#include <Infrastructure/Ordering/OdbReceiptRepository.hpp>
#include <Infrastructure/Ordering/OdbStockRepository.hpp>
#include <Infrastructure/Ordering/OrderingTables.hpp>

#include <chrono>
#include <functional>
#include <span>
#include <vector>

namespace missive::ordering {

/// The adapters of the context on a fresh database; `Place` has `database()` and `unitOfWork()` and is made from a
/// clock.
template <class Place> class OdbRig {
public:
    OdbRig() { database().createSchema("ordering", orderingTables()); }

    OdbOrderRepository& orders() { return orders_; }
    OdbStockRepository& stock() { return stock_; }
    OdbConfirmationRepository& confirmations() { return confirmations_; }
    OdbReceiptRepository& receipts() { return receipts_; }
    OdbOrderList& list() { return list_; }
    OdbOrderReport& report() { return report_; }
    OdbDatabase& database() { return place_.database(); }
    OdbUnitOfWork& unitOfWork() { return place_.unitOfWork(); }

    /// What was collected by units of work that committed.
    const std::vector<Order::Event>& released() const { return listener_.released; }

    template <class Work>
    void inUnitOfWork(Work&& work, UnitOfWorkPurpose::Access access = UnitOfWorkPurpose::Access::Write) {
        unitOfWork().run(UnitOfWorkPurpose{.access = access}, listener_, [&] { work(); });
    }

private:
    struct StoppedClock final : Clock {
        TimePoint now() const override { return TimePoint{std::chrono::seconds{1'800'000'000}}; }
        std::chrono::nanoseconds elapsed() const override { return {}; }
    };

    struct Listener final : UnitOfWorkListener {
        std::vector<Order::Event> collected;
        std::vector<Order::Event> released;

        void beforeCommit(std::vector<Envelope> messages) override {
            for (const auto& envelope : messages) {
                if (const auto* created = envelope.message().as<OrderCreated>()) {
                    collected.emplace_back(*created);
                } else if (const auto* paid = envelope.message().as<PaymentReceived>()) {
                    collected.emplace_back(*paid);
                }
            }
        }

        void afterCommit(std::span<const std::function<void()>>) noexcept override {
            released.insert(released.end(), collected.begin(), collected.end());
            collected.clear();
        }
    };

    StoppedClock clock_;
    Place place_{clock_};
    Listener listener_;
    OdbOrderRepository orders_{place_.unitOfWork()};
    OdbStockRepository stock_{place_.unitOfWork()};
    OdbConfirmationRepository confirmations_{place_.unitOfWork()};
    OdbReceiptRepository receipts_{place_.unitOfWork()};
    OdbOrderList list_{place_.unitOfWork()};
    OdbOrderReport report_{place_.unitOfWork()};
};

} // namespace missive::ordering

#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>
#include <Infrastructure/Ordering/OdbOrderReport.hpp>
#include <Infrastructure/Ordering/OdbOrderRepository.hpp>
#include <Infrastructure/Ordering/OdbReceiptRepository.hpp>
#include <Infrastructure/Ordering/OdbStockRepository.hpp>
#include <Infrastructure/Ordering/OrderingTables.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::ordering {

/// The adapters of the context on a fresh database file that is removed afterwards.
class OdbRig {
public:
    OdbRig() { database_.createSchema("ordering", orderingTables()); }

    OdbOrderRepository& orders() { return orders_; }
    OdbStockRepository& stock() { return stock_; }
    OdbConfirmationRepository& confirmations() { return confirmations_; }
    OdbReceiptRepository& receipts() { return receipts_; }
    OdbOrderReport& report() { return report_; }
    OdbDatabase& database() { return database_; }

    /// What was collected by units of work that committed.
    const std::vector<Order::Event>& released() const { return listener_.released; }

    template <class Work>
    void inUnitOfWork(Work&& work, UnitOfWorkPurpose::Access access = UnitOfWorkPurpose::Access::Write) {
        unitOfWork_.run(UnitOfWorkPurpose{.access = access}, listener_, [&] { work(); });
    }

private:
    struct Directory {
        std::filesystem::path path = fresh();

        ~Directory() { std::filesystem::remove_all(path); }

        static std::filesystem::path fresh() {
            auto pattern = (std::filesystem::temp_directory_path() / "ordering-XXXXXX").string();
            if (::mkdtemp(pattern.data()) == nullptr) {
                throw std::runtime_error{"The temporary directory cannot be written to."};
            }
            return pattern;
        }
    };

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

    Directory directory_;
    StoppedClock clock_;
    OdbSqliteDatabase database_{(directory_.path / "shop.db").string()};
    OdbSqliteUnitOfWork unitOfWork_{database_, clock_};
    Listener listener_;
    OdbOrderRepository orders_{unitOfWork_};
    OdbStockRepository stock_{unitOfWork_};
    OdbConfirmationRepository confirmations_{unitOfWork_};
    OdbReceiptRepository receipts_{unitOfWork_};
    OdbOrderReport report_{unitOfWork_};
};

} // namespace missive::ordering

#pragma once

#ifdef ON_POSTGRES
#include <tests/Infrastructure/Ordering/InPostgresDatabase.hpp>
#else
#include <tests/Infrastructure/Ordering/InSqliteFile.hpp>
#endif

#include <Infrastructure/Benchmarking/BenchmarkingTables.hpp>
#include <Infrastructure/Benchmarking/OdbBenchmarkExecutionRepository.hpp>
#include <Infrastructure/Benchmarking/OdbEnvironmentRepository.hpp>
#include <Infrastructure/Benchmarking/OdbExecutionList.hpp>
#include <Infrastructure/Benchmarking/OdbIterationRepository.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>

#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace missive::benchmarking::test {

#ifdef ON_POSTGRES
using Place = ordering::InPostgresDatabase;
#else
using Place = ordering::InSqliteFile;
#endif

/// The adapters of the context on a fresh database. Safe to use from any thread.
class BenchmarkingPlace {
public:
    SystemClock clock;

    BenchmarkingPlace() { place_.database().createSchema("benchmarking", benchmarkingTables()); }

    static Environment machine(const std::string& host) {
        Environment environment;
        environment.host = host;
        return environment;
    }

    template <class Work> void inUnitOfWork(Work&& work) {
        place_.unitOfWork().run(UnitOfWorkPurpose{.access = UnitOfWorkPurpose::Access::Write}, listener_,
                                [&] { work(); });
    }

    /// How many events of this type were committed.
    template <class Event> int told() const {
        const std::lock_guard lock{listener_.mutex};
        int count = 0;
        for (const auto& envelope : listener_.collected) {
            count += envelope.message().template as<Event>() != nullptr ? 1 : 0;
        }
        return count;
    }

private:
    struct Listener final : UnitOfWorkListener {
        mutable std::mutex mutex;
        std::vector<Envelope> collected;

        void beforeCommit(std::vector<Envelope> messages) override {
            const std::lock_guard lock{mutex};
            collected.insert(collected.end(), messages.begin(), messages.end());
        }
        void afterCommit(std::span<const std::function<void()>>) noexcept override {}
    };

    Place place_{clock};
    Listener listener_;

public:
    OdbBenchmarkExecutionRepository executions{place_.unitOfWork()};
    OdbIterationRepository iterations{place_.unitOfWork()};
    OdbEnvironmentRepository environments{place_.unitOfWork()};
    OdbExecutionList list{place_.unitOfWork()};
};

} // namespace missive::benchmarking::test

#pragma once

#include <Domain/Missive/Port/UnitOfWork.hpp>

#include <functional>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// A unit of work without a database. Every work counts as one that writes unless `writes` says otherwise.
class DirectUnitOfWork final : public UnitOfWork {
public:
    struct Run {
        /// Of several, separated by commas.
        std::string messageId;
        std::string handlerName;
        UnitOfWorkPurpose::Access access = UnitOfWorkPurpose::Access::Write;
        /// Whether the inbox was to be asked before the work; here it always is.
        bool asksFirst = false;
        bool committed = false;
    };

    DirectUnitOfWork() { runs_.reserve(1024); }

    UnitOfWorkOutcome run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                          FunctionRef<void()> work) override {
        if (innermost != nullptr) {
            work();
            return UnitOfWorkOutcome::Committed;
        }
        Run run{{}, std::string{purpose.handlerName}, purpose.access, purpose.asksFirst};
        for (const auto& id : purpose.messageIds) {
            run.messageId.append(run.messageId.empty() ? "" : ",").append(id);
            if (inbox.contains({std::string{id}, run.handlerName})) {
                return UnitOfWorkOutcome::AlreadyDone;
            }
        }
        Open open;
        try {
            work();
            while (!open.collected.empty()) {
                listener.beforeCommit(std::exchange(open.collected, {}));
            }
            if (writes && purpose.beforeCommit != nullptr) {
                (*purpose.beforeCommit)();
            }
            atCommit();
        } catch (...) {
            innermost = nullptr;
            record(std::move(run));
            throw;
        }
        innermost = nullptr;
        run.committed = true;
        record(std::move(run));
        listener.afterCommit(open.actions);
        return UnitOfWorkOutcome::Committed;
    }

    bool active() const noexcept override { return innermost != nullptr; }
    void collect(Envelope message) override { required().collected.push_back(std::move(message).owned()); }
    void afterCommit(std::function<void()> action) override { required().actions.push_back(std::move(action)); }

    std::vector<Run> runs() const {
        const std::lock_guard lock{mutex_};
        return runs_;
    }

    bool writes = true;
    /// What was done before: message id and handler name.
    std::set<std::pair<std::string, std::string>> inbox;
    /// Called instead of committing; may throw.
    std::function<void()> atCommit = [] {};

private:
    struct Open {
        Open() noexcept { innermost = this; }
        std::vector<Envelope> collected;
        std::vector<std::function<void()>> actions;
    };

    static Open& required() {
        if (innermost == nullptr) {
            throw std::logic_error{"No unit of work is open."};
        }
        return *innermost;
    }

    void record(Run run) {
        const std::lock_guard lock{mutex_};
        runs_.push_back(std::move(run));
    }

    static inline thread_local Open* innermost = nullptr;
    mutable std::mutex mutex_;
    std::vector<Run> runs_;
};

} // namespace missive::test

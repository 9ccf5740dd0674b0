#include <Infrastructure/Missive/Log/FingersCrossedLogHandler.hpp>

#include <exception>
#include <utility>

namespace missive {

namespace {

/// No other thread that lives has the same.
const void* thisThread() noexcept {
    thread_local char mark = 0;
    return &mark;
}

} // namespace

FingersCrossedLogHandler::FingersCrossedLogHandler(FingersCrossedOptions options, std::shared_ptr<LogHandler> inner)
    : LogHandlerChain{{std::move(inner)}}, options_{options} {}

FingersCrossedLogHandler::~FingersCrossedLogHandler() {
    for (const auto& [thread, work] : work_) {
        passThrough(work);
    }
}

void FingersCrossedLogHandler::handle(const LogRecord& record) {
    for (const auto& each : taken(record)) {
        handOn(each.record());
    }
}

/// Keeps the record; gives back what is to be handed on.
std::deque<KeptLogRecord> FingersCrossedLogHandler::taken(const LogRecord& record) {
    const std::lock_guard lock{mutex_};
    auto& work = work_[thisThread()];
    work.kept.emplace_back(record);
    if (work.isActive || record.level >= options_.action) {
        work.isActive = options_.stopsBuffering;
        return std::exchange(work.kept, {});
    }
    if (work.kept.size() > options_.bufferSize) {
        work.kept.pop_front();
    }
    return {};
}

void FingersCrossedLogHandler::reset() noexcept {
    Work finished;
    {
        const std::lock_guard lock{mutex_};
        if (const auto found = work_.find(thisThread()); found != work_.end()) {
            finished = std::move(found->second);
            work_.erase(found);
        }
    }
    passThrough(finished);
    LogHandlerChain::reset();
}

void FingersCrossedLogHandler::passThrough(const Work& work) noexcept {
    if (!options_.passThrough || work.isActive) {
        return;
    }
    for (const auto& each : work.kept) {
        try {
            if (each.level >= *options_.passThrough) {
                handOn(each.record());
            }
        } catch (...) { // whoever has nothing to tell does not fail either
        }
    }
}

} // namespace missive

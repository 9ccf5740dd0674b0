#include <Infrastructure/Logging/LogPump.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace missive::logging {

namespace {

std::size_t bytesOf(std::span<const LogMessage> batch) {
    std::size_t bytes = 0;
    for (const auto& message : batch) {
        bytes += message.bytes();
    }
    return bytes;
}

} // namespace

LogPump::LogPump(HandOverQueue& queue, LogPublisher& publisher, LocalLog& local, const Clock& clock, Random& random,
                 Log& log, Batches batches) noexcept
    : queue_{queue}, publisher_{publisher}, local_{local}, clock_{clock}, random_{random}, log_{log},
      batches_{batches} {}

std::size_t LogPump::fill() {
    if (next_ == batch_.size()) {
        if (waiting_.empty()) {
            queue_.take(waiting_);
        }
        next_ = 0;
        waiting_.pop(batches_.size, batch_);
    }
    return batch_.size() - next_;
}

bool LogPump::step() {
    const auto count = fill();
    if (count == 0) {
        return false;
    }
    stepSince_ = clock_.elapsed();
    settle(std::span{batch_}.subspan(next_, count));
    sizes_.add(count);
    next_ += count;
    tellOfFullQueue(std::chrono::seconds{1});
    return true;
}

void LogPump::drain(std::chrono::nanoseconds within) {
    const auto until = clock_.elapsed() + within;
    while (const auto count = fill()) {
        const auto batch = std::span{batch_}.subspan(next_, count);
        const bool isCrashing = queue_.ended() == HandOverQueue::End::Crashing;
        if (!isCrashing && clock_.elapsed() < until && isPublishing()) {
            settle(batch);
        } else {
            const std::string_view why = isCrashing ? "the process crashes" : "the process ends";
            writeLocally(batch, LogReason::Exit, error_.empty() ? why : error_, false);
        }
        next_ += count;
    }
    tellOfFullQueue({});
    tellOfEnd();
}

void LogPump::settle(std::span<const LogMessage> batch) {
    bool isUncertain = false;
    if (!backoff_.failing() || backoff_.left(clock_.elapsed()).count() == 0) {
        std::string error;
        if (publish(batch, error, isUncertain)) {
            queue_.settle(LogPlace::Published, LogReason::None, batch.size(), bytesOf(batch));
            succeeded();
            return;
        }
        failed(error);
    }
    writtenAway_ += batch.size();
    writeLocally(batch, LogReason::Failed, error_, isUncertain);
}

/// Where it is unknown whether they arrived, they are sent once more at once, if there is time.
bool LogPump::publish(std::span<const LogMessage> batch, std::string& error, bool& isUncertain) {
    const auto until = clock_.elapsed() + batches_.publishTimeout;
    for (const bool again : {false, true}) {
        if (again && clock_.elapsed() >= until) {
            break;
        }
        try {
            publisher_.publish(batch, again);
            return true;
        } catch (const OutcomeUnknown& lost) {
            isUncertain = true;
            error = lost.what();
        } catch (const std::exception& refused) {
            error = refused.what();
            return false;
        } catch (...) {
            error = "the transport failed without a word";
            return false;
        }
    }
    return false;
}

void LogPump::writeLocally(std::span<const LogMessage> batch, LogReason reason, std::string_view error,
                           bool isUncertain) {
    const auto bytes = bytesOf(batch);
    auto left = bytes;
    auto places = local_.write(batch, error, isUncertain);
    std::size_t rest = batch.size();
    for (const auto& [place, count] : places) {
        rest -= count;
        const auto share = rest == 0 ? left : bytes * count / batch.size();
        left -= share;
        queue_.settle(place, place == LogPlace::Dropped ? LogReason::Nowhere : reason, count, share);
        if (isUncertain && place != LogPlace::Dropped) {
            queue_.addUncertain(count);
        }
    }
}

void LogPump::failed(const std::string& error) {
    if (!backoff_.failing()) {
        awaySince_ = clock_.elapsed();
        writtenAway_ = 0;
        log_.write(LogLevel::Warning, "Log records go to local files, since their transport fails: " + error,
                   {{"error", error}});
    }
    error_ = error;
    backoff_.failed(clock_.elapsed(), random_);
    isPublishing_ = false;
}

void LogPump::succeeded() {
    if (!backoff_.failing()) {
        return;
    }
    backoff_.succeeded();
    isPublishing_ = true;
    error_.clear();
    const auto away = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.elapsed() - awaySince_);
    log_.write(LogLevel::Notice,
               "Log records go to their transport again; " + std::to_string(writtenAway_) + " went to local files in " +
                   std::to_string(away.count()) + " ms.",
               {{"count", writtenAway_}, {"milliseconds", away.count()}});
}

/// Once it has not been full for so long: a queue under pressure is full many times a second.
void LogPump::tellOfFullQueue(std::chrono::nanoseconds calm) {
    const auto now = clock_.elapsed();
    const auto counts = queue_.counts();
    const auto full = counts.at(LogPlace::Local, LogReason::Full) + counts.at(LogPlace::Dropped, LogReason::Full);
    if (full > full_) {
        fullSince_ = full_ == fullBefore_ ? stepSince_ : fullSince_;
        fullUntil_ = now;
        full_ = full;
    }
    const auto more = full_ - fullBefore_;
    if (more == 0 || now - fullUntil_ < calm) {
        return;
    }
    fullBefore_ = full_;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(fullUntil_ - fullSince_).count();
    log_.write(LogLevel::Warning,
               std::to_string(more) + " log records found the queue full, in " + std::to_string(took) +
                   " ms: let queue.capacity be larger.",
               {{"count", more}, {"milliseconds", took}});
}

void LogPump::tellOfEnd() {
    const auto counts = queue_.counts();
    if (counts.offered() == 0) {
        return;
    }
    std::vector<LogField> fields{{"offered", counts.offered()}};
    for (const auto& [name, place] :
         {std::pair{"published", LogPlace::Published}, std::pair{"local", LogPlace::Local},
          std::pair{"stderr", LogPlace::StandardError}, std::pair{"dropped", LogPlace::Dropped}}) {
        fields.push_back({name, counts.at(place)});
    }
    log_.write(LogLevel::Info, "The log of this process ends.", fields);
}

} // namespace missive::logging

#include <Infrastructure/Logging/MessengerLogHandler.hpp>

#include <Infrastructure/Logging/MakeLogMessage.hpp>

#include <algorithm>
#include <utility>

namespace missive::logging {

namespace {

constexpr std::chrono::milliseconds flushPatience{250};

thread_local int insidePipeline = 0;

} // namespace

MessengerLogHandler::InsidePipeline::InsidePipeline() noexcept { ++insidePipeline; }

MessengerLogHandler::InsidePipeline::~InsidePipeline() { --insidePipeline; }

bool MessengerLogHandler::isInsidePipeline() noexcept { return insidePipeline > 0; }

MessengerLogHandler::MessengerLogHandler(HandOverQueue& queue, LocalLog& local, LogOrigin origin,
                                         HandOverOptions options)
    : queue_{queue}, local_{local}, origin_{std::move(origin)}, options_{std::move(options)} {}

bool MessengerLogHandler::accepts(std::string_view, LogLevel) const noexcept { return true; }

void MessengerLogHandler::handle(const LogRecord& record) {
    const bool isInside = insidePipeline > 0 || isAboutRecords(record);
    if (isInside && record.level < LogLevel::Warning) {
        return;
    }
    PackedLogMessage message;
    MakeLogMessage::pack(record, origin_, message);
    if (isInside) {
        spill(message, queue_.number(), LogReason::Reentrant, "told while log records are sent");
        return;
    }
    handOver(message);
    if (record.level >= options_.flushLevel) {
        queue_.awaitSettled(flushPatience);
    }
}

bool MessengerLogHandler::isAboutRecords(const LogRecord& record) const {
    const auto isOfOne = [this](const LogField& field) {
        return field.name == "transport" &&
               std::ranges::find(options_.transports, field.value.text()) != options_.transports.end();
    };
    return record.channel == "messenger" &&
           (std::ranges::any_of(record.context, isOfOne) || std::ranges::any_of(record.extra, isOfOne));
}

void MessengerLogHandler::handOver(const PackedLogMessage& message) {
    const auto [sequence, isTaken] = queue_.offer(message);
    if (isTaken) {
        return;
    }
    if (queue_.ended() == HandOverQueue::End::Forked) {
        spill(message, sequence, LogReason::Child, "a process made by fork sends nothing");
    } else if (queue_.isClosed()) {
        spill(message, sequence, LogReason::Exit, "the process ends");
    } else {
        whereFull(message, sequence);
    }
}

void MessengerLogHandler::whereFull(const PackedLogMessage& message, std::uint64_t sequence) {
    if (options_.whenFull == WhenFull::Drop && message.level() < options_.dropBelow) {
        queue_.settle(LogPlace::Dropped, LogReason::Full, 1, 0);
        return;
    }
    if (options_.whenFull == WhenFull::Block && queue_.offerAgain(message, sequence, options_.blockTimeout)) {
        return;
    }
    spill(message, sequence, LogReason::Full, "queue full");
}

void MessengerLogHandler::spill(const PackedLogMessage& message, std::uint64_t sequence, LogReason reason,
                                std::string_view error) {
    const auto numbered = message.unpacked(sequence);
    for (const auto& [place, count] : local_.write({&numbered, 1}, error)) {
        queue_.settle(place, place == LogPlace::Dropped ? LogReason::Nowhere : reason, count, 0);
    }
}

bool MessengerLogHandler::flush(std::chrono::nanoseconds within) noexcept { return queue_.awaitSettled(within); }

} // namespace missive::logging

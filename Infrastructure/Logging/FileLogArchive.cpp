#include <Infrastructure/Logging/FileLogArchive.hpp>

#include <Domain/Logging/LogArchiveFailed.hpp>
#include <Infrastructure/Logging/AppendLogLine.hpp>
#include <Infrastructure/Logging/MessengerLogHandler.hpp>

#include <algorithm>
#include <chrono>
#include <set>

namespace missive::logging {

void FileLogArchive::keep(std::span<const LogMessage> messages, std::span<const LogArrival> arrivals) {
    const MessengerLogHandler::InsidePipeline inside;
    std::map<std::string, Items> groups;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        auto name = parts_.names.of(messages[i]);
        groups[name.file].push_back({&messages[i], arrivals[i], std::move(name.recordDate)});
    }
    for (const auto& [file, items] : groups) {
        const auto written = linesOf(file, items);
        if (written.count > 0) {
            appendPatiently(file, written.lines);
        }
        linesWritten_ += written.count;
        misdated_ += written.misdated;
        duplicatesDropped_ += items.size() - written.count;
    }
}

FileLogArchive::Written FileLogArchive::linesOf(const std::string& file, const Items& items) {
    Written written;
    const bool areAllNew =
        std::ranges::all_of(items, [](const auto& item) { return item.arrival == LogArrival::First; });
    std::set<RecordKey> ofThisBatch;
    for (const auto& [message, arrival, recordDate] : items) {
        if (areAllNew) {
            append(written, *message, {.recordDate = recordDate});
            continue;
        }
        const RecordKey key{message->run, message->sequence};
        const bool isTold = !key.run.empty() && duplicates_ != Duplicates::Allow;
        const bool isRepeated =
            isTold && arrival == LogArrival::Again && (ofThisBatch.contains(key) || parts_.keys.contain(file, key));
        if (isRepeated && duplicates_ == Duplicates::Drop) {
            continue;
        }
        if (isTold) {
            ofThisBatch.insert(key);
        }
        append(written, *message, {.isRepeated = isRepeated, .recordDate = recordDate});
    }
    return written;
}

void FileLogArchive::append(Written& written, const LogMessage& message, const LogMarks& marks) const {
    appendLogLine(written.lines, message, parts_.format, marks);
    ++written.count;
    written.misdated += marks.recordDate.empty() ? 0U : 1U;
}

void FileLogArchive::appendPatiently(const std::string& file, const std::string& lines) {
    constexpr int tries = 5;
    constexpr std::chrono::seconds pause{1};
    for (int tried = 1;; ++tried) {
        try {
            parts_.files.append(file, lines);
            isBlocked_ = false;
            return;
        } catch (const std::runtime_error& error) {
            isBlocked_ = true;
            complaints_.failed("logging.write", std::current_exception());
            if (tried == tries) {
                throw LogArchiveFailed{error.what()};
            }
        }
        parts_.waiter.wait({}, pause);
    }
}

LogArchiveFigures FileLogArchive::figures() const noexcept {
    return {linesWritten_, duplicatesDropped_, misdated_, 0, isBlocked_};
}

} // namespace missive::logging

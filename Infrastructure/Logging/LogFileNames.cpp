#include <Infrastructure/Logging/LogFileNames.hpp>

#include <Domain/Logging/ChannelName.hpp>
#include <Infrastructure/Logging/DatedLogName.hpp>

#include <system_error>
#include <utility>

namespace missive::logging {

namespace {

/// No channel of an application can have this name.
constexpr const char* overflow = "_overflow";

} // namespace

LogFileNames::LogFileNames(const Clock& clock, std::filesystem::path directory, LogNameOptions options)
    : clock_{clock}, directory_{std::move(directory)}, options_{options} {}

LogFileNames::Name LogFileNames::of(const LogMessage& message) {
    auto date = options_.zone.dateOf(message.timestamp);
    std::string recordDate;
    if (!isPlausible(message.timestamp)) {
        recordDate = std::exchange(date, options_.zone.dateOf(clock_.now()));
    }
    const DatedLogName name{admitted(date, channelFileName(message.channel)), date};
    return {name.text(), std::move(recordDate)};
}

bool LogFileNames::isPlausible(TimePoint at) const {
    const auto now = clock_.now();
    return at <= now + std::chrono::days{1} && at >= now - options_.maxAge;
}

std::string LogFileNames::admitted(const std::string& date, std::string channel) {
    constexpr std::size_t mostDates = 64;
    const std::lock_guard lock{mutex_};
    if (channels_.size() > mostDates) {
        channels_.clear();
    }
    auto known = channels_.find(date);
    if (known == channels_.end()) {
        known = channels_.emplace(date, channelsOf(date)).first;
    }
    auto& channels = known->second;
    if (channels.contains(channel)) {
        return channel;
    }
    if (channels.size() >= options_.maxChannels) {
        return overflow;
    }
    return *channels.insert(std::move(channel)).first;
}

LogFileNames::Channels LogFileNames::channelsOf(const std::string& date) const {
    Channels channels;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{directory_, ignored}) {
        const auto name = DatedLogName::of(entry.path().filename().string());
        if (name && name->date == date && name->channel != overflow) {
            channels.insert(name->channel);
        }
    }
    return channels;
}

} // namespace missive::logging

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

LogFileNames::Name LogFileNames::of(std::string_view channel, TimePoint at) {
    const bool isOfItsDay = isPlausible(at);
    if (auto known = isOfItsDay ? lastFileOf(channel, at) : std::nullopt) {
        return {std::move(*known), {}};
    }
    auto date = options_.zone.dateOf(at);
    std::string recordDate;
    if (!isOfItsDay) {
        recordDate = std::exchange(date, options_.zone.dateOf(clock_.now()));
    }
    auto file = DatedLogName{admitted(date, channelFileName(channel)), date}.text();
    if (isOfItsDay) {
        const std::lock_guard lock{mutex_};
        last_ = {std::string{channel}, std::chrono::floor<std::chrono::minutes>(at), file};
    }
    return {std::move(file), std::move(recordDate)};
}

/// Days begin with a minute in every zone.
std::optional<std::string> LogFileNames::lastFileOf(std::string_view channel, TimePoint at) {
    const std::lock_guard lock{mutex_};
    const bool isKnown =
        last_ && last_->channel == channel && last_->minute == std::chrono::floor<std::chrono::minutes>(at);
    return isKnown ? std::optional{last_->file} : std::nullopt;
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

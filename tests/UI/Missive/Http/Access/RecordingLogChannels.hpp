#pragma once

#include <Domain/Missive/Port/LogChannels.hpp>
#include <tests/support/RecordingLog.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace missive::test {

/// Keeps every record of every channel. The channels must be made on one thread.
class RecordingLogChannels final : public LogChannels {
public:
    RecordingLog& channel(std::string_view name) override { return channels_[std::string{name}]; }

    /// Every record of every channel with its fields, in one text.
    std::string everything() const {
        std::string text;
        for (const auto& [name, log] : channels_) {
            for (const auto& record : log.records()) {
                text += name + ": " + record.text;
                for (const auto& [field, value] : record.context) {
                    text += " " + field + "=" + value.text();
                }
                text += '\n';
            }
        }
        return text;
    }

private:
    std::map<std::string, RecordingLog, std::less<>> channels_;
};

} // namespace missive::test

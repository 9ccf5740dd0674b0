#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Which channels a handler takes: all, only those named, or all but those named.
struct LogChannelList {
    bool isExclusive = true;
    std::vector<std::string> names;

    bool includes(std::string_view channel) const noexcept {
        return (std::ranges::find(names, channel) != names.end()) != isExclusive;
    }
};

} // namespace missive

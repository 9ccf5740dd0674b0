#pragma once

#include <Application/Missive/Operation/FailedMessageView.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// A part of the failed messages, oldest first.
struct FailedMessagePageView {
    std::vector<FailedMessageView> messages;
    /// Behind which the next page begins; nothing when there is none.
    std::optional<std::string> next{};
};

} // namespace missive

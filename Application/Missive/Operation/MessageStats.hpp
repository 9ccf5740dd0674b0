#pragma once

#include <Application/Missive/Operation/MessageStatsView.hpp>

#include <string>
#include <vector>

namespace missive {

/// What was counted, and what is worth knowing of it.
struct MessageStats {
    MessageStatsView view;
    /// Names that were asked for and that no transport has.
    std::vector<std::string> unknown;
    /// A sentence for each question that nobody answered.
    std::vector<std::string> problems;
    /// What to do about each outbox that is none of today's configuration.
    std::vector<std::string> remedies;
};

} // namespace missive

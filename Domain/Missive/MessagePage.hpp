#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// A part of what a transport holds.
struct MessagePage {
    std::vector<Envelope> messages;
    /// Where the next page begins, in the transport's own words; empty when this one was not filled.
    std::string next;

    /// What a transport throws that is asked for a page after something that was never `next` there.
    static std::invalid_argument refusal(std::string_view after) {
        return std::invalid_argument{"A page after \"" + std::string{after} +
                                     "\" does not exist here: pass what the page before it says."};
    }
};

} // namespace missive
